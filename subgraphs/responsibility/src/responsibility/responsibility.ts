import { DateScalar } from '@ozg/shared/keys/calendar';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ResponsibilityRole {
  RESPONSIBLE_MINISTRY = 'RESPONSIBLE_MINISTRY',
  LEAD_STATE = 'LEAD_STATE',
  SUPPORTING = 'SUPPORTING',
  EXECUTING = 'EXECUTING',
}

registerEnumType(ResponsibilityRole, {
  name: 'ResponsibilityRole',
  description: 'In which way somebody is responsible for a service. (Art der Zuständigkeit)',
  valuesConfig: {
    RESPONSIBLE_MINISTRY: { description: 'The ministry that answers for it in its state. (zuständiges Ressort)' },
    LEAD_STATE: { description: 'The state that implements it for the others. (federführendes Land)' },
    SUPPORTING: { description: 'Takes part without answering for it. (beteiligt)' },
    EXECUTING: { description: 'The authority that carries it out in an area. (zuständige Stelle)' },
  },
});

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'Who is responsible for a service, in which way and when. (Zuständigkeit)',
  simpleResolvers: true,
})
export class Responsibility extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => ResponsibilityRole, { description: 'In which way. (Art der Zuständigkeit)' })
  role: ResponsibilityRole;

  @Column('text', { nullable: true })
  ozgId: string | null;

  @Column('text', { nullable: true })
  leikaKey: string | null;

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  organizationId: string | null;

  @Column('text', { nullable: true })
  ars: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Area it covers, as the source writes. (Gebiet)' })
  area: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source adds. (Hinweis)' })
  note: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it holds. (gültig ab)' })
  validFrom: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds. (gültig bis)' })
  validUntil: string | null;

  @Column({ type: 'int', insert: false })
  @Field(() => Int, {
    description: 'Grows with each change of the record, so that two editors notice each other. (Version)',
  })
  version: number;
}
