import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { DigitalizationLab } from '../digitalization-lab/digitalization-lab';
import { digitalizationLabs } from '../digitalization-lab/digitalization-lab.repository';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { projects } from '../project/project.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class TopicArea {
  @Field(() => ID)
  code: string;
}

@Resolver(() => TopicArea)
export class TopicAreaResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects that the Land counts in it. (Projekte)',
  })
  projects(
    @Root() { code }: TopicArea,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: belongsTo('topic_area_code'), key: code });
  }

  @FieldResolver(() => [DigitalizationLab], {
    nullable: true,
    description: 'Labs that designed its services. (Digitalisierungslabore)',
  })
  async digitalizationLabs(
    @Root() { code }: TopicArea,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DigitalizationLab[]> {
    return digitalizationLabs.list(context, belongsTo('topic_area_code'), code, info);
  }
}
