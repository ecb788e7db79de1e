import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import { stateOfArs } from '@ozg/shared/vocabulary/states';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { ofTopicInState, projects, topicInState } from '../project/project.repository';
import { LegalBasis } from '../references/legal-basis';
import { Municipality } from '../references/municipality';
import { MunicipalProject } from './municipal-project';
import { MunicipalProjectArgs, MunicipalProjectConnection } from './municipal-project.list';
import { municipalProjects, ofTopicElsewhere, topicElsewhere } from './municipal-project.repository';

@Resolver(() => MunicipalProject)
export class MunicipalProjectResolver {
  @Query(() => MunicipalProjectConnection, {
    nullable: true,
    description: 'All projects of municipalities. (kommunale Projekte)',
  })
  municipalProjects(
    @Args(() => MunicipalProjectArgs) args: MunicipalProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MunicipalProject> {
    return municipalProjects.page(context, args, info);
  }

  @Extensions(needs('ars'))
  @FieldResolver(() => Municipality, { nullable: true, description: 'Municipality whose project it is. (Kommune)' })
  municipality(@Root() { ars }: MunicipalProject): Municipality {
    return { ars };
  }

  @Extensions(needs('legalBasisIds'))
  @FieldResolver(() => [LegalBasis], { nullable: 'items', description: 'Rules of law it rests on. (Rechtsgrundlagen)' })
  legalBases(@Root() { legalBasisIds }: MunicipalProject): LegalBasis[] {
    return legalBasisIds.map((id) => ({ id }));
  }

  @Extensions(needs('ars', 'topic'))
  @FieldResolver(() => MunicipalProjectConnection, {
    description: 'Projects of other municipalities with the same keyword. (ähnliche kommunale Projekte)',
  })
  similar(
    @Root() { ars, topic }: MunicipalProject,
    @Args(() => MunicipalProjectArgs) args: MunicipalProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MunicipalProject> {
    const key = topicElsewhere(ars, topic);
    return municipalProjects.page(context, args, info, { relation: ofTopicElsewhere, key });
  }

  @Extensions(needs('ars', 'topic'))
  @FieldResolver(() => ProjectConnection, {
    description: 'Projects of its state with the same keyword, to join. (Projekte des Landes)',
  })
  landProjects(
    @Root() { ars, topic }: MunicipalProject,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: ofTopicInState, key: topicInState(stateOfArs(ars), topic) });
  }
}

export const municipalProjectReference = (
  { id }: MunicipalProject,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => municipalProjects.one(context, id, info);
