import type { Count, Nodes, Paged } from '../parts/answers';
import type { NamedService } from '../parts/naming/service-link';
import type { Sourced } from '../parts/naming/source';

export interface FoundMunicipality {
  ars: string;
  name: string;
  kind: string;
  parent: { name: string; kind: string } | null;
}

export interface ReusableProject extends Sourced {
  id: string;
  title: string;
  phase: string | null;
  reuseModel: string | null;
  reuseRoute: string | null;
  ministry: { id: string; abbreviation: string; contactPoints: { function: string; email: string | null }[] } | null;
  ozgService: NamedService | null;
  baseComponents: { name: string; freeForMunicipalities: boolean | null }[];
}

export interface OwnProject extends Sourced {
  title: string;
  kind: string;
  status: string | null;
  similar: Count &
    Nodes<{
      title: string;
      kind: string;
      status: string | null;
      partners: string[];
      municipality: { ars: string; name: string } | null;
    }>;
  landProjects: Nodes<{
    title: string;
    phase: string | null;
    ozgService: NamedService | null;
    ministry: { abbreviation: string } | null;
  }>;
}

export interface ChosenMunicipality extends FoundMunicipality, Sourced {
  reusableProjects: Paged<ReusableProject> | null;
  municipalProjects: Nodes<OwnProject> | null;
  state: {
    baseComponents: Nodes<{
      name: string;
      freeForMunicipalities: boolean | null;
      ministry: { abbreviation: string } | null;
    }> | null;
  } | null;
}

/** Left out where nothing was searched or chosen. */
export interface ReuseAnswer {
  municipalities?: (Count & Nodes<FoundMunicipality>) | null;
  municipality?: ChosenMunicipality | null;
}
