import { writtenDay } from '@ozg/shared/keys/written-day';
import type { ReportedProject } from '../apply-mutation';
import type { ColumnKey } from '../file/columns';
import type { Vocabulary, Words } from '../vocabulary';
import type { SheetRow } from './read-report';
import { cited, problem, type RowProblem } from './row-problem';

type Choice = 'phase' | 'priority' | 'reuseModel';

/** What an editor made of one row, held against what was handed out. */
export class ChangedRow {
  readonly problems: RowProblem[] = [];
  /** Null where nothing differs. */
  readonly input: ReportedProject | null;

  constructor(
    private readonly row: SheetRow,
    private readonly original: SheetRow,
    { phase, priority, criterion, reuseModel }: Vocabulary,
  ) {
    const changes = {
      ...this.value('phase', phase),
      ...this.value('reuseModel', reuseModel),
      ...this.priority(priority, criterion),
    };
    const hasChanged = Object.keys(changes).length > 0;
    const version = Number(original.cells.version);
    if (!/^\d{1,9}$/.test(original.cells.version)) this.add('version', 'Die Version ist keine Zahl.');
    const details = this.details(hasChanged);
    this.input = hasChanged ? { projectId: row.cells.id, version, ...changes, ...details } : null;
  }

  private value(key: Choice, words: Words): Partial<Record<Choice, string>> {
    const [now, before] = [this.valueIn(this.row, key, words), words.valueOf(this.original.cells[key])];
    return now === null || now === before ? {} : { [key]: now };
  }

  /** The priority rests on its hints: both are reported where one of them changed. */
  private priority(words: Words, criterion: Words): Pick<ReportedProject, 'priority' | 'criteria'> {
    const before = this.criteriaIn(this.original, criterion).values;
    const { values: criteria, unknown } = this.criteriaIn(this.row, criterion);
    for (const text of unknown) {
      const message = `${cited(text)} ist kein Anhaltspunkt; möglich sind, durch Komma getrennt: ${criterion.labels.join('; ')}.`;
      this.add('criteria', message);
    }
    const isSame = criteria.toSorted().join() === before.toSorted().join();
    const changed = this.value('priority', words);
    if (isSame && Object.keys(changed).length === 0) return {};
    const priority = words.valueOf(this.row.cells.priority);
    if (priority !== undefined) return { priority, criteria };
    const hasNone = !this.row.cells.priority && !this.original.cells.priority;
    if (hasNone) this.add('criteria', 'Anhaltspunkte ohne Priorität lassen sich nicht melden.');
    return {};
  }

  private criteriaIn({ cells }: SheetRow, criterion: Words): { values: string[]; unknown: string[] } {
    const texts = cells.criteria
      .split(/[,;\n]/)
      .map((text) => text.trim())
      .filter(Boolean);
    const values = new Set(texts.flatMap((text) => criterion.valueOf(text) ?? []));
    return { values: [...values], unknown: texts.filter((text) => criterion.valueOf(text) === undefined) };
  }

  /** The value of a cell; null where it is empty or a problem. */
  private valueIn({ cells }: SheetRow, key: Choice, words: Words): string | null {
    const text = cells[key];
    if (text === '') {
      if (this.original.cells[key]) this.add(key, 'Die Angabe wurde geleert; sie lässt sich nur ändern.');
      return null;
    }
    const value = words.valueOf(text);
    if (value === undefined)
      this.add(key, `${cited(text)} gibt es hier nicht; möglich sind: ${words.labels.join('; ')}.`);
    return value ?? null;
  }

  private details(hasChanged: boolean): Pick<ReportedProject, 'changedOn' | 'reason'> {
    const { changedOn, reason } = this.row.cells;
    const day = changedOn ? writtenDay(changedOn) : undefined;
    if (day === null) {
      this.add('changedOn', `${cited(changedOn)} ist kein Tag; bitte wie 01.11.2026 schreiben.`);
    }
    // What was written down would be lost without a word.
    if (!hasChanged && !this.problems.length && (changedOn || reason)) {
      this.add(changedOn ? 'changedOn' : 'reason', 'Die Zeile ist ausgefüllt, ändert aber nichts am Projekt.');
    }
    return { ...(day && { changedOn: day }), ...(reason && { reason }) };
  }

  private add(column: ColumnKey, message: string): void {
    this.problems.push(problem({ projectId: this.row.cells.id, line: this.row.line, column }, message));
  }
}
