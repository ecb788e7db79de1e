import { LeikaKeyScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { projects } from '../project/project.repository';

@Directive('@key(fields: "leikaKey")')
@ObjectType({ simpleResolvers: true })
export class LeikaService {
  @Field(() => LeikaKeyScalar)
  leikaKey: string;
}

@Resolver(() => LeikaService)
export class LeikaServiceResolver {
  @FieldResolver(() => ProjectConnection, { nullable: true, description: 'Projects that put it online. (Projekte)' })
  projects(
    @Root() { leikaKey }: LeikaService,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: mentions('leika_keys'), key: leikaKey });
  }
}
