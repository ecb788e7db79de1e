import type { CompositionError } from '../../compose/compose-graph';
import type { Rule } from '../rule';

/** What keeps the candidate and the others from being composed. */
export interface FailedComposition {
  subgraph: string;
  errors: readonly CompositionError[];
}

const MOST_QUOTED = 1_000;

export const r03: Rule<FailedComposition> = {
  number: 'R03',
  title: { de: 'Der Graph lässt sich mit dem Schema zusammensetzen', en: 'The graph can be composed with it' },
  why: {
    de: 'Was nicht zusammenpasst, kann das Gateway nicht beantworten.',
    en: 'The gateway cannot answer what does not fit together.',
  },
  remedy: {
    de: 'Beheben Sie, was die Meldung der Komposition nennt; ihr Code ist in der Dokumentation von Apollo Federation erklärt.',
    en: 'Mend what the message of the composition names; the documentation of Apollo Federation explains its code.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ subgraph, errors }) {
    for (const { code, message, places } of errors) {
      const at = places.find((place) => place.subgraph === subgraph);
      const reason = message.replace(/[^\P{C}\n]/gu, '?').slice(0, MOST_QUOTED);
      yield {
        ...(at && { at }),
        message: {
          de: `Die Teilgraphen passen nicht zusammen (${code}): ${reason}`,
          en: `The subgraphs do not fit together (${code}): ${reason}`,
        },
      };
    }
  },
};
