import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Problem, Rule } from '../rule';
import { oversizes } from './oversizes';

const MOST_BYTES = 1_048_576;
const MOST_TOKENS = 120_000;
const MOST_QUOTED = 200;

export const r01: Rule<string> = {
  number: 'R01',
  title: { de: 'Das Schema ist lesbar und nicht zu groß', en: 'The schema can be read and is not too large' },
  why: {
    de: 'Ein Schema, das niemand lesen kann, kann auch niemand beurteilen, und ein riesiges hält den Graphen für alle an.',
    en: 'Nobody can judge a schema that nobody can read, and a huge one holds up the graph for all.',
  },
  remedy: {
    de: 'Schreiben Sie gültiges GraphQL-SDL ohne unsichtbare Zeichen, und bleiben Sie unter den genannten Grenzen.',
    en: 'Write valid GraphQL SDL without invisible characters, and stay below the limits that the message names.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check(sdl) {
    const document = readSdl(sdl);
    if ('message' in document) yield document;
    else yield* oversizes(document);
  },
};

/** The document, or what keeps it from being read. */
export function readSdl(sdl: string): DocumentNode | Problem {
  // The length alone refuses what would take its time to count.
  if (sdl.length > MOST_BYTES || Buffer.byteLength(sdl) > MOST_BYTES) {
    return {
      message: {
        de: 'Das Schema ist größer als 1 MiB. Kürzen Sie es oder teilen Sie es auf.',
        en: 'The schema is larger than 1 MiB. Shorten it, or split it.',
      },
    };
  }
  try {
    return parse(sdl, { maxTokens: MOST_TOKENS });
  } catch (error) {
    // Nested deeply enough, it exhausts the stack of the parser; that is no GraphQLError.
    const { message, locations } = error instanceof GraphQLError ? error : { message: 'nested too deeply' };
    const reason = message.replace(/[\p{C}]/gu, '?').slice(0, MOST_QUOTED);
    const [at] = locations ?? [];
    return {
      message: { de: `Das ist kein lesbares SDL: ${reason}`, en: `This is no SDL that can be read: ${reason}` },
      ...(at && { at }),
    };
  }
}
