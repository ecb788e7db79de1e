import { Retirable } from '@ozg/shared/provenance/retirable';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Coverage } from '../online-service/online-service';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description:
    'What the federal dashboard sees from outside of a service in a region, whatever its ministry reports. (Verfügbarkeit)',
  simpleResolvers: true,
})
export class Availability extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'LeiKa key and regional key in one. (Kennung)' })
  id: string;

  @Column('text')
  leikaKey: string;

  @Column('text')
  ars: string;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  ozgId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address that was looked at. (Internetadresse)' })
  url: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether the address answered. (Online-Status)' })
  reachable: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether the entry counts as active. (aktiv)' })
  active: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => Coverage, { nullable: true, description: 'How far it reaches. (Art der Flächendeckung)' })
  coverage: Coverage | null;
}
