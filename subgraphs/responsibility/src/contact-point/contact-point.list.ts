import { DateScalar } from '@ozg/shared/keys/calendar';
import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { connectionOf } from '@ozg/shared/schema/connection';
import { asOfDay } from '@ozg/shared/schema/as-of-args';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ContactPoint } from './contact-point';

export const ContactPointConnection = connectionOf(ContactPoint, 'Kontaktstellen');

@InputType({ description: 'Conditions on contact points; all that are given must hold. (Filter)' })
export class ContactPointFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => String, { nullable: true, description: 'Text that occurs in the function or mailbox. (Suchtext)' })
  text?: string;
}

const ContactPointOrder = orderInput('ContactPoint', {
  FUNCTION: { property: 'function', description: 'What it is there for. (Funktion)' },
});

@ArgsType()
export class ContactPointArgs extends listArgs(ContactPointFilter, ContactPointOrder) {
  @Field(() => DateScalar, asOfDay)
  asOf?: string | null;
}
