import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { projects } from '../project/project.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class BaseComponent {
  @Field(() => ID)
  id: string;
}

@Resolver(() => BaseComponent)
export class BaseComponentResolver {
  @FieldResolver(() => ProjectConnection, { nullable: true, description: 'Projects built on it. (Projekte)' })
  projects(
    @Root() { id }: BaseComponent,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: mentions('base_component_ids'), key: id });
  }
}
