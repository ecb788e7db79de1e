import { refuseFuture } from '@ozg/shared/reading/as-of';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Directive, ObjectType } from 'type-graphql';
import { Implementation } from './implementation';
import { type ImplementationKey, leadingProject } from './leading-project.repository';

@Directive('@key(fields: "ozgId state { code } heldOn")')
@ObjectType({
  implements: Implementation,
  description: 'What the leading project of a state for a service says. (Umsetzungsstand nach Projekten)',
  simpleResolvers: true,
})
export class TrackingImplementation extends Implementation {}

type Reference = Pick<TrackingImplementation, keyof ImplementationKey>;

export async function trackingImplementationReference(
  { ozgId, state, heldOn }: Reference,
  context: RequestContext,
): Promise<TrackingImplementation | null> {
  refuseFuture(heldOn);
  const found = await leadingProject(context, { ozgId, state, heldOn });
  return found && { ozgId, state, heldOn, ...found };
}
