import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Args, type ClassType, Ctx, Info, Query, Resolver } from 'type-graphql';
import { graphError } from '../errors/graph-error';
import { type Caller, Role } from '../identity/caller';
import type { Page } from '../paging/page';
import type { RequestContext } from '../reading/request-context';
import type { AuditEntry } from './audit-entry';
import { AuditEntryArgs, AuditEntryConnection, auditEntries } from './audit-entry.list';
import { editorOf } from './rights';

/** The audit of one subgraph as the root field `<name>AuditEntries`, for coordinators and administrators. */
export function auditResolver(name: string, german: string): ClassType {
  @Resolver()
  class AuditResolver {
    @Query(() => AuditEntryConnection, {
      name: `${name}AuditEntries`,
      nullable: true,
      description: `Who changed what, or was refused, in ${german}; for coordinators and administrators. (Protokoll)`,
    })
    entries(
      @Args(() => AuditEntryArgs) args: AuditEntryArgs,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Page<AuditEntry> {
      return auditEntries.page(context, args, info, undefined, [readableBy(context.caller)]);
    }
  }
  return AuditResolver;
}

/** Coordinators read what concerns their states, and attempts that concern no record of any. */
function readableBy(caller: Caller): Sql {
  const { role, stateCodes } = editorOf(caller);
  if (role === Role.ADMINISTRATOR) return sql`true`;
  if (role === Role.COORDINATOR) return sql`(t.state_code = any(${[...stateCodes]}::text[]) or t.state_code is null)`;
  throw graphError('FORBIDDEN', 'The audit is read by coordinators and administrators.');
}
