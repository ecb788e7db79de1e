import { DateScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { AsOfArgs, asOfDay } from '@ozg/shared/schema/as-of-args';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Responsibility, ResponsibilityRole } from './responsibility';

export const ResponsibilityConnection = connectionOf(Responsibility, 'Zuständigkeiten');

@InputType({ description: 'Conditions on responsibilities; all that are given must hold. (Filter)' })
export class ResponsibilityFilter extends RetirableFilter {
  @Field(() => [OzgIdScalar], { nullable: true, description: 'For one of these services. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of or in one of these states. (Land)' })
  state?: string[];

  @Field(() => [ResponsibilityRole], { nullable: true, description: 'In one of these ways. (Art der Zuständigkeit)' })
  role?: ResponsibilityRole[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Holding on this day; an unknown end of the period excludes nothing. (gültig am)',
  })
  validOn?: string;
}

/** The arguments of the short lists. */
@ArgsType()
export class HeldArgs extends AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Only those that hold on this day. (gültig am)' })
  validOn?: string | null;
}

const ResponsibilityOrder = orderInput('Responsibility', {
  OZG_ID: { property: 'ozgId', description: 'Number of the service. (OZG-ID)' },
  ROLE: { property: 'role', description: 'In which way. (Art der Zuständigkeit)' },
  VALID_FROM: { property: 'validFrom', description: 'First day on which it holds. (gültig ab)' },
});

@ArgsType()
export class ResponsibilityArgs extends listArgs(ResponsibilityFilter, ResponsibilityOrder) {
  @Field(() => DateScalar, asOfDay)
  asOf?: string | null;
}
