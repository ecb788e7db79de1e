import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { projects } from '../project/project.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class State {
  @Field(() => StateCodeScalar)
  code: string;
}

@Resolver(() => State)
export class StateResolver {
  @FieldResolver(() => ProjectConnection, { nullable: true, description: 'Projects of the state. (Projekte)' })
  projects(
    @Root() { code }: State,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }
}
