import { Collection } from '@ozg/shared/reading/collection';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { PublishedFigure } from './published-figure';

const publishedFigures = new Collection(PublishedFigure, { key: 'id', order: ['label'], conditions: {} });

@Resolver(() => PublishedFigure)
export class PublishedFigureResolver {
  @Query(() => [PublishedFigure], { nullable: true, description: 'Numbers that sources publish. (Kennzahlen)' })
  async publishedFigures(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PublishedFigure[]> {
    return publishedFigures.all(context, info);
  }
}
