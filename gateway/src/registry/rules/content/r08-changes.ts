import type { Judged } from '../judged';
import type { Rule } from '../rule';

export const r08: Rule<Judged> = {
  number: 'R08',
  title: { de: 'Gäste ändern nichts ohne Erlaubnis', en: 'Guests change nothing unless they may' },
  why: {
    de: 'Mutationen laufen mit den Rechten der angemeldeten Person. Abonnements (Subscription) beantwortet das Gateway nicht.',
    en: 'Mutations run with the rights of who has signed in. The gateway answers no subscriptions.',
  },
  remedy: {
    de: 'Bieten Sie nur Abfragen an, oder lassen Sie sich Mutationen vom Betreiber erlauben.',
    en: 'Offer queries only, or ask the operator to be allowed mutations.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ candidate, schema }) {
    const mayMutate = candidate.isHost || candidate.mayMutate;
    const forbidden = mayMutate ? ['Subscription'] : ['Subscription', 'Mutation'];
    for (const { coordinate, node } of forbidden.flatMap((name) => schema.types.get(name)?.fields ?? [])) {
      yield {
        coordinate,
        at: node,
        message: {
          de: `${coordinate} ist diesem Teilgraphen nicht erlaubt.`,
          en: `${coordinate} is not allowed to this subgraph.`,
        },
      };
    }
  },
};
