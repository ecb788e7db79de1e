import { readFileSync } from 'node:fs';
import { supergraphFile } from '@ozg/infra/paths';
import { type GraphQLObjectType } from 'graphql';
import { apiSchemaOf } from '../support/api-schema';

const schema = apiSchemaOf(readFileSync(supergraphFile, 'utf8'));

/** What clients rely on: these names stay; `field(argument)` names an argument that must be there. */
const contract: Record<string, string> = {
  Query: `ozgService(ozgId) ozgServices leikaService(leikaKey) leikaServices topicArea(code) topicAreas situations
    legalBasis(id) legalBases state(code) states municipality(ars) municipalities ministry(id) ministries baseComponents
    organizations project(asOf) projects(asOf) municipalProjects municipalRequests digitalizationLabs phases priorities
    priorityCriteria newsletters newsletterIssue(id) newsletterIssues newsItems consultationHour(id) consultationHours
    faqEntries projectTimeline(from) changes(since) events workingGroups importRun(id) importRuns(filter) qualityRules dataQuality(filter)`,
  OzgService:
    'leikaServices topicArea situations responsibilities ministries projects consultationHours newsItems faqEntries findings',
  LeikaService: 'ozgService legalBases onlineServices projects findings',
  TopicArea: 'services leads projects',
  Ministry: 'responsibilities contactPoints baseComponents projects newsItems findings',
  Municipality: 'parent children municipalProjects strategies findings',
  Project:
    'ozgService leikaServices ministry changes phaseChanges priorityChanges newsItems consultationHours findings',
  ConsultationHour: 'services',
  NewsletterIssue: 'sections changesSince',
  NewsletterSection: 'items',
  ProjectConnection: 'nodes edges pageInfo totalCount facets counts(by)',
  OzgServiceConnection: 'nodes edges pageInfo totalCount facets',
  OzgServiceFacets: 'topicArea marker onlineService',
  ProjectFacets: 'phase priority ministry topicArea reuseModel',
  State: 'ministries municipalities projects findings',
  QualityFinding: 'rule severity explanation subject ministry state firstSeenAt checkedAt',
  QualityRule: 'label findings checkedAt',
  PhaseFacet: 'value label count',
};

test.each(Object.entries(contract))('%s has the fields that clients were promised', (typeName, promised) => {
  const fields = (schema.getType(typeName) as GraphQLObjectType).getFields();

  const missing = promised.split(/\s+/).filter((each) => {
    const [, name = '', argument] = each.match(/^(\w+)(?:\((\w+)\))?$/) ?? [];
    return !fields[name] || (argument && !fields[name].args.some((arg) => arg.name === argument));
  });

  expect(missing).toEqual([]);
});
