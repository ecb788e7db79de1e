import { graphError } from '@ozg/shared/errors/graph-error';
import type { KeyForm } from '@ozg/shared/keys/key-scalar';
import { type GraphQLSchema, isEnumType } from 'graphql';

/** What an address may be asked for: by the name of a parameter the field of the filter and which values it takes. */
export type FilterParameters = Readonly<Record<string, { field: string; values: KeyForm | { enum: string } }>>;

type Query = Readonly<Record<string, unknown>>;

/** How many values of one parameter a page, a feed or an export takes: all ministries of a Land, with room. */
export const MOST_VALUES = 50;

/**
 * The filter that an address asks for; several values of a parameter are divided by commas, or it stands several times.
 * Throws BAD_USER_INPUT with what is possible.
 */
export function filterIn(query: Query, parameters: FilterParameters, schema?: GraphQLSchema): Record<string, string[]> {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(parameters, name));
  if (unknown) throw refused(`There is no parameter "${unknown.slice(0, 40)}". ${possible(parameters)}`);
  const filter: Record<string, string[]> = {};
  // In one order, so that one question has one answer to be kept.
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = query[name];
    if (value === undefined) continue;
    const wanted = [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : ['']));
    if (wanted.length > MOST_VALUES) throw refused(`"${name}" has more than ${MOST_VALUES} values.`);
    const { fits, form } = checkOf(parameter.values, schema);
    if (!wanted.every(fits)) throw refused(`"${name}" must be ${form}; divide several by commas.`);
    filter[parameter.field] = wanted.toSorted();
  }
  return filter;
}

const refused = (message: string) => graphError('BAD_USER_INPUT', message);

const possible = (parameters: FilterParameters) => `Possible are ${Object.keys(parameters).join(', ')}.`;

function checkOf(values: FilterParameters[string]['values'], schema?: GraphQLSchema) {
  if (!('enum' in values)) return { fits: (value: string) => values.pattern.test(value), form: values.form };
  const type = schema?.getType(values.enum);
  const names = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  return { fits: (value: string) => names.includes(value), form: `one of ${names.join(', ')}` };
}
