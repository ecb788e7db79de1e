import type { Count, Nodes } from '../../parts/answers';
import type { FoundOnlineService } from '../../parts/tables/online-services';
import type { NamedMinistry, NamedService } from '../../parts/naming/service-link';
import type { Sourced } from '../../parts/naming/source';

interface Named {
  name: string;
}

export interface ServiceProject extends Sourced {
  id: string;
  title: string;
  phase: string | null;
  priority: string | null;
  reuseModel: string | null;
  reuseRoute: string | null;
  reportedOn: string | null;
  isStale: boolean;
  availableOnline: boolean | null;
  ozgConformant: boolean | null;
  availableAreaWide: boolean | null;
  ministry: NamedMinistry | null;
  phaseChanges: { changedOn: string; from: string | null; to: string; reason: string | null }[];
  statusStatements: Nodes<Sourced & { text: string; dateText: string | null }>;
}

export interface ServiceResponsibility extends Sourced {
  role: string;
  area: string | null;
  validFrom: string | null;
  ministry:
    | (NamedMinistry & {
        contactPoints: { function: string; unit: string | null; email: string | null; phone: string | null }[];
      })
    | null;
  state: Named | null;
  organization: Named | null;
  municipality: Named | null;
}

export interface ServiceImplementation {
  state: { code: string; name: string } | null;
  phase: string | null;
  priority: string | null;
  reuseModel: string | null;
  originalLabel: string | null;
  asOf: string | null;
  source: string | null;
  sourceUrl: string | null;
}

export interface Service extends NamedService, Sourced {
  formerNames: string[];
  retiredOn: string | null;
  topicArea: { code: string; label: string } | null;
  situations: { label: string }[];
  leikaTypes: { code: string; label: string | null; regulationLevel: string | null; executionLevel: string | null }[];
  markers: (Sourced & { kind: string; note: string | null })[];
  responsibilities: ServiceResponsibility[] | null;
  projects: (Count & Nodes<ServiceProject>) | null;
  implementations: ServiceImplementation[] | null;
  onlineServices: FoundOnlineService[];
  legalBases: Count & Nodes<{ citation: string; url: string | null }>;
  leikaServices: Count & Nodes<{ leikaKey: string; name: string; leikaTypes: { code: string }[] }>;
  consultationHours: Nodes<{ id: string; topic: string; heldOn: string | null }> | null;
  newsItems: Nodes<{
    title: string;
    publishedOn: string | null;
    reference: string | null;
    issue: { label: string } | null;
  }> | null;
  faqEntries: Nodes<{
    question: string;
    answer: string | null;
    askedOn: string | null;
    dateText: string | null;
  }> | null;
  findings: Nodes<{ severity: string; explanation: string }> | null;
}
