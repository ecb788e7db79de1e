import type { Count, Facet, Nodes } from '../../parts/answers';
import type { BriefProject } from '../../parts/tables/project-table';
import type { NamedService } from '../../parts/naming/service-link';
import type { Sourced } from '../../parts/naming/source';

export interface ContactPoint {
  function: string;
  unit: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  web: string | null;
}

export interface Ministry extends Sourced {
  id: string;
  abbreviation: string;
  name: string;
  tasks: string[];
  validFrom: string | null;
  validUntil: string | null;
  state: { name: string } | null;
  contactPoints: ContactPoint[];
  baseComponents: { name: string; freeForMunicipalities: boolean | null }[];
  responsibilities: Count & Nodes<{ role: string; ozgService: NamedService | null }>;
  projects: (Count & Nodes<BriefProject> & { facets: { phase: Facet[]; priority: Facet[] } }) | null;
  stale: Count | null;
  findings: (Count & Nodes<{ severity: string; explanation: string; subjectLabel: string }>) | null;
}
