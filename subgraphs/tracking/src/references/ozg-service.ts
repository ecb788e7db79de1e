import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { DigitalizationLab } from '../digitalization-lab/digitalization-lab';
import { digitalizationLabs } from '../digitalization-lab/digitalization-lab.repository';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { ofOzgService, projects } from '../project/project.repository';

@Directive('@key(fields: "ozgId")')
@ObjectType({ simpleResolvers: true })
export class OzgService {
  @Field(() => OzgIdScalar)
  ozgId: string;
}

@Resolver(() => OzgService)
export class OzgServiceResolver {
  @FieldResolver(() => ProjectConnection, { nullable: true, description: 'Projects that put it online. (Projekte)' })
  projects(
    @Root() { ozgId }: OzgService,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: ofOzgService, key: ozgId });
  }

  @FieldResolver(() => [DigitalizationLab], {
    nullable: true,
    description: 'Labs that designed it. (Digitalisierungslabore)',
  })
  async digitalizationLabs(
    @Root() { ozgId }: OzgService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DigitalizationLab[]> {
    return digitalizationLabs.list(context, belongsTo('ozg_id'), ozgId, info);
  }
}
