import type { Page } from '@ozg/shared/paging/page';
import { facetValues, inOrderOf } from '@ozg/shared/reading/facet-values';
import { states } from '@ozg/shared/vocabulary/states';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Phase } from '../phase/phase';
import { phaseDefinitions } from '../phase/phase-definition';
import { Priority } from '../priority/priority';
import { priorityDefinitions } from '../priority/priority-definition';
import type { Project } from '../project/project';
import { abbreviationOf } from '../references/ministry';
import { reuseModelLabels } from '../reuse-model/reuse-model';
import { ProjectDimension } from './project-dimension';
import {
  MinistryFacet,
  PhaseFacet,
  PriorityFacet,
  ProjectFacets,
  ReuseModelFacet,
  StateFacet,
  TopicAreaFacet,
} from './project-facets';

/** The value behind the facets is the page they are counted on: what is not selected is not counted. */
@Resolver(() => ProjectFacets)
export class ProjectFacetsResolver {
  @FieldResolver(() => [PhaseFacet], { description: 'By phase, in the order of the phases. (Projektphase)' })
  async phase(@Root() page: Page<Project>): Promise<PhaseFacet[]> {
    const labels = new Map(phaseDefinitions.map(({ phase, label }) => [phase, label]));
    const values = await facetValues<Phase>(page, ProjectDimension.PHASE, (phase) => labels.get(phase) ?? phase);
    return inOrderOf(Object.values(Phase), values);
  }

  @FieldResolver(() => [PriorityFacet], { description: 'By priority, the highest first. (Priorität)' })
  async priority(@Root() page: Page<Project>): Promise<PriorityFacet[]> {
    const labels = new Map(priorityDefinitions.map(({ priority, label }) => [priority, label]));
    const values = await facetValues<Priority>(
      page,
      ProjectDimension.PRIORITY,
      (priority) => labels.get(priority) ?? priority,
    );
    return inOrderOf(Object.values(Priority), values);
  }

  @FieldResolver(() => [ReuseModelFacet], { description: 'By model, the most frequent first. (Umsetzungsmodell)' })
  async reuseModel(@Root() page: Page<Project>): Promise<ReuseModelFacet[]> {
    return facetValues(
      page,
      ProjectDimension.REUSE_MODEL,
      (model: keyof typeof reuseModelLabels) => reuseModelLabels[model],
    );
  }

  @FieldResolver(() => [MinistryFacet], { description: 'By ministry, the most frequent first. (Ressort)' })
  async ministry(@Root() page: Page<Project>): Promise<MinistryFacet[]> {
    const facets = await facetValues(page, ProjectDimension.MINISTRY, abbreviationOf);
    return facets.map((facet) => ({ ...facet, ministry: facet.value === null ? null : { id: facet.value } }));
  }

  @FieldResolver(() => [TopicAreaFacet], { description: 'By topic area, the most frequent first. (Themenfeld)' })
  async topicArea(@Root() page: Page<Project>): Promise<TopicAreaFacet[]> {
    const facets = await facetValues(page, ProjectDimension.TOPIC_AREA, (code) => topicAreaLabels[code] ?? code);
    return facets.map((facet) => ({ ...facet, topicArea: facet.value === null ? null : { code: facet.value } }));
  }

  @FieldResolver(() => [StateFacet], { description: 'By state, the most frequent first. (Land)' })
  async state(@Root() page: Page<Project>): Promise<StateFacet[]> {
    const names = new Map<string, string>(states.map(({ code, name }) => [code, name]));
    const facets = await facetValues(page, ProjectDimension.STATE, (code) => names.get(code) ?? code);
    return facets.map((facet) => ({ ...facet, state: facet.value === null ? null : { code: facet.value } }));
  }
}
