import { alongList, alongOne } from '@ozg/shared/reading/along';
import type { Responsibility } from '../responsibility/responsibility';
import { ResponsibilityArgs, ResponsibilityConnection } from '../responsibility/responsibility.list';
import { responsibilities } from '../responsibility/responsibility.repository';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { TopicAreaLead } from '../topic-area-lead/topic-area-lead';
import { topicAreaLeads } from '../topic-area-lead/topic-area-lead.repository';
import { Organization } from './organization';
import { OrganizationArgs, OrganizationConnection } from './organization.list';
import { organizations } from './organization.repository';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => OrganizationConnection, { nullable: true, description: 'All organizations. (Institutionen)' })
  organizations(
    @Args(() => OrganizationArgs) args: OrganizationArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Organization> {
    return organizations.page(context, args, info);
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State it works for, where it is one only. (Land)' })
  async state(
    @Root() { stateCode }: Organization,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }

  @Extensions(alongList(() => topicAreaLeads, belongsTo('organization_id')))
  @FieldResolver(() => [TopicAreaLead], { description: 'Topic areas that it takes part in leading. (Federführungen)' })
  async topicAreaLeads(
    @Root() { id }: Organization,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicAreaLead[]> {
    return topicAreaLeads.list(context, belongsTo('organization_id'), id, info);
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'Services it is responsible for. (Zuständigkeiten)' })
  responsibilities(
    @Root() { id }: Organization,
    @Args(() => ResponsibilityArgs) args: ResponsibilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Responsibility> {
    return responsibilities.page(context, args, info, { relation: belongsTo('organization_id'), key: id });
  }
}

export const organizationReference = ({ id }: Organization, context: RequestContext, info: GraphQLResolveInfo) =>
  organizations.one(context, id, info);
