import { retirement } from '@ozg/shared/provenance/retirable';
import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions, equals, sharesAny } from '@ozg/shared/reading/condition';
import { textSearch } from '@ozg/shared/search/text-search';
import { LeikaService } from './leika-service';
import type { LeikaServiceFilter } from './leika-service.list';
import { typesExecutedAt } from './leika-type';

const search = textSearch();

const conditions: Conditions<LeikaServiceFilter> = {
  ...retirement,
  leikaKey: anyOf('leika_key'),
  ozgId: anyOf('ozg_id'),
  leikaType: sharesAny('leika_type_codes'),
  executionLevel: (levels) => sharesAny('leika_type_codes')(typesExecutedAt(levels)),
  sdg2Relevant: equals('sdg2_relevant'),
  text: search.condition,
};

export const leikaServices = new Collection(LeikaService, { key: 'leikaKey', order: ['leikaKey'], conditions, search });
