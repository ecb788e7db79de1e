import { change } from '@ozg/shared/editing/change';
import { payloadWithRecord } from '@ozg/shared/editing/payload-with-record';
import { stateOfId } from '@ozg/shared/keys/national-keys';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Responsibility } from '../responsibility/responsibility';
import { responsibilities } from '../responsibility/responsibility.repository';
import { type Assigned, assign } from './assignment';
import { checkAssignment } from './assignment-check';
import { AssignResponsibilityInput } from './assign-responsibility.input';

@ObjectType({ description: 'What became of the change. (Ergebnis: Wechsel der Zuständigkeit)', simpleResolvers: true })
export class AssignResponsibilityPayload extends payloadWithRecord('ResponsibilityPayload', {
  field: 'responsibility',
  entity: Responsibility,
  records: responsibilities,
  german: 'Zuständigkeit',
}) {
  endedIds?: string[];

  @Field(() => [Responsibility], { name: 'ended', description: 'Entries that it ended. (beendete Zuständigkeiten)' })
  async endedOnes(
    @Root() { endedIds }: AssignResponsibilityPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Responsibility[]> {
    return responsibilities.some(context, endedIds ?? [], info);
  }
}

@Resolver()
export class AssignResponsibilityResolver {
  @Mutation(() => AssignResponsibilityPayload, {
    nullable: true,
    description:
      'Assigns a service to a ministry; whoever answered for it in the state until then no longer does. (Zuständigkeit zuweisen)',
  })
  async assignResponsibility(
    @Arg('input', () => AssignResponsibilityInput, { description: 'What is assigned. (Eingabe)' })
    input: AssignResponsibilityInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { ozgId, leikaKey, ministryId, validFrom, reason = null } = input;
    const service = ozgId ?? leikaKey ?? null;
    const attempted = {
      recordId: service,
      stateCode: stateOfId(ministryId),
      to: [ministryId, validFrom].filter(Boolean).join(' ab '),
      reason,
    };
    const request = { mutation: 'assignResponsibility', input, attempted };
    return change<Assigned>(context, request, (tx, caller) => assign(tx, caller, checkAssignment(input)));
  }
}
