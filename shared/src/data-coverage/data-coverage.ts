import { Field, Int, InterfaceType } from 'type-graphql';
import { DateScalar } from '../keys/calendar';

/** Of which each subgraph has an object type of its own (docs/adr/0020-uniform-view-over-laender.md). */
@InterfaceType({ description: 'What a subgraph holds. (Datenbestand)', autoRegisterImplementations: false })
export abstract class DataCoverage {
  @Field(() => String, { description: 'Name of the subgraph. (Teilgraph)' })
  subgraph: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the newest statement; null where none has a day. (Stand)',
  })
  asOf: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Records that name a source, without those that were withdrawn. (Anzahl der Datensätze)',
  })
  recordCount: number | null;
}
