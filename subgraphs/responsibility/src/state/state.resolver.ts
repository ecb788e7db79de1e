import { alongList } from '@ozg/shared/reading/along';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Ministry } from '../ministry/ministry';
import { MinistryArgs, MinistryConnection } from '../ministry/ministry.list';
import { ministries } from '../ministry/ministry.repository';
import type { Municipality } from '../municipality/municipality';
import { MunicipalityArgs, MunicipalityConnection } from '../municipality/municipality.list';
import { municipalities } from '../municipality/municipality.repository';
import { TopicAreaLead } from '../topic-area-lead/topic-area-lead';
import { topicAreaLeads } from '../topic-area-lead/topic-area-lead.repository';
import { State } from './state';
import { states } from './state.repository';

@Resolver(() => State)
export class StateResolver {
  @Query(() => State, { nullable: true, description: 'The state with this code. (Land)' })
  async state(
    @Arg('code', () => StateCodeScalar, { description: 'Code after ISO 3166-2. (Länderkürzel)' }) code: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, code, info);
  }

  @Query(() => [State], { nullable: true, description: 'All sixteen states. (Länder)' })
  async states(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<State[]> {
    return states.all(context, info);
  }

  @FieldResolver(() => ID, { description: 'Stable identifier. (Kennung)' })
  id(@Root() { code }: State): string {
    return code;
  }

  @FieldResolver(() => MunicipalityConnection, { description: 'Municipalities of the state. (Kommunen)' })
  municipalities(
    @Root() { code }: State,
    @Args(() => MunicipalityArgs) args: MunicipalityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Municipality> {
    return municipalities.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }

  @FieldResolver(() => MinistryConnection, { description: 'Ministries of the state, former ones included. (Ressorts)' })
  ministries(
    @Root() { code }: State,
    @Args(() => MinistryArgs) args: MinistryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Ministry> {
    return ministries.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }

  @Extensions(alongList(() => topicAreaLeads, belongsTo('state_code')))
  @FieldResolver(() => [TopicAreaLead], {
    description: 'Topic areas that the state leads or supports. (Federführungen)',
  })
  async topicAreaLeads(
    @Root() { code }: State,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicAreaLead[]> {
    return topicAreaLeads.list(context, belongsTo('state_code'), code, info);
  }
}

export const stateReference = ({ code }: State, context: RequestContext, info: GraphQLResolveInfo) =>
  states.one(context, code, info);
