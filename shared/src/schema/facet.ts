import { Field, Int, ObjectType } from 'type-graphql';

/** A value that entries of a list have; each facet adds the value itself. */
@ObjectType({ simpleResolvers: true })
export abstract class Facet {
  @Field(() => String, { description: 'The value in German, "ohne Angabe" for unknown. (Bezeichnung)' })
  label: string;

  @Field(() => Int, { description: 'How many entries of the list have it. (Anzahl)' })
  count: number;
}
