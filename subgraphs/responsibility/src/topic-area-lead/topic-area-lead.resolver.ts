import { alongOne } from '@ozg/shared/reading/along';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Ministry } from '../ministry/ministry';
import { ministries } from '../ministry/ministry.repository';
import { Organization } from '../organization/organization';
import { organizations } from '../organization/organization.repository';
import { TopicArea } from '../references/topic-area';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { TopicAreaLead } from './topic-area-lead';
import { topicAreaLeads } from './topic-area-lead.repository';

@Resolver(() => TopicAreaLead)
export class TopicAreaLeadResolver {
  @Extensions(needs('topicAreaCode'))
  @FieldResolver(() => TopicArea, { nullable: true, description: 'Topic area that is led or supported. (Themenfeld)' })
  topicArea(@Root() { topicAreaCode }: TopicAreaLead): TopicArea {
    return { code: topicAreaCode };
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'The party, where it is a state. (Land)' })
  async state(
    @Root() { stateCode }: TopicAreaLead,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }

  @Extensions(alongOne(() => ministries, 'ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'The party, where it is a ministry. (Ressort)' })
  async ministry(
    @Root() { ministryId }: TopicAreaLead,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry | null> {
    return ministries.one(context, ministryId, info);
  }

  @Extensions(alongOne(() => organizations, 'organizationId'))
  @FieldResolver(() => Organization, { nullable: true, description: 'The party, where it is neither. (Institution)' })
  async organization(
    @Root() { organizationId }: TopicAreaLead,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization | null> {
    return organizations.one(context, organizationId, info);
  }
}

export const topicAreaLeadReference = ({ id }: TopicAreaLead, context: RequestContext, info: GraphQLResolveInfo) =>
  topicAreaLeads.one(context, id, info);
