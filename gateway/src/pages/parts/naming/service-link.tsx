import type { JSX } from 'preact';

export interface NamedService {
  ozgId: string;
  name: string;
}

export function ServiceLink({ to }: { to: NamedService | null }): JSX.Element {
  if (!to) return <span>ohne Angabe</span>;
  return <a href={`/services/${to.ozgId}`}>{to.name}</a>;
}

export interface NamedMinistry {
  id: string;
  abbreviation: string;
  name?: string;
}

export function MinistryLink({ to }: { to: NamedMinistry | null }): JSX.Element {
  if (!to) return <span>ohne Angabe</span>;
  return <a href={`/ministries/${encodeURIComponent(to.id)}`}>{to.name ?? to.abbreviation}</a>;
}

/** `ST` of `DE-ST:MID`; the federation's own ids name none. */
export const stateOf = (id: string): string => /^DE-([A-Z]{2}):/.exec(id)?.[1] ?? 'Bund';
