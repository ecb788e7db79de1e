import type { AskGraph } from '../graph/ask-graph';
import { answered } from '../graph/answered';

interface Word {
  value: string;
  label: string;
  aliases?: readonly string[];
}

/** The values of one property and what people call them. */
export class Words {
  private readonly values = new Map<string, string>();
  private readonly labelByValue: ReadonlyMap<string, string>;

  constructor(words: readonly Word[]) {
    this.labelByValue = new Map(words.map(({ value, label }) => [value, label]));
    for (const { value, label, aliases = [] } of words) {
      for (const name of [label, ...aliases]) {
        this.values.set(spelled(name), value);
        this.values.set(spelled(name.replace(/^\d\.? /, '')), value);
      }
      this.values.set(spelled(value), value);
    }
  }

  get labels(): string[] {
    return [...this.labelByValue.values()];
  }

  labelOf(value: string): string {
    return this.labelByValue.get(value) ?? value;
  }

  /** The value that somebody means by a label with or without its number, or by the name in the schema. */
  valueOf(text: string): string | undefined {
    return this.values.get(spelled(text));
  }
}

const spelled = (text: string): string => text.normalize().replaceAll(/\s+/g, ' ').trim().toLowerCase();

export interface Vocabulary {
  phase: Words;
  priority: Words;
  criterion: Words;
  reuseModel: Words;
}

interface Definitions {
  phases: Word[];
  priorities: Word[];
  priorityCriteria: Word[];
  reuseModels: Word[];
}

const definitions = `{
  phases { value: phase label aliases }
  priorities { value: priority label }
  priorityCriteria { value: criterion label }
  reuseModels { value: reuseModel label }
}`;

export async function readVocabulary(ask: AskGraph): Promise<Vocabulary> {
  const { phases, priorities, priorityCriteria, reuseModels } = await answered<Definitions>(ask, definitions);
  return {
    phase: new Words(phases),
    priority: new Words(priorities),
    criterion: new Words(priorityCriteria),
    reuseModel: new Words(reuseModels),
  };
}
