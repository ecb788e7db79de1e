import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Ministry } from '../references/ministry';
import { State } from '../references/state';
import { WorkingGroup } from './working-group';
import { workingGroups } from './working-group.repository';

@Resolver(() => WorkingGroup)
export class WorkingGroupResolver {
  @Query(() => [WorkingGroup], { nullable: true, description: 'All working groups. (Arbeitsgruppen)' })
  async workingGroups(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<WorkingGroup[]> {
    return workingGroups.all(context, info);
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State in which it works. (Land)' })
  state(@Root() { stateCode }: WorkingGroup): State | null {
    return stateCode === null ? null : { code: stateCode };
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that shares in leading it. (Ressort)' })
  ministry(@Root() { ministryId }: WorkingGroup): Ministry | null {
    return ministryId === null ? null : { id: ministryId };
  }
}

export const workingGroupReference = ({ id }: WorkingGroup, context: RequestContext, info: GraphQLResolveInfo) =>
  workingGroups.one(context, id, info);
