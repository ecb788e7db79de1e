import { readFileSync } from 'node:fs';

/** The PEM that a setting holds, or that is in the file it names. The value is never repeated: it may be a key. */
export function readPem(setting: string, value: string): string {
  if (value.includes('-----BEGIN')) return value.replaceAll('\\n', '\n');
  try {
    return readFileSync(value, 'utf8');
  } catch (error) {
    throw new Error(
      `${setting} must be a key as PEM or a readable file with one (${(error as { code?: string }).code}).`,
      {
        cause: error,
      },
    );
  }
}
