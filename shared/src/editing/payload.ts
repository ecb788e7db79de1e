import { Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error';

/** What every mutation answers. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was. (Eingabefehler)' })
  userErrors: readonly UserError[];
}
