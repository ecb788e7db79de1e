import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { Municipality } from '../references/municipality';
import { ReuseInterest } from './reuse-interest';
import { reuseInterests } from './reuse-interest.repository';

@Resolver(() => ReuseInterest)
export class ReuseInterestResolver {
  @Extensions(needs('ars'))
  @FieldResolver(() => Municipality, { nullable: true, description: 'Municipality that wants to join. (Kommune)' })
  municipality(@Root() { ars }: ReuseInterest): Municipality {
    return { ars };
  }
}

export const reuseInterestReference = ({ id }: ReuseInterest, context: RequestContext, info: GraphQLResolveInfo) =>
  reuseInterests.one(context, id, info);
