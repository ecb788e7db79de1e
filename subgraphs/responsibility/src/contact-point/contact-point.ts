import { DateScalar } from '@ozg/shared/keys/calendar';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A function that can be turned to, not a private person. (Kontaktstelle)',
  simpleResolvers: true,
})
export class ContactPoint extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'What it is there for. (Funktion)' })
  function: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Unit of the authority. (Referat)' })
  unit: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Postal address. (Anschrift)' })
  address: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Mailbox of the function. (E-Mail-Adresse)' })
  email: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Telephone number of the function. (Telefon)' })
  phone: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Web site. (Internetadresse)' })
  web: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who holds the office, where that is published. (Amtsinhaber)' })
  officeHolder: string | null;

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is there. (gültig ab)' })
  validFrom: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it is there. (gültig bis)' })
  validUntil: string | null;
}
