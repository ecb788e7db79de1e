import { ArsScalar, LeikaKeyScalar, OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Coverage } from '../online-service/online-service';
import { Availability } from './availability';

export const AvailabilityConnection = connectionOf(Availability, 'Verfügbarkeiten');

@InputType({ description: 'Conditions on availabilities; all that are given must hold. (Filter)' })
export class AvailabilityFilter extends RetirableFilter {
  @Field(() => [LeikaKeyScalar], { nullable: true, description: 'Of one of these services. (LeiKa-Schlüssel)' })
  leikaKey?: string[];

  @Field(() => [OzgIdScalar], { nullable: true, description: 'In one of these bundles. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => [ArsScalar], { nullable: true, description: 'In one of these regions. (Regionalschlüssel)' })
  ars?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'In one of these states. (Land)' })
  state?: string[];

  @Field(() => [Coverage], { nullable: true, description: 'Of one of these reaches. (Art der Flächendeckung)' })
  coverage?: Coverage[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the address answered. (Online-Status)' })
  reachable?: boolean;
}

const AvailabilityOrder = orderInput('Availability', {
  LEIKA_KEY: { property: 'leikaKey', description: 'Key of the service. (LeiKa-Schlüssel)' },
  ARS: { property: 'ars', description: 'Regional key. (Regionalschlüssel)' },
});

@ArgsType()
export class AvailabilityArgs extends listArgs(AvailabilityFilter, AvailabilityOrder) {}
