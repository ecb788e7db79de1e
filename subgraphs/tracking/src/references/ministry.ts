import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { MonthlyReport } from '../monthly-report/monthly-report';
import { MonthlyReportArgs, MonthlyReportConnection } from '../monthly-report/monthly-report.list';
import { monthlyReports } from '../monthly-report/monthly-report.repository';
import type { Project } from '../project/project';
import { ProjectArgs, ProjectConnection } from '../project/project.list';
import { projects } from '../project/project.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Ministry {
  @Field(() => ID)
  id: string;
}

@Resolver(() => Ministry)
export class MinistryResolver {
  @FieldResolver(() => ProjectConnection, { nullable: true, description: 'Projects it is responsible for. (Projekte)' })
  projects(
    @Root() { id }: Ministry,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Project> {
    return projects.page(context, args, info, { relation: belongsTo('ministry_id'), key: id });
  }

  @FieldResolver(() => MonthlyReportConnection, {
    nullable: true,
    description: 'What it reported month by month. (Monatsmeldungen)',
  })
  monthlyReports(
    @Root() { id }: Ministry,
    @Args(() => MonthlyReportArgs) args: MonthlyReportArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MonthlyReport> {
    return monthlyReports.page(context, args, info, { relation: belongsTo('ministry_id'), key: id });
  }
}

/** `DE-ST:MID` stands for MID of Sachsen-Anhalt. */
export const abbreviationOf = (ministryId: string): string => ministryId.slice(ministryId.indexOf(':') + 1);
