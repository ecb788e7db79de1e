import type { Words } from '../../check/publication';
import type { Observation, Severity } from '../report';
import type { Subject } from './subject';

/** What is said of a probe. Numbers stay as they are and are never used again. */
export interface ProbeText {
  number: `V${number}`;
  title: Words;
  why: Words;
  /** What its operator can do about it. */
  remedy: Words;
}

/** One thing that is tried on a guest's service. */
export interface Probe extends ProbeText {
  /** Numbers of probes without whose success there is nothing to try. */
  needs?: readonly string[];
  /** Throws a SubgraphFault where there is no usable answer, which is an ERROR. */
  check(subject: Subject): AsyncIterable<Observation>;
}

interface Details {
  coordinate?: string;
  seen?: unknown;
}

const observation =
  (severity: Severity) =>
  (de: string, en: string, { coordinate, seen }: Details = {}): Observation => ({
    severity,
    message: { de, en },
    ...(coordinate && { coordinate }),
    ...(seen !== undefined && { seen: shown(seen) }),
  });

export const error = observation('ERROR');
export const warning = observation('WARNING');
export const info = observation('INFO');
export const skipped = observation('SKIPPED');

const MOST_SHOWN = 300;

/** The beginning of a value that came from elsewhere, on one line. */
export function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, MOST_SHOWN + 1);
  const cut = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
  return cut.replace(/\s+/g, ' ').replace(/\p{C}/gu, '?');
}
