import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import { AsOfArgs } from '@ozg/shared/schema/as-of-args';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Extensions, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Project } from './project';
import { ProjectArgs, ProjectConnection } from './project.list';
import { projects } from './project.repository';
import { staleBefore } from './staleness';

@ArgsType()
class OneProjectArgs extends AsOfArgs {
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;
}

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'The project with this identifier. (Projekt)' })
  async project(
    @Args(() => OneProjectArgs) { id, asOf }: OneProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Project | null> {
    return projects.one(context, id, info, asOf);
  }

  @Query(() => ProjectConnection, { nullable: true, description: 'All projects. (Projekte)' })
  projects(
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info);
  }

  @Extensions(needs('reportedOn'))
  @FieldResolver(() => Boolean, { description: 'Whether its report is missing or older than a month. (veraltet)' })
  isStale(@Root() { reportedOn, knownOn }: Project): boolean {
    return reportedOn === null || reportedOn < staleBefore(knownOn);
  }
}

export const projectReference = ({ id }: Project, context: RequestContext, info: GraphQLResolveInfo) =>
  projects.one(context, id, info);
