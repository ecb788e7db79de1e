import { join } from 'node:path';
import { withCoverage } from '@ozg/shared/data-coverage/with-coverage';
import { ImportRun } from './import-run/import-run';
import { ImportRunResolver, importRunReference } from './import-run/import-run.resolver';
import { Operations1764000000000 } from './migrations/1764000000000-operations';
import { QualityFindingConnectionResolver } from './quality-finding/quality-finding-connection.resolver';
import { FindingCountResolver } from './quality-finding/finding-count.resolver';
import { QualityFinding } from './quality-finding/quality-finding';
import { QualityFindingResolver, qualityFindingReference } from './quality-finding/quality-finding.resolver';
import { QualityRule } from './quality-rule/quality-rule';
import { QualityRuleResolver, qualityRuleReference } from './quality-rule/quality-rule.resolver';
import { LegalBasisResolver } from './references/legal-basis';
import { LeikaServiceResolver } from './references/leika-service';
import { MinistryResolver } from './references/ministry';
import { MunicipalityResolver } from './references/municipality';
import { OzgServiceResolver } from './references/ozg-service';
import { ProjectResolver } from './references/project';
import { StateResolver } from './references/state';
import { TopicAreaResolver } from './references/topic-area';

/** How the graph itself fares: imports into it and what is wrong with its data. (Betrieb) */
export const operations = withCoverage('Datenbestand des Betriebs', {
  name: 'operations',
  factsFolder: join(__dirname, '..', 'facts'),
  entities: [ImportRun, QualityRule, QualityFinding],
  migrations: [Operations1764000000000],
  schemaParts: {
    resolvers: [
      ImportRunResolver,
      QualityRuleResolver,
      QualityFindingResolver,
      QualityFindingConnectionResolver,
      FindingCountResolver,
      ProjectResolver,
      OzgServiceResolver,
      LeikaServiceResolver,
      MinistryResolver,
      MunicipalityResolver,
      StateResolver,
      TopicAreaResolver,
      LegalBasisResolver,
    ],
    references: {
      ImportRun: importRunReference,
      QualityRule: qualityRuleReference,
      QualityFinding: qualityFindingReference,
    },
  },
});
