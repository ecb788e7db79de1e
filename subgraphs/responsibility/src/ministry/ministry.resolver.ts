import { alongList, alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { AsOfArgs } from '@ozg/shared/schema/as-of-args';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BaseComponent } from '../base-component/base-component';
import { baseComponents } from '../base-component/base-component.repository';
import { ContactPoint } from '../contact-point/contact-point';
import { contactPoints } from '../contact-point/contact-point.repository';
import type { Responsibility } from '../responsibility/responsibility';
import { ResponsibilityArgs, ResponsibilityConnection } from '../responsibility/responsibility.list';
import { responsibilities } from '../responsibility/responsibility.repository';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { TopicAreaLead } from '../topic-area-lead/topic-area-lead';
import { topicAreaLeads } from '../topic-area-lead/topic-area-lead.repository';
import { Ministry } from './ministry';
import { MinistryArgs, MinistryConnection } from './ministry.list';
import { ministries } from './ministry.repository';

const ofMinistry = belongsTo('ministry_id');

@Resolver(() => Ministry)
export class MinistryResolver {
  @Query(() => Ministry, { nullable: true, description: 'The ministry with this identifier. (Ressort)' })
  async ministry(
    @Arg('id', () => ID, { description: 'Stable identifier, for example "DE-ST:MID". (Kennung)' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry | null> {
    return ministries.one(context, id, info);
  }

  @Query(() => MinistryConnection, { nullable: true, description: 'All ministries, former ones included. (Ressorts)' })
  ministries(
    @Args(() => MinistryArgs) args: MinistryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Ministry> {
    return ministries.page(context, args, info);
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, {
    nullable: true,
    description: 'State whose ministry it is; none for the federation. (Land)',
  })
  async state(
    @Root() { stateCode }: Ministry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }

  @FieldResolver(() => [ContactPoint], { description: 'Where to turn to. (Kontaktstellen)' })
  async contactPoints(
    @Root() { id }: Ministry,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPoint[]> {
    return contactPoints.list(context, ofMinistry, id, info, [], asOf);
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'What it is responsible for. (Zuständigkeiten)' })
  responsibilities(
    @Root() { id }: Ministry,
    @Args(() => ResponsibilityArgs) args: ResponsibilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Responsibility> {
    return responsibilities.page(context, args, info, { relation: ofMinistry, key: id });
  }

  @FieldResolver(() => [BaseComponent], { description: 'Base components it answers for. (Basisdienste)' })
  async baseComponents(
    @Root() { id }: Ministry,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BaseComponent[]> {
    return baseComponents.list(context, ofMinistry, id, info, [], asOf);
  }

  @Extensions(alongList(() => topicAreaLeads, ofMinistry))
  @FieldResolver(() => [TopicAreaLead], { description: 'Topic areas that it leads or supports. (Federführungen)' })
  async topicAreaLeads(
    @Root() { id }: Ministry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicAreaLead[]> {
    return topicAreaLeads.list(context, ofMinistry, id, info);
  }
}

export const ministryReference = ({ id }: Ministry, context: RequestContext, info: GraphQLResolveInfo) =>
  ministries.one(context, id, info);
