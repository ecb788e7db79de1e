import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Directive('@key(fields: "code")')
@Entity()
@ObjectType({ description: 'One of the sixteen states of Germany. (Land)', simpleResolvers: true })
export class State extends Sourced {
  @PrimaryColumn('text')
  @Field(() => StateCodeScalar, { description: 'Code after ISO 3166-2, for example "DE-ST". (Länderkürzel)' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'First two digits of all regional keys in the state. (Länderschlüssel)' })
  arsPrefix: string;

  @Column('text')
  @Field(() => String, { description: 'Official short name. (Landesname)' })
  name: string;
}
