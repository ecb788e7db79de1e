import { leikaTypes } from '@ozg/catalog/leika-service/leika-type';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import { headingKey } from './columns';
import { listIn, slug } from './lists';
import type { RowReader } from './row-reader';

const topicAreas = new Map(
  [...Object.entries(topicAreaLabels), ['querschnittsleistungen', 'Querschnitt'] as const].map(([code, label]) => [
    headingKey(label),
    code,
  ]),
);

const leikaTypeCodes = new Set(leikaTypes.map(({ code }) => code));

/** Code of the topic area that the column names; the row is rejected where it names none of the fourteen. */
export function topicAreaIn(cells: RowReader, column: string): string | null {
  const label = cells.text(column);
  if (label === null) return null;
  const code = topicAreas.get(headingKey(label));
  if (!code) cells.reject(column, 'UNKNOWN_WORD', `is none of: ${Object.values(topicAreaLabels).join(', ')}.`);
  return code ?? null;
}

/** The types that the column lists; the row is rejected where one is not of the official list. */
export function leikaTypesIn(cells: RowReader, column: string): string[] {
  const codes = listIn(cells.text(column));
  const problem = problemOfTypes(codes);
  if (problem) cells.reject(column, 'UNKNOWN_WORD', problem);
  return codes;
}

/** What is wrong with codes of types; null where all are of the official list. */
export function problemOfTypes(codes: readonly string[]): string | null {
  const unknown = codes.filter((code) => !leikaTypeCodes.has(code));
  if (!unknown.length) return null;
  return `has ${unknown.join(', ')}, which is none of: ${[...leikaTypeCodes].join(', ')}.`;
}

/** Id of the catalogue's situation that the column names; states the situation as well. */
export function situationIn(
  cells: RowReader,
  column: string,
  source: { asOf: string; provenanceId: string },
): string | null {
  const label = cells.text(column);
  if (label === null) return null;
  const id = catalogueSituationId(label);
  cells.state('Situation', { id, scheme: 'IMPLEMENTATION_CATALOGUE', code: slug(label), kind: null, label, ...source });
  return id;
}

/** Id of a situation of the catalogue, which has names and no codes. */
export const catalogueSituationId = (label: string): string => `IMPLEMENTATION_CATALOGUE:${slug(label)}`;
