import { DateScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { ProvenanceKind } from '@ozg/shared/provenance/provenance';
import { Field, InterfaceType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { State } from '../references/state';
import { ReuseModel } from '../reuse-model/reuse-model';

/**
 * What each Land that takes part says of a service, in an object type of its own with the key
 * `ozgId state { code } heldOn` (docs/adr/0020-uniform-view-over-laender.md). Other Länder copy this interface as it is.
 */
@InterfaceType({
  description:
    'How a state puts a service into practice, in its own words and in those that all states share. (Umsetzungsstand)',
  autoRegisterImplementations: false,
})
export abstract class Implementation {
  @Field(() => OzgIdScalar, { description: 'Service it is about. (OZG-ID)' })
  ozgId: string;

  @Field(() => State, { nullable: true, description: 'State that it is about. (Land)' })
  state: State;

  @Field(() => DateScalar, { description: 'Day for which it was asked. (Stichtag)' })
  heldOn: string;

  @Field(() => Phase, { nullable: true, description: 'Phase, null where no source states one. (Projektphase)' })
  phase: Phase | null;

  @Field(() => Priority, { nullable: true, description: 'Priority, null where no source states one. (Priorität)' })
  priority: Priority | null;

  @Field(() => ReuseModel, {
    nullable: true,
    description: 'Model by which it is put online, null where no source states one. (Umsetzungsmodell)',
  })
  reuseModel: ReuseModel | null;

  @Field(() => String, {
    nullable: true,
    description: 'The phase or status in the words of the state. (Status im Wortlaut)',
  })
  originalLabel: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day for which the state said so. (Stand)' })
  asOf: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the source. (Quellenangabe)' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the source. (Internetadresse)' })
  sourceUrl: string | null;

  @Field(() => ProvenanceKind, { nullable: true, description: 'Sort of the source. (Art der Quelle)' })
  sourceKind: ProvenanceKind | null;
}
