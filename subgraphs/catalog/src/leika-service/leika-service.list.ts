import { LeikaKeyScalar, OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { ArgsType, Field, InputType } from 'type-graphql';
import { LeikaService } from './leika-service';

export const LeikaServiceConnection = connectionOf(LeikaService, 'LeiKa-Leistungen');

@InputType({ description: 'Conditions on services; all that are given must hold. (Filter)' })
export class LeikaServiceFilter extends RetirableFilter {
  @Field(() => [LeikaKeyScalar], { nullable: true, description: 'One of these keys. (LeiKa-Schlüssel)' })
  leikaKey?: string[];

  @Field(() => [OzgIdScalar], { nullable: true, description: 'In one of these bundles. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => [String], { nullable: true, description: 'Of one of these types. (Typisierung)' })
  leikaType?: string[];

  @Field(() => [GovernmentLevel], {
    nullable: true,
    description: 'Carried out at one of these levels. (Vollzugskompetenz)',
  })
  executionLevel?: GovernmentLevel[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Annex II of the SDG regulation names it. (SDG2-Relevanz)',
  })
  sdg2Relevant?: boolean;

  @Field(() => String, foundIn('names, synonyms and former names'))
  text?: string;
}

const LeikaServiceOrder = orderInput('LeikaService', {
  NAME: { property: 'name', description: 'Name. (Bezeichnung)' },
  LEIKA_KEY: { property: 'leikaKey', description: 'Key. (LeiKa-Schlüssel)' },
});

@ArgsType()
export class LeikaServiceArgs extends listArgs(LeikaServiceFilter, LeikaServiceOrder) {}
