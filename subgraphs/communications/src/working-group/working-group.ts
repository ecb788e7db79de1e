import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'A group in which Land and municipalities work on a subject. (Arbeitsgruppe)',
  simpleResolvers: true,
})
export class WorkingGroup extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  name: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Undertaking it belongs to, as the source names it. (Vorhaben)' })
  projectName: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who leads it, by function. (Leitung)' })
  leadership: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How often it meets. (Turnus)' })
  rhythm: string | null;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  ministryId: string | null;
}
