import { Field, ID, InputType, Int } from 'type-graphql';

/** What every change may say of itself. */
@InputType()
export abstract class ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A text of your own, new for each change: the same request sent again with it is carried out once and answered alike. (Schlüssel der Anfrage)',
  })
  idempotencyKey?: string | null;
}

/** A change of a record that others may be changing, too. */
@InputType()
export abstract class VersionedInput extends ChangeInput {
  @Field(() => Int, { description: 'Version of the record that you looked at. (Version)' })
  version: number;
}
