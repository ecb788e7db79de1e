import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Ministry } from '../ministry/ministry';
import { ministries } from '../ministry/ministry.repository';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { ContactPoint } from './contact-point';
import { ContactPointArgs, ContactPointConnection } from './contact-point.list';
import { contactPoints } from './contact-point.repository';

@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @Query(() => ContactPointConnection, {
    nullable: true,
    description: 'All contact points, former ones included. (Kontaktstellen)',
  })
  contactPoints(
    @Args(() => ContactPointArgs) args: ContactPointArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ContactPoint> {
    return contactPoints.page(context, args, info);
  }

  @Extensions(alongOne(() => ministries, 'ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry it belongs to. (Ressort)' })
  async ministry(
    @Root() { ministryId }: ContactPoint,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry | null> {
    return ministries.one(context, ministryId, info);
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State it belongs to. (Land)' })
  async state(
    @Root() { stateCode }: ContactPoint,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }
}

export const contactPointReference = ({ id }: ContactPoint, context: RequestContext, info: GraphQLResolveInfo) =>
  contactPoints.one(context, id, info);
