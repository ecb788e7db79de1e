import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ImportRefused } from '@ozg/shared/importing/statement';
import { Phase } from '@ozg/tracking/phase/phase';
import { Priority } from '@ozg/tracking/priority/priority';
import { PriorityCriterion } from '@ozg/tracking/priority/priority-criterion';
import { ReuseModel } from '@ozg/tracking/reuse-model/reuse-model';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../../paths';

const headings = z.array(z.string().min(1)).min(1);

const words = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value).default({});

const schema = z.strictObject({
  /** The Land whose list it is. */
  state: z.string().regex(/^DE-[A-Z]{2}$/),
  source: z.string().min(1),
  /** Whether the list is the monthly report of the ministries in it. */
  isMonthlyReport: z.boolean().default(false),
  /** The headings under which the list may have each column. */
  columns: z.strictObject({
    key: headings,
    title: headings,
    ozgId: headings.optional(),
    leikaKey: headings.optional(),
    topicArea: headings.optional(),
    ministry: headings.optional(),
    priority: headings.optional(),
    criteria: headings.optional(),
    phase: headings.optional(),
    reuseModel: headings.optional(),
    reuseRoute: headings.optional(),
    onlineService: headings.optional(),
    availableOnline: headings.optional(),
    municipalities: headings.optional(),
    reportedOn: headings.optional(),
    note: headings.optional(),
  }),
  /** The Land's own words for ours. A word that is not here rejects its row. */
  words: z
    .strictObject({
      ministry: words(z.string().regex(/^DE-[A-Z]{2}:\S+$/)),
      phase: words(z.enum(Phase)),
      priority: words(z.enum(Priority)),
      criteria: words(z.enum(PriorityCriterion)),
      reuseModel: words(z.enum(ReuseModel)),
    })
    .partial(),
});

export type ProjectMapping = z.infer<typeof schema>;

/** Mapping of the Land that the project was begun for. */
export const defaultMapping = join(projectRoot, 'infra', 'mappings', 'sachsen-anhalt.yaml');

/** Reads a mapping, YAML or JSON. Throws ImportRefused MAPPING_UNUSABLE, which names each place that is wrong. */
export function readMapping(path: string): ProjectMapping {
  const refuse = (problem: string, cause?: unknown) =>
    new ImportRefused('MAPPING_UNUSABLE', `The mapping ${basename(path)} cannot be used: ${problem}.`, { cause });
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // The system's own message has the path in it.
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw refuse(syscall ? 'it cannot be read' : (message.split('\n')[0] ?? ''), error);
  }
  const { data, error } = schema.safeParse(content);
  if (data) return data;
  throw refuse(error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; '));
}
