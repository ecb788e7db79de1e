import { DateScalar } from '@ozg/shared/keys/calendar';
import { Field, Int, InterfaceType } from 'type-graphql';
import { State } from '../references/state';
import { PhaseCount } from './phase-count';

/** As `Implementation`: each Land has a type of its own, with the key `state { code } heldOn`. */
@InterfaceType({
  description: 'How far a state is with all its services. (Landesstand)',
  autoRegisterImplementations: false,
})
export abstract class StateProgress {
  @Field(() => State, { nullable: true, description: 'State that it is about. (Land)' })
  state: State;

  @Field(() => DateScalar, { description: 'Day for which it was asked. (Stichtag)' })
  heldOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the newest statement. (Stand)' })
  asOf: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Services that the state says anything about. (Anzahl der OZG-Leistungen)',
  })
  ozgServiceCount: number | null;

  @Field(() => [PhaseCount], { nullable: true, description: 'Those services by phase. (Phasen)' })
  phases: PhaseCount[] | null;
}
