import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Field, Info, ObjectType, Root } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../keys/calendar';
import { Collection } from '../reading/collection';
import type { RequestContext } from '../reading/request-context';
import { needs } from '../reading/selection';
import { Provenance } from './provenance';

const provenances = new Collection(Provenance, { key: 'id', order: [], conditions: {} });

/** What every record of the graph knows about itself: the day it holds for and where it comes from. */
@ObjectType({ simpleResolvers: true })
export abstract class Sourced {
  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day for which the statement holds. (Stand)' })
  asOf: string | null;

  @Column('text')
  provenanceId: string;

  @Extensions(needs('provenanceId'))
  @Field(() => Provenance, { name: 'provenance', description: 'Where the statement comes from. (Quelle)' })
  async provenanceOf(
    @Root() record: Sourced,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Provenance | null> {
    return provenances.one(context, record.provenanceId, info);
  }
}
