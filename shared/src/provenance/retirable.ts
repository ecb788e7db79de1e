import { Field, InputType, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../keys/calendar';
import { isRetired } from '../reading/as-of';
import { Sourced } from './sourced';

/** A record of a register that an import may bring and withdraw; withdrawn ones stay, with the day. */
@ObjectType({ simpleResolvers: true })
export abstract class Retirable extends Sourced {
  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of the edition of its register that no longer names it; lists leave it out from then on. (weggefallen)',
  })
  retiredOn: string | null;

  /** The sorts of import that state the record today; none for facts of the project. */
  @Column('text', { array: true, default: '{}' })
  statedBy: string[];
}

@InputType()
export class RetirableFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only what its register no longer names; without it only what holds today. (weggefallen)',
  })
  isRetired?: boolean;
}

/** The condition behind `RetirableFilter`. A collection of retirable records asks for current ones where it is absent. */
export const retirement = { isRetired };

/** The columns of every table whose rows are retirable. */
export const retirableColumns = `
    retired_on date,
    stated_by text[] not null default '{}'`;
