import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Project } from '../project/project';
import { projects } from '../project/project.repository';
import { Municipality } from '../references/municipality';
import { StatusStatement } from './status-statement';
import { StatusStatementArgs, StatusStatementConnection } from './status-statement.list';
import { statusStatements } from './status-statement.repository';

@Resolver(() => StatusStatement)
export class StatusStatementResolver {
  @Query(() => StatusStatementConnection, {
    nullable: true,
    description: 'All statements of sources, by day, undated ones last. (Statusaussagen)',
  })
  statusStatements(
    @Args(() => StatusStatementArgs) args: StatusStatementArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<StatusStatement> {
    return statusStatements.page(context, args, info);
  }

  @Extensions(alongOne(() => projects, 'projectId'))
  @FieldResolver(() => Project, {
    nullable: true,
    description: 'Project it is about, none for a statement on the whole Land. (Projekt)',
  })
  async project(
    @Root() { projectId }: StatusStatement,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Project | null> {
    return projects.one(context, projectId, info);
  }

  @Extensions(needs('ars'))
  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'Municipality it is true for, where it is one. (Kommune)',
  })
  municipality(@Root() { ars }: StatusStatement): Municipality | null {
    return ars === null ? null : { ars };
  }
}

export const statusStatementReference = ({ id }: StatusStatement, context: RequestContext, info: GraphQLResolveInfo) =>
  statusStatements.one(context, id, info);
