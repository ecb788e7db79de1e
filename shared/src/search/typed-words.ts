import { graphError } from '../errors/graph-error';
import { fillerWords } from './filler-words';

const MOST_CHARACTERS = 200;
const MOST_WORDS = 8;

const ENDS = /^[\s"'„“”‚‘’«»()[\]{}<>,;:.!?]+|[\s"'„“”‚‘’«»()[\]{}<>,;:.!?]+$/gu;

/**
 * The words that a typed text looks for, without the punctuation around them. Throws BAD_USER_INPUT for more than 200
 * characters or more than eight words.
 */
export function typedWords(text: string): string[] {
  if (text.length > MOST_CHARACTERS) {
    throw graphError(
      'BAD_USER_INPUT',
      `"text" has ${text.length} characters; at most ${MOST_CHARACTERS} are searched for.`,
    );
  }
  const typed = new Set(oneLine(text).split(' ').map(withoutPunctuation).filter(Boolean));
  const meant = [...typed].filter((word) => !fillerWords.has(word.toLowerCase()));
  const words = meant.length ? meant : [...typed];
  if (words.length > MOST_WORDS) {
    throw graphError(
      'BAD_USER_INPUT',
      `"text" has ${words.length} words to look for; at most ${MOST_WORDS} are searched for at once.`,
    );
  }
  return words;
}

/** The text with single spaces, its letters composed: ü may come as u with a mark of its own. */
export function oneLine(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}

/** A sign that stands alone is what is looked for. */
function withoutPunctuation(word: string): string {
  return word.replaceAll(ENDS, '') || word;
}
