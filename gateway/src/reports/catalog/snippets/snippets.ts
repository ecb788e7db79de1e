import type { CatalogEntry } from '../report-catalog';
import { curl } from './curl';
import { powerQuery } from './power-query';
import { python } from './python';
import { r } from './r';
import { typescript } from './typescript';

/** Ready code that fetches a report into a tool. */
export interface Snippet {
  /** Of the tool, as people know it. */
  title: string;
  /** For highlighting: bash, powerquery, r, python, typescript. */
  language: string;
  /** From a report and its address without an ending, such as `https://host/reports/projects`, and what follows the `?`. */
  code(report: CatalogEntry, address: string, search: string): string;
}

export const snippets: readonly Snippet[] = [
  { title: 'curl', language: 'bash', code: curl },
  { title: 'Excel / Power Query', language: 'powerquery', code: powerQuery },
  { title: 'R', language: 'r', code: r },
  { title: 'Python', language: 'python', code: python },
  { title: 'TypeScript', language: 'typescript', code: typescript },
];
