import { DateScalar } from '@ozg/shared/keys/calendar';
import { germanDay } from '@ozg/shared/keys/german-day';
import type { GraphQLSchema } from 'graphql';
import type { Data } from '../../execution/run';
import { DAY, isComparable, type Report } from '../definition/report';
import type { FormatName } from '../formats/formats';
import { reportProblem } from '../http/report-problems';
import { coerceParameter } from './coerce-parameter';
import { defaultValue } from './default-value';

/** What an address asks of a report. */
export interface ReportRequest {
  report: Report;
  format: FormatName;
  variables: Data;
  asOf: string;
  /** Former day to compare with. */
  compare?: string;
  isForExcel: boolean;
}

const COMPARE = 'compare';
const EXCEL = 'excel';

/** Reads the parameters of an address. Throws on what is unknown, missing, repeated or wrong. */
export function readRequest(
  report: Report,
  format: FormatName,
  query: URLSearchParams,
  schema: GraphQLSchema,
): ReportRequest {
  const possible = [...report.parameters.map(({ name }) => name), ...(isComparable(report) ? [COMPARE] : []), EXCEL];
  const given = once(query, possible);
  const variables: Data = {};
  for (const parameter of report.parameters) {
    const { name } = parameter;
    const text = given.get(name) ?? (parameter.default === undefined ? undefined : defaultValue(parameter.default));
    if (text !== undefined) variables[name] = coerceParameter(parameter, text, schema);
    else if (parameter.isRequired) throw reportProblem('BAD_USER_INPUT', `"${name}" (${parameter.title}) is missing.`);
  }
  const asOf = typeof variables[DAY] === 'string' ? variables[DAY] : germanDay();
  return {
    report,
    format,
    variables,
    asOf,
    compare: dayIn(given.get(COMPARE)),
    isForExcel: isGerman(given.get(EXCEL), format),
  };
}

/** The values by their names; what is empty, as forms send it, counts as left out. */
function once(query: URLSearchParams, possible: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of query) {
    if (!possible.includes(name)) {
      throw reportProblem('REPORT_PARAMETER_UNKNOWN', `The report has no parameter "${name.slice(0, 100)}".`, possible);
    }
    if (given.has(name)) throw reportProblem('BAD_USER_INPUT', `"${name}" is there twice; divide values by commas.`);
    if (value !== '') given.set(name, value);
  }
  return given;
}

function dayIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : DateScalar.parseValue(text);
}

function isGerman(text: string | undefined, format: FormatName): boolean {
  if (text === undefined) return false;
  if (text !== 'de') throw reportProblem('BAD_USER_INPUT', `"${EXCEL}" is only known for German.`, ['de']);
  if (format === 'csv') return true;
  throw reportProblem('REPORT_PARAMETER_UNKNOWN', `"${EXCEL}" is a parameter of .csv only.`);
}
