import type { DataValidation, Worksheet } from 'exceljs';
import type { Vocabulary } from '../vocabulary';
import { type ColumnKey, columns, headerOf, sheetNames } from './columns';

/** Columns with a drop-down, in the order of the columns of the sheet with the lists. */
export const listed = ['phase', 'priority', 'reuseModel'] as const;

function placeOf(key: (typeof listed)[number], length: number): string {
  const column = String.fromCodePoint(65 + listed.indexOf(key));
  return `${sheetNames.lists}!$${column}$1:$${column}$${length}`;
}

/** The rules of a sheet by range, which the types of exceljs leave out. */
interface Validated {
  dataValidations: { add(range: string, rule: DataValidation): void };
}

/** Says what a spreadsheet lets people enter in its rows, as a help to them: the graph checks everything again. */
export function validate(sheet: Worksheet, rowCount: number, vocabulary: Vocabulary): void {
  for (const [at, { key }] of columns.entries()) {
    const rule = validationOf(key, vocabulary);
    const column = sheet.getColumn(at + 1).letter;
    // Cell by cell, exceljs makes ranges that overlap from ten rows on, and Excel takes the file for damaged.
    if (rule) (sheet as Worksheet & Validated).dataValidations.add(`${column}2:${column}${rowCount + 1}`, rule);
  }
}

function validationOf(key: ColumnKey, vocabulary: Vocabulary): DataValidation | undefined {
  switch (key) {
    case 'phase':
    case 'priority':
    case 'reuseModel':
      return {
        type: 'list',
        allowBlank: true,
        formulae: [placeOf(key, vocabulary[key].labels.length)],
        ...stop(headerOf(key), 'Bitte einen Wert der Liste wählen.'),
      };
    case 'criteria': {
      const message = 'Mehrere mit Komma trennen; die sechs Bezeichnungen stehen im Blatt „Hinweise“.';
      return { ...atMost(500), ...stop(headerOf(key), message), ...prompt(headerOf(key), message) };
    }
    case 'changedOn':
      return {
        type: 'date',
        operator: 'greaterThan',
        allowBlank: true,
        formulae: [new Date('2010-01-01T00:00:00Z')],
        ...stop(headerOf(key), 'Bitte einen Tag eintragen, zum Beispiel 01.11.2026.'),
        ...prompt(headerOf(key), 'Tag, ab dem die Änderung gilt; leer: der Tag der Übernahme.'),
      };
    case 'reason':
      return {
        ...atMost(2000),
        ...stop(headerOf(key), 'Höchstens 2000 Zeichen.'),
        ...prompt(headerOf(key), 'Nötig, wenn sich Priorität oder Anhaltspunkte ändern.'),
      };
    default:
      return undefined;
  }
}

// Spreadsheets refuse a file whose messages have more than 255 characters.
const stop = (errorTitle: string, error: string) =>
  ({ showErrorMessage: true, errorStyle: 'stop', errorTitle, error }) as const;

const prompt = (promptTitle: string, text: string) => ({ showInputMessage: true, promptTitle, prompt: text });

const atMost = (length: number) =>
  ({ type: 'textLength', operator: 'lessThanOrEqual', allowBlank: true, formulae: [length] as number[] }) as const;
