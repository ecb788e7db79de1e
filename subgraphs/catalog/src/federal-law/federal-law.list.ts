import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { heldBy } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { FederalLaw } from './federal-law';

export const FederalLawConnection = connectionOf(FederalLaw, 'Bundesgesetze');

@InputType({ description: 'Conditions on federal laws; all that are given must hold. (Filter)' })
export class FederalLawFilter extends RetirableFilter {
  @Field(() => [String], { nullable: true, description: 'One of these abbreviations. (Gesetzeskürzel)' })
  abbreviation?: string[];

  @Field(() => String, heldBy('abbreviation and title'))
  text?: string;
}

const FederalLawOrder = orderInput('FederalLaw', {
  ABBREVIATION: { property: 'abbreviation', description: 'Abbreviation. (Gesetzeskürzel)' },
  ENACTED_ON: { property: 'enactedOn', description: 'Day on which it was drawn up. (Ausfertigungsdatum)' },
});

@ArgsType()
export class FederalLawArgs extends listArgs(FederalLawFilter, FederalLawOrder) {}
