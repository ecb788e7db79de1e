import { ArgsType, Field } from 'type-graphql';
import { DateScalar } from '../keys/calendar';

/** `@Field(() => DateScalar, asOfDay) asOf`: the argument of a field that answers for any day. */
export const asOfDay = {
  nullable: true,
  description:
    'Day whose state is asked for, by everything recorded until now, corrections included; today without it. (Stichtag)',
};

/** The argument `asOf` of a field that has no others. */
@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, asOfDay)
  asOf?: string | null;
}
