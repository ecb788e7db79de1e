import { alongList } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Assessment } from '../assessment/assessment';
import { assessments } from '../assessment/assessment.repository';
import type { MunicipalProject } from '../municipal-project/municipal-project';
import { MunicipalProjectArgs, MunicipalProjectConnection } from '../municipal-project/municipal-project.list';
import { municipalProjects } from '../municipal-project/municipal-project.repository';
import type { ReuseInterest } from '../reuse-interest/reuse-interest';
import { ReuseInterestArgs, ReuseInterestConnection } from '../reuse-interest/reuse-interest.list';
import { reuseInterests } from '../reuse-interest/reuse-interest.repository';
import type { StatusStatement } from '../status-statement/status-statement';
import { StatusStatementArgs, StatusStatementConnection } from '../status-statement/status-statement.list';
import { statusStatements } from '../status-statement/status-statement.repository';
import { Project } from './project';

/** What this subgraph knows about a project besides its history. */
@Resolver(() => Project)
export class ProjectRecordsResolver {
  @FieldResolver(() => StatusStatementConnection, {
    description: 'What sources state about it, by day, undated ones last. (Statusaussagen)',
  })
  statusStatements(
    @Root() { id }: Project,
    @Args(() => StatusStatementArgs) args: StatusStatementArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<StatusStatement> {
    return statusStatements.page(context, args, info, { relation: belongsTo('project_id'), key: id });
  }

  @FieldResolver(() => ReuseInterestConnection, {
    description: 'Municipalities that want to join. (Nachnutzungsinteressen)',
  })
  reuseInterests(
    @Root() { id }: Project,
    @Args(() => ReuseInterestArgs) args: ReuseInterestArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ReuseInterest> {
    return reuseInterests.page(context, args, info, { relation: belongsTo('project_id'), key: id });
  }

  @Extensions(alongList(() => assessments, belongsTo('project_id')))
  @FieldResolver(() => [Assessment], { description: 'What phase 2 found out, side by side. (Prüfungen)' })
  async assessments(
    @Root() { id }: Project,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Assessment[]> {
    return assessments.list(context, belongsTo('project_id'), id, info);
  }

  @Extensions(needs('topic'))
  @FieldResolver(() => MunicipalProjectConnection, {
    description: 'Projects of municipalities with the same keyword. (ähnliche kommunale Projekte)',
  })
  similarMunicipalProjects(
    @Root() { topic }: Project,
    @Args(() => MunicipalProjectArgs) args: MunicipalProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MunicipalProject> {
    return municipalProjects.page(context, args, info, { relation: belongsTo('topic'), key: topic ?? '' });
  }
}
