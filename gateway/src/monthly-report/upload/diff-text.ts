import { headerOf } from '../file/columns';
import type { Vocabulary } from '../vocabulary';
import type { Conflict } from './answered-errors';
import type { ProjectChanges, ReportDiff } from './report-diff';
import type { RowProblem } from './row-problem';

/** The difference for people, in German. */
export function diffText(diff: ReportDiff, vocabulary: Vocabulary): string {
  const { ministryId, month, changes, conflicts, problems, notes, confirmableCount } = diff;
  const lines = [
    `Monatsmeldung ${ministryId} für ${month.slice(5)}/${month.slice(0, 4)}`,
    ...section('Änderungen', changes, (each) => changeLines(each, vocabulary)),
    ...section('Konflikte, nicht übernehmbar', conflicts, (each) => conflictLines(each, vocabulary)),
    ...section('Fehler, nicht übernehmbar', problems, (each) => [problemText(each)]),
    ...section('Hinweise', notes, (each) => [problemText(each)]),
    '',
    `Übrige Projekte, die unverändert bestätigt werden können: ${confirmableCount}`,
  ];
  return visible(lines.join('\n'));
}

export function problemText({ line, column, message }: RowProblem): string {
  const place = [line === null ? '' : `Zeile ${line}`, column === null ? '' : `Spalte „${column}“`].filter(Boolean);
  return visible(place.length ? `${place.join(', ')}: ${message}` : message);
}

/** Conflicts alone, one text each. */
export function conflictTexts(conflicts: readonly Conflict[], vocabulary: Vocabulary): string[] {
  return conflicts.map((each) => visible(conflictLines(each, vocabulary).join('\n')));
}

function section<Item>(title: string, items: readonly Item[], linesOf: (item: Item) => string[]): string[] {
  if (!items.length) return title === 'Änderungen' ? ['', 'Keine Änderungen'] : [];
  return ['', `${title} (${items.length})`, ...items.flatMap(linesOf).map((line) => `  ${line}`)];
}

function changeLines(
  { title, projectId, line, changedOn, reason, properties }: ProjectChanges,
  vocabulary: Vocabulary,
) {
  const since = changedOn === null ? '' : `, gilt ab ${germanDate(changedOn)}`;
  return [
    `${title} (${projectId}), Zeile ${line}${since}`,
    ...properties.flatMap(({ property, from, to, warnings }) => [
      `  ${nameOf(property)}: ${worded(property, from, vocabulary)} -> ${worded(property, to, vocabulary)}`,
      ...warnings.map(({ message }) => `    Hinweis: ${message}`),
    ]),
    ...(reason === null ? [] : [`  Begründung: ${reason.replaceAll(/\s+/g, ' ')}`]),
  ];
}

function conflictLines({ title, projectId, line, message, values }: Conflict, vocabulary: Vocabulary): string[] {
  return [
    `${title} (${projectId}), Zeile ${line}: ${message}`,
    ...values.map(({ property, current, proposed }) => {
      const [now, wanted] = [worded(property, current, vocabulary), worded(property, proposed, vocabulary)];
      return `  ${nameOf(property)}: jetzt ${now}, gemeldet ${wanted}`;
    }),
  ];
}

const properties = ['phase', 'priority', 'criteria', 'reuseModel'] as const;

function nameOf(property: string): string {
  const known = properties.find((each) => each === property);
  return known ? headerOf(known) : property;
}

/** A value of the graph in the words of the sheet; a priority may bring its hints along, and hints come as a list. */
function worded(property: string, text: string | null, vocabulary: Vocabulary): string {
  const { phase, priority, criterion, reuseModel } = vocabulary;
  if (text === null || text === '[]') return 'keine Angabe';
  if (property === 'phase') return phase.labelOf(text);
  if (property === 'reuseModel') return reuseModel.labelOf(text);
  const [first = '', ...others] = text.match(/[A-Z_]+/g) ?? [];
  if (property === 'criteria') return [first, ...others].map((each) => criterion.labelOf(each)).join(', ');
  const hints = others.map((each) => criterion.labelOf(each)).join(', ');
  return hints ? `${priority.labelOf(first)} (${hints})` : priority.labelOf(first);
}

const germanDate = (day: string): string => day.split('-').toReversed().join('.');

// Cells go to terminals, where such characters move the cursor or turn the direction of writing.
// oxlint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const visible = (text: string): string => text.replaceAll(hidden, '\ufffd');
