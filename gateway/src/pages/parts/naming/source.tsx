import type { JSX } from 'preact';
import { Day } from '../wording/day';
import { OutwardLink } from './outward-link';

export interface Sourced {
  asOf: string | null;
  provenance: { kind: string; source: string; url: string | null };
}

/** Where a statement comes from and for which day it holds. */
export function Source({ of: { asOf, provenance } }: { of: Sourced }): JSX.Element {
  return (
    <p class="source">
      Stand: <Day on={asOf} />. Quelle: <OutwardLink to={provenance.url}>{provenance.source}</OutwardLink>
    </p>
  );
}
