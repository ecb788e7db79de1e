import { parse } from 'yaml';
import { z } from 'zod';

const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** What the cells of a column are; a key is text even where it looks like a number. */
export const columnKinds = ['text', 'integer', 'number', 'date', 'boolean', 'key'] as const;

const column = z.strictObject({
  name,
  /** German, as people read it. */
  title: z.string(),
  description: z.string().optional(),
  /** From a name of `rows`, `section`, or a field of the query. */
  path: z.string(),
  kind: z.enum(columnKinds),
  /** The path of a whole, of which the figure is shown as a share from 0 to 1; of nothing there is none. */
  outOf: z.string().optional(),
  /** What is meant where the path leads to nothing. */
  absent: z.number().optional(),
  /** Whether a comparison shows how the text has changed; it always does so for figures. */
  isStatus: z.boolean().default(false),
});

const parameter = z.strictObject({
  title: z.string(),
  description: z.string().optional(),
  /** A value, `today`, or `today - 3 months`. */
  default: z.string().optional(),
  /** A value that leads to something in the shipped facts. */
  example: z.string().optional(),
});

/** One name per level, each with the path of its list: from the query, or from a name before it. */
const levels = z.record(name, z.string());

const frontComment = z.strictObject({
  title: z.string(),
  description: z.string(),
  /** Either the levels of one table, or those of several sections by their titles. */
  rows: levels.optional(),
  sections: z.record(z.string(), levels).optional(),
  /** Names of the columns by which a row is known again on another day. */
  keys: z.array(name).min(1),
  columns: z.array(column).min(1),
  parameters: z.record(name, parameter).default({}),
  /** Connections whose pages are followed, each with the variable that takes its cursor. */
  pages: z.record(z.string(), name).default({}),
  /** What the variable `first` is then. */
  pageSize: z.int().min(1).max(100).default(100),
});

export type ReportColumn = z.infer<typeof column>;
export type FrontComment = z.infer<typeof frontComment>;

/** Reads the lines that begin with # at the top of a file as YAML. Throws on what is no front comment. */
export function readFrontComment(text: string): FrontComment {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const yaml = lines.slice(0, end).map((line) => line.slice(line.startsWith('# ') ? 2 : 1));
  return frontComment.parse(parse(yaml.join('\n')));
}
