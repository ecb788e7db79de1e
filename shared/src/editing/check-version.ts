import { Rejected, UserErrorCode } from './user-error';

/**
 * Throws Rejected with both states, property by property, unless the record is of the version that its editor looked at.
 * `proposed` is what the request wants, by property of the record.
 */
export function checkVersion(
  record: { version: number },
  version: number,
  proposed: Readonly<Record<string, unknown>>,
): void {
  if (record.version === version) return;
  const current: Readonly<Record<string, unknown>> = { ...record };
  const conflict = {
    code: UserErrorCode.VERSION_CONFLICT,
    message: 'Der Datensatz wurde inzwischen von anderer Seite geändert; bitte beide Stände vergleichen.',
    field: ['version'],
    expectedVersion: version,
    currentVersion: record.version,
    values: Object.entries(proposed).map(([property, value]) => ({
      property,
      current: asText(current[property]),
      proposed: asText(value),
    })),
  };
  throw new Rejected([conflict]);
}

/** A value as the audit and a conflict show it. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
