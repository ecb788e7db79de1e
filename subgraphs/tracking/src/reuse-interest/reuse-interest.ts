import { DateScalar } from '@ozg/shared/keys/calendar';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ProjectRecord } from '../project/project-record';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'A municipality wants to join a project. (Nachnutzungsinteresse)', simpleResolvers: true })
export class ReuseInterest extends ProjectRecord {
  @Column('text')
  ars: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the municipality adds. (Hinweis)' })
  note: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it said so. (bekundet am)' })
  declaredOn: string | null;
}
