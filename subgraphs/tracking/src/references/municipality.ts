import { ArsScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo, mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { stateOfArs } from '@ozg/shared/vocabulary/states';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { MunicipalProject } from '../municipal-project/municipal-project';
import { MunicipalProjectArgs, MunicipalProjectConnection } from '../municipal-project/municipal-project.list';
import { municipalProjects } from '../municipal-project/municipal-project.repository';
import { MunicipalStrategy } from '../municipal-strategy/municipal-strategy';
import { municipalStrategies } from '../municipal-strategy/municipal-strategy.repository';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { projects, reusableInState } from '../project/project.repository';
import type { ReuseInterest } from '../reuse-interest/reuse-interest';
import { ReuseInterestArgs, ReuseInterestConnection } from '../reuse-interest/reuse-interest.list';
import { reuseInterests } from '../reuse-interest/reuse-interest.repository';
import type { StatusStatement } from '../status-statement/status-statement';
import { StatusStatementArgs, StatusStatementConnection } from '../status-statement/status-statement.list';
import { statusStatements } from '../status-statement/status-statement.repository';

@Directive('@key(fields: "ars")')
@ObjectType({ simpleResolvers: true })
export class Municipality {
  @Field(() => ArsScalar)
  ars: string;
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalProjectConnection, {
    nullable: true,
    description: 'Projects it shows or plans. (kommunale Projekte)',
  })
  municipalProjects(
    @Root() { ars }: Municipality,
    @Args(() => MunicipalProjectArgs) args: MunicipalProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MunicipalProject> {
    return municipalProjects.page(context, args, info, { relation: belongsTo('ars'), key: ars });
  }

  @FieldResolver(() => [MunicipalStrategy], {
    nullable: true,
    description: 'What it says it aims at. (Strategieaussagen)',
  })
  async strategies(
    @Root() { ars }: Municipality,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MunicipalStrategy[]> {
    return municipalStrategies.list(context, belongsTo('ars'), ars, info);
  }

  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects that run or are piloted in it. (Projekte)',
  })
  projects(
    @Root() { ars }: Municipality,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: mentions('ars_list'), key: ars });
  }

  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects of its state in phase 4, 5 or 6, which it can join now. (nachnutzbare Projekte)',
  })
  reusableProjects(
    @Root() { ars }: Municipality,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> | null {
    const state = stateOfArs(ars);
    return state === null ? null : projects.page(context, args, info, { relation: reusableInState, key: state });
  }

  @FieldResolver(() => ReuseInterestConnection, {
    nullable: true,
    description: 'Projects it wants to join. (Nachnutzungsinteressen)',
  })
  reuseInterests(
    @Root() { ars }: Municipality,
    @Args(() => ReuseInterestArgs) args: ReuseInterestArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ReuseInterest> {
    return reuseInterests.page(context, args, info, { relation: belongsTo('ars'), key: ars });
  }

  @FieldResolver(() => StatusStatementConnection, {
    nullable: true,
    description: 'What sources state about progress in it. (Statusaussagen)',
  })
  statusStatements(
    @Root() { ars }: Municipality,
    @Args(() => StatusStatementArgs) args: StatusStatementArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<StatusStatement> {
    return statusStatements.page(context, args, info, { relation: belongsTo('ars'), key: ars });
  }
}
