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
    return rows.toSorted(largestFirst(by)).map((row) => ({ ...groupOf(row), count: row.count }));
  }
}

// Groups of one size keep an order too, so that the same question has the same answer.
function largestFirst(by: ProjectDimension[]) {
  const name = (row: Count) => by.map((dimension) => row[dimension] ?? '').join(' ');
  return (one: Count, other: Count) => other.count - one.count || name(one).localeCompare(name(other));
}
