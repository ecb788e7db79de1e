import { join } from 'node:path';
import { withCoverage } from '@ozg/shared/data-coverage/with-coverage';
import { auditResolver } from '@ozg/shared/editing/audit-entry.resolver';
import { editingBooks, editingWrites } from '@ozg/shared/editing/editing-tables';
import { Provenance } from '@ozg/shared/provenance/provenance';
import { BaseComponent } from './base-component/base-component';
import { BaseComponentResolver, baseComponentReference } from './base-component/base-component.resolver';
import { ContactPoint } from './contact-point/contact-point';
import { ContactPointResolver, contactPointReference } from './contact-point/contact-point.resolver';
import { AssignResponsibilityResolver } from './editing/assign-responsibility';
import { Responsibility1764000000000 } from './migrations/1764000000000-responsibility';
import { ResponsibilityImports1765000000000 } from './migrations/1765000000000-responsibility-imports';
import { ResponsibilitySearch1765100000000 } from './migrations/1765100000000-responsibility-search';
import { ResponsibilityEditing1766000000000 } from './migrations/1766000000000-responsibility-editing';
import { Ministry } from './ministry/ministry';
import { MinistryResolver, ministryReference } from './ministry/ministry.resolver';
import { Municipality } from './municipality/municipality';
import { MunicipalityResolver, municipalityReference } from './municipality/municipality.resolver';
import { Organization } from './organization/organization';
import { OrganizationResolver, organizationReference } from './organization/organization.resolver';
import { LegalBasisResolver } from './references/legal-basis';
import { LeikaServiceResolver } from './references/leika-service';
import { OzgServiceResolver } from './references/ozg-service';
import { TopicAreaResolver } from './references/topic-area';
import { Responsibility } from './responsibility/responsibility';
import { ResponsibilityResolver, responsibilityReference } from './responsibility/responsibility.resolver';
import { State } from './state/state';
import { StateRecordsResolver } from './state/state-records.resolver';
import { StateResolver, stateReference } from './state/state.resolver';
import { TopicAreaLead } from './topic-area-lead/topic-area-lead';
import { TopicAreaLeadResolver, topicAreaLeadReference } from './topic-area-lead/topic-area-lead.resolver';

/** Who is responsible: states, municipalities, ministries, and what they answer for. (Zuständigkeit) */
export const responsibility = withCoverage('Datenbestand der Zuständigkeiten', {
  name: 'responsibility',
  factsFolder: join(__dirname, '..', 'facts'),
  entities: [
    Provenance,
    State,
    Municipality,
    Organization,
    Ministry,
    ContactPoint,
    BaseComponent,
    TopicAreaLead,
    Responsibility,
  ],
  migrations: [
    Responsibility1764000000000,
    ResponsibilityImports1765000000000,
    ResponsibilitySearch1765100000000,
    ResponsibilityEditing1766000000000,
  ],
  aside: editingBooks,
  writes: [
    'insert on responsibility, provenance',
    // An entry is ended, and says then who ended it.
    'update (valid_until, version, as_of, provenance_id) on responsibility',
    ...editingWrites,
  ],
  schemaParts: {
    resolvers: [
      StateResolver,
      StateRecordsResolver,
      MunicipalityResolver,
      MinistryResolver,
      ResponsibilityResolver,
      ContactPointResolver,
      TopicAreaLeadResolver,
      BaseComponentResolver,
      OrganizationResolver,
      AssignResponsibilityResolver,
      auditResolver('responsibility', 'responsibilities'),
      OzgServiceResolver,
      LeikaServiceResolver,
      TopicAreaResolver,
      LegalBasisResolver,
    ],
    references: {
      State: stateReference,
      Municipality: municipalityReference,
      Ministry: ministryReference,
      Responsibility: responsibilityReference,
      ContactPoint: contactPointReference,
      TopicAreaLead: topicAreaLeadReference,
      BaseComponent: baseComponentReference,
      Organization: organizationReference,
    },
  },
});
