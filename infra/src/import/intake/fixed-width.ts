import type { ByteSource } from '@ozg/shared/intake/content/source-file';
import { MAX_ROW_CHARACTERS } from '@ozg/shared/intake/limits';
import { FileRefused } from '@ozg/shared/intake/refused';
import { readText, type TextOptions } from './text';

export interface TextLine {
  /** From 1. */
  line: number;
  /** Without its line end; positions count from 0. */
  text: string;
}

/** The lines of a register in which columns are positions. Throws what `readText` throws, and TOO_LARGE for a line. */
export async function* readLines(source: ByteSource, options: TextOptions): AsyncGenerator<TextLine> {
  let line = 0;
  let rest = '';
  for await (const piece of readText(source, options)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW_CHARACTERS) {
      const problem = `The line has more than ${MAX_ROW_CHARACTERS} characters.`;
      throw new FileRefused('TOO_LARGE', source, problem, { line: line + lines.length + 1 });
    }
    for (const text of lines) yield { line: (line += 1), text: withoutReturn(text) };
  }
  if (rest) yield { line: line + 1, text: withoutReturn(rest) };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
