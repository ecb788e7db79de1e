import type { Count } from '@ozg/shared/reading/counts';
import type { Page } from '@ozg/shared/paging/page';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Project } from '../project/project';
import { ProjectConnection } from '../project/project.list';
import { ProjectCount } from './project-count';
import { checkDimensions, ProjectDimension } from './project-dimension';
import { ProjectFacets } from './project-facets';
import { groupOf } from './project-group';

@Resolver(() => ProjectConnection)
export class ProjectConnectionResolver {
  @FieldResolver(() => ProjectFacets, {
    description: 'How the whole list spreads over values to filter by. (Facetten)',
  })
  facets(@Root() page: Page<Project>): Page<Project> {
    return page;
  }

  @FieldResolver(() => [ProjectCount], {
    description: 'The whole list counted by dimensions, the largest group first. (Auszählung)',
  })
  async counts(
    @Root() page: Page<Project>,
    @Arg('by', () => [ProjectDimension], { description: 'One to three different dimensions. (Gliederungsmerkmale)' })
    by: ProjectDimension[],
  ): Promise<ProjectCount[]> {
    checkDimensions(by);
    const rows = await page.counts(by);
    return rows.toSorted(largestFirst(by)).map((row) => Object.assign(groupOf(row), { count: row.count }));
  }
}

// Groups of one size keep an order too, so that the same question has the same answer.
function largestFirst(by: ProjectDimension[]) {
  const value = (row: Count, dimension: ProjectDimension) => (row[dimension] as string | null) ?? '';
  return (one: Count, other: Count): number => {
    if (one.count !== other.count) return other.count - one.count;
    const differing = by.find((dimension) => value(one, dimension) !== value(other, dimension));
    return differing && value(one, differing) < value(other, differing) ? -1 : 1;
  };
}
