import type { FieldOptions } from 'type-graphql';

/** `@Field(() => String, foundIn('names and synonyms')) text`: the field of a filter that `textSearch` stands behind. */
export function foundIn(texts: string): FieldOptions {
  return {
    nullable: true,
    description:
      `Words to find in ${texts}, as people type them: parts of words, other forms, ae for ä, slips. ` +
      'The best fit comes first, unless orderBy is given. (Suchtext)',
  };
}

/** The same for `holdsWords`. */
export function heldBy(texts: string): FieldOptions {
  return {
    nullable: true,
    description: `Words or parts of words that all occur in ${texts}, ae for ä or ä. (Suchtext)`,
  };
}
