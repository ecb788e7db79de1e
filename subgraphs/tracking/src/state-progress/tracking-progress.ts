import { refuseFuture } from '@ozg/shared/reading/as-of';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PhaseCount } from './phase-count';
import { servicesByPhase } from './services-by-phase.repository';
import { StateProgress } from './state-progress';

@ObjectType({
  implements: PhaseCount,
  description: 'A phase, and how many services have their leading project in it. (Leistungen je Phase nach Projekten)',
  simpleResolvers: true,
})
export class TrackingPhaseCount extends PhaseCount {}

@Directive('@key(fields: "state { code } heldOn")')
@ObjectType({
  implements: StateProgress,
  description: 'How far a state is by the leading project of each service. (Landesstand nach Projekten)',
  simpleResolvers: true,
})
export class TrackingProgress extends StateProgress {
  @Field(() => [TrackingPhaseCount], { nullable: true, description: 'Those services by phase. (Phasen)' })
  declare phases: TrackingPhaseCount[];
}

export async function trackingProgressReference(
  { state, heldOn }: Pick<TrackingProgress, 'state' | 'heldOn'>,
  context: RequestContext,
): Promise<TrackingProgress> {
  refuseFuture(heldOn);
  const found = await servicesByPhase(context, { state, heldOn });
  return {
    state,
    heldOn,
    asOf: found.reduce<string | null>((newest, { asOf }) => later(newest, asOf), null),
    ozgServiceCount: found.reduce((sum, { count }) => sum + count, 0),
    phases: found,
  };
}

const later = (one: string | null, other: string | null): string | null => ((one ?? '') < (other ?? '') ? other : one);
