import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A series of issues that reports on the OZG. (Newsletter)', simpleResolvers: true })
export class Newsletter extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Title of the series. (Titel)' })
  title: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who publishes it, as the source writes. (Herausgeber)' })
  publisher: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: "Address of the publisher's website. (Internetadresse)" })
  url: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  ministryId: string | null;
}
