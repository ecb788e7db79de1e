import type { Count, Dated, Facet, Nodes } from '../../parts/answers';
import type { NamedMinistry, NamedService } from '../../parts/naming/service-link';
import type { Sourced } from '../../parts/naming/source';

export interface MinistryCount {
  ministry: { id: string; abbreviation: string; name: string } | null;
  phase: string | null;
  count: number;
}

export interface ChangedProject {
  changedOn: string;
  property: string;
  from: string | null;
  to: string | null;
  project: { id: string; title: string; ministry: NamedMinistry | null; ozgService: NamedService | null };
}

export interface HomeAnswer {
  projects: (Count & Nodes<Dated> & { facets: { phase: Facet[]; priority: Facet[] }; counts: MinistryCount[] }) | null;
  stale: Count | null;
  ozgServices: (Count & Nodes<Dated>) | null;
  online: Count | null;
  projectTimeline: { month: string; phase: string | null; count: number }[] | null;
  changes: (Count & { nodes: ChangedProject[] }) | null;
  publishedFigures: (Sourced & { label: string; value: number; isApproximate: boolean })[] | null;
}
