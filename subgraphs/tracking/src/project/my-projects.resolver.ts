import { editorOf } from '@ozg/shared/editing/rights';
import { type Caller, Role } from '@ozg/shared/identity/caller';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Project } from './project';
import { ProjectArgs, ProjectConnection } from './project.list';
import { projects } from './project.repository';

@Resolver()
export class MyProjectsResolver {
  @Query(() => ProjectConnection, {
    nullable: true,
    description: 'The projects that whoever asks may change. (meine Projekte)',
  })
  myProjects(
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, undefined, [changeableBy(context.caller)]);
  }
}

/** The same rule as `mayChange`, for many rows. */
function changeableBy(caller: Caller): Sql {
  const { role, ministryIds, stateCodes } = editorOf(caller);
  if (role === Role.ADMINISTRATOR) return sql`true`;
  return role === Role.COORDINATOR
    ? sql`t.state_code = any(${[...stateCodes]}::text[])`
    : sql`t.ministry_id = any(${[...ministryIds]}::text[])`;
}
