import { MOST_VALUES } from '../../web/filter-parameters';
import { PageProblem } from './page-problem';

/** A parameter behind the "?" of an address. */
export interface Parameter {
  /** German name, as the form has it. */
  label: string;
  /** What it may be, as the end of a sentence: "ein Tag wie 2026-10-01". */
  expects: string;
  fits(text: string): boolean;
  /** Whether it may come more than once. */
  isList?: boolean;
}

export type Parameters = Readonly<Record<string, Parameter>>;
export type Values = Readonly<Record<string, readonly string[]>>;

const MAX_TEXT = 200;
const MAX_CURSOR = 1000;

export const text = (label: string): Parameter => ({
  label,
  expects: `ein Text mit höchstens ${MAX_TEXT} Zeichen`,
  fits: (value) => value.length <= MAX_TEXT,
});

export const pattern = (label: string, form: RegExp, expects: string): Parameter => ({
  label,
  expects,
  fits: (value) => form.test(value),
});

/** One or more of a table of words, by their keys. */
export const choice = (label: string, words: Readonly<Record<string, string>>, isList = false): Parameter => ({
  label,
  expects: `eines von ${Object.entries(words)
    .map(([value, word]) => `${value} (${word})`)
    .join(', ')}`,
  fits: (value) => Object.hasOwn(words, value),
  isList,
});

/** Where the next page of a list begins; the graph says whether it is one. */
export const cursor: Parameter = {
  label: 'Seitenmarke',
  expects: 'die Seitenmarke eines Links „Weitere“',
  fits: (value) => value.length <= MAX_CURSOR,
};

/** Reads what stands behind the "?"; empty fields of forms count as left out. Throws a PageProblem on what may not be there. */
export function readParameters(query: URLSearchParams, parameters: Parameters): Values {
  const values: Record<string, string[]> = {};
  for (const [name, value] of query) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter) throw unknownParameter(name, parameters);
    if (value === '') continue;
    const former = values[name] ?? [];
    if (former.length && !parameter.isList) throw new PageProblem(400, `„${parameter.label}“ steht mehrmals da.`);
    if (!parameter.fits(value)) {
      throw new PageProblem(
        400,
        `„${parameter.label}“ (${name}) kann das nicht sein. Möglich ist ${parameter.expects}.`,
      );
    }
    if (former.length === MOST_VALUES) {
      throw new PageProblem(400, `„${parameter.label}“ (${name}) steht mehr als ${MOST_VALUES}-mal da.`);
    }
    values[name] = [...former, value];
  }
  return values;
}

function unknownParameter(name: string, parameters: Parameters): PageProblem {
  const known = Object.entries(parameters).map(([each, { label }]) => `${each} (${label})`);
  const possible = known.length
    ? `Möglich sind: ${known.join(', ')}.`
    : 'Diese Seite kennt keine Angaben hinter dem „?“.';
  return new PageProblem(400, `Die Angabe „${name.slice(0, 50)}“ gibt es hier nicht. ${possible}`);
}
