import type { JSX } from 'preact';
import { germanDate } from './format';

/** A day for people, that machines can read; a dash where none is known. */
export function Day({ on, none = 'ohne Angabe' }: { on: string | null | undefined; none?: string }): JSX.Element {
  return on ? <time dateTime={on}>{germanDate(on)}</time> : <span>{none}</span>;
}
