import { phaseWords, priorityWords, reuseModelWords, wordFor } from './words';

const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PHASE: phaseWords,
  PRIORITY: priorityWords,
  REUSE_MODEL: reuseModelWords,
};

/** What a property had or has, in German words. */
export const changedValue = (property: string, value: string | null): string => wordFor(wordsOf[property] ?? {}, value);
