import { Field, Int, InterfaceType } from 'type-graphql';
import { Phase } from '../phase/phase';

/** As `StateProgress`, of which it is a part: each Land has a type of its own. */
@InterfaceType({
  description: 'A phase, and how many services of a state are in it. (Leistungen je Phase)',
  autoRegisterImplementations: false,
})
export abstract class PhaseCount {
  @Field(() => Phase, {
    nullable: true,
    description: 'The phase; null for services of which no source states one. (Projektphase)',
  })
  phase: Phase | null;

  @Field(() => Int, { description: 'Number of services. (Anzahl)' })
  count: number;
}
