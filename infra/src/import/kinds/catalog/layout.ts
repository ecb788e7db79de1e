import { LeikaService } from '@ozg/catalog/leika-service/leika-service';
import { OzgService } from '@ozg/catalog/ozg-service/ozg-service';
import { Situation } from '@ozg/catalog/situation/situation';
import type { EntityPlan } from '@ozg/shared/importing/statement';
import { statedBy } from '../../columns';
import type { Table } from '@ozg/shared/workbook/table';
import type { Reading, ReadOptions } from '../../kind';
import type { ProvenanceBook } from '../../provenance-book';

/** One form in which the catalogue comes. */
export interface CatalogLayout {
  name: string;
  /** Headings by which it is recognised. */
  required: readonly string[];
  fits(table: Table): boolean;
  read(table: Table, options: ReadOptions, provenance: ProvenanceBook): Promise<Reading>;
}

/** Situations are only added: both forms of the catalogue and the register of portals name them. */
export const situationPlan: EntityPlan = {
  entity: Situation,
  properties: ['scheme', 'code', 'kind', 'label'],
  absence: 'keeps',
};

export const ozgServicePlan: EntityPlan = {
  entity: OzgService,
  properties: ['name', 'topicAreaCode', 'situationIds', 'leikaTypeCodes'],
  absence: 'retires-stated',
};

/** What a table states of its LeiKa services, by the columns it has for each property. */
export function leikaServicePlan(table: Table, columnOf: Readonly<Record<string, string>>): EntityPlan {
  return { entity: LeikaService, properties: ['name', ...statedBy(table, columnOf)], absence: 'retires-stated' };
}
