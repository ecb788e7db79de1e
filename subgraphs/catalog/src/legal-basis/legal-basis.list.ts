import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { heldBy } from '@ozg/shared/search/search-field';
import { ArgsType, Field, InputType } from 'type-graphql';
import { LegalBasis } from './legal-basis';

export const LegalBasisConnection = connectionOf(LegalBasis, 'Rechtsgrundlagen');

@InputType({ description: 'Conditions on legal bases; all that are given must hold. (Filter)' })
export class LegalBasisFilter {
  @Field(() => [String], { nullable: true, description: 'One of these laws, by abbreviation. (Gesetzeskürzel)' })
  law?: string[];

  @Field(() => String, heldBy('the citation'))
  text?: string;
}

const LegalBasisOrder = orderInput('LegalBasis', {
  CITATION: { property: 'citation', description: 'Citation. (Fundstelle)' },
  LAW: { property: 'law', description: 'Abbreviation of the law. (Gesetzeskürzel)' },
});

@ArgsType()
export class LegalBasisArgs extends listArgs(LegalBasisFilter, LegalBasisOrder) {}
