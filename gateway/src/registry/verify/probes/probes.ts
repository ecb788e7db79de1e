import { v18 } from './conduct/v18-identity';
import { v19 } from './conduct/v19-packing';
import { v20 } from './conduct/v20-tracing';
import { v21 } from './conduct/v21-broken-off';
import { v26 } from './conventions/v26-keys-are-echoed';
import { v27 } from './conventions/v27-only-own-statements';
import { v06 } from './entities/v06-known-keys';
import { v07 } from './entities/v07-unknown-keys';
import { v08 } from './entities/v08-order';
import { v09 } from './entities/v09-same-key-twice';
import { v10 } from './entities/v10-hundred-keys';
import { v11 } from './entities/v11-empty-list';
import { v12 } from './entities/v12-malformed-keys';
import { v13 } from './entities/v13-values';
import { v14 } from './errors/v14-wrong-variable';
import { v15 } from './errors/v15-unknown-field';
import { v16 } from './errors/v16-errors';
import { v17 } from './errors/v17-introspection';
import { v04 } from './graph/v04-rules';
import { v05 } from './graph/v05-composes';
import { v22 } from './measures/v22-time';
import { v23 } from './measures/v23-growth';
import { v24 } from './measures/v24-size';
import { v25 } from './measures/v25-cache-control';
import { v01 } from './reach/v01-answers';
import { v02 } from './reach/v02-same-schema';
import { v03 } from './reach/v03-media-types';
import type { Words } from '../../check/publication';
import type { Probe, ProbeText } from './probe';

/** What is tried on a service that shows its schema, in that order. */
export const furtherProbes: readonly Probe[] = [
  v02,
  v03,
  v04,
  v05,
  v06,
  v07,
  v08,
  v09,
  v10,
  v11,
  v12,
  v13,
  v14,
  v15,
  v16,
  v17,
  v18,
  v19,
  v20,
  v21,
  v22,
  v23,
  v24,
  v25,
  v26,
  v27,
];

/** All probes, by number. */
export const probes: readonly ProbeText[] = [v01, ...furtherProbes];

export interface ProbeExplanation {
  number: string;
  title: string;
  why: string;
  remedy: string;
}

/** What a probe tries, why, and what to do; undefined where there is no such probe. Small letters will do. */
export function explainProbe(number: string, language: keyof Words): ProbeExplanation | undefined {
  const probe = probes.find((each) => each.number === number.trim().toUpperCase());
  if (!probe) return undefined;
  const { title, why, remedy } = probe;
  return { number: probe.number, title: title[language], why: why[language], remedy: remedy[language] };
}
