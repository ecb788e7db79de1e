import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { ImportRun } from './import-run';
import { ImportRunArgs, ImportRunConnection } from './import-run.list';
import { importRuns } from './import-run.repository';

const newestFirst = [{ field: 'startedAt', direction: 'DESC' as const }];

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => ImportRun, { nullable: true, description: 'The import with this identifier. (Importlauf)' })
  async importRun(
    @Arg('id', () => ID, { description: 'Stable identifier. (Kennung)' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportRun | null> {
    return importRuns.one(context, id, info);
  }

  @Query(() => ImportRunConnection, { nullable: true, description: 'All imports, the newest first. (Importläufe)' })
  importRuns(
    @Args(() => ImportRunArgs) args: ImportRunArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ImportRun> {
    const orderBy = args.orderBy?.length ? args.orderBy : newestFirst;
    return importRuns.page(context, { ...args, orderBy }, info);
  }
}

export const importRunReference = ({ id }: ImportRun, context: RequestContext, info: GraphQLResolveInfo) =>
  importRuns.one(context, id, info);
