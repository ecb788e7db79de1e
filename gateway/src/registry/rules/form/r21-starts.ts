import { guardedSupergraph } from '../../../authorization/supergraph/guarded-supergraph';
import type { Rule } from '../rule';

export const r21: Rule<{ supergraphSdl: string }> = {
  number: 'R21',
  title: { de: 'Das Gateway startet mit dem Graphen', en: 'The gateway starts with the graph' },
  why: {
    de: 'Was das Gateway nicht durchsetzen kann, etwa eine unbekannte Regel in @policy, hindert es am Start.',
    en: 'What the gateway cannot enforce, such as an unknown policy, keeps it from starting.',
  },
  remedy: {
    de: 'Verwenden Sie nur Rechte, die docs/authorization.md nennt.',
    en: 'Use only what docs/authorization.md names to protect fields.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ supergraphSdl }) {
    try {
      guardedSupergraph(supergraphSdl);
    } catch (error) {
      const { message } = error as Error;
      const coordinate = /^At (\w+(?:\.\w+)?)/.exec(message)?.[1];
      yield {
        ...(coordinate && { coordinate }),
        message: {
          de: `Das Gateway startet mit diesem Graphen nicht: ${message}`,
          en: `The gateway does not start with this graph: ${message}`,
        },
      };
    }
  },
};
