/** Columns of the sheet, in their order; what is locked tells where a row belongs and is compared on the way back. */
export const columns = [
  { key: 'id', header: 'Kennung', width: 30, isLocked: true },
  { key: 'version', header: 'Version', width: 9, isLocked: true },
  { key: 'title', header: 'Projekt', width: 48, isLocked: true },
  { key: 'ozgIds', header: 'OZG-ID', width: 12, isLocked: true },
  { key: 'phase', header: 'Phase', width: 27, isLocked: false },
  { key: 'priority', header: 'Priorität', width: 16, isLocked: false },
  { key: 'criteria', header: 'Anhaltspunkte', width: 44, isLocked: false },
  { key: 'reuseModel', header: 'Umsetzungsmodell', width: 27, isLocked: false },
  { key: 'changedOn', header: 'gilt ab', width: 12, isLocked: false },
  { key: 'reason', header: 'Begründung', width: 48, isLocked: false },
  { key: 'reportedOn', header: 'letzte Meldung', width: 15, isLocked: true },
] as const;

export type ColumnKey = (typeof columns)[number]['key'];

export type SheetCells = Record<ColumnKey, string>;

const headers = Object.fromEntries(columns.map(({ key, header }) => [key, header])) as Record<ColumnKey, string>;

export const headerOf = (key: ColumnKey): string => headers[key];

export const sheetNames = {
  report: 'Meldung',
  notes: 'Hinweise',
  /** What the drop-downs offer. */
  lists: 'Listen',
  /** The rows as they were handed out: what differs from them was changed by the editor. */
  exported: 'Stand',
} as const;

/** What the sheet of notes says of the file; the rest of it is for people. */
export const noteLabels = {
  format: 'Format',
  ministry: 'Kennung des Ressorts',
  month: 'Berichtsmonat',
} as const;

/** Changes with what the sheets mean, so that an old file is refused and not misread. */
export const FORMAT = 'ozg-monatsmeldung/1';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
