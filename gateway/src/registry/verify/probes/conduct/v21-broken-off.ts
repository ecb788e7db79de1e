import { SubgraphFault } from '../../../../sources/fault';
import { knownOf, manyKeys } from '../entities/ask-entities';
import { entitiesQuery, plainSelection } from '../../samples/selections';
import { faultWords } from '../../service/fault-words';
import { error, type Probe } from '../probe';
import type { Subject } from '../subject';

const QUERY = '{ __typename }';

export const v21: Probe = {
  number: 'V21',
  title: {
    de: 'Eine abgebrochene Anfrage schadet der nächsten nicht',
    en: 'A request that is broken off does not harm the next one',
  },
  why: {
    de: 'Das Gateway gibt nach seiner Frist auf und trennt die Verbindung, bei Störungen im Netz auch mitten im Senden. Ein Dienst, der daran hängen bleibt, ist für alle weg.',
    en: 'A gateway gives up after its deadline and leaves, and with trouble in the network it does so in the midst of sending. A service that stumbles over that is gone for all.',
  },
  remedy: {
    de: 'Fangen Sie Fehler beim Lesen der Anfrage und beim Schreiben der Antwort je Anfrage ab, geben Sie Verbindungen zur Datenbank immer zurück, und beenden Sie deswegen nicht den Prozess.',
    en: 'Catch errors of reading a request and of writing an answer within that request, always give database connections back, and do not end the process for it.',
  },
  async *check(subject) {
    const { query, variables } = long(subject);
    for (const when of ['SENDING', 'WAITING'] as const) {
      await subject.service.breakOff(query, variables, when);
      const after = await answerOf(subject);
      if (after === 'Query') continue;
      const [de, en] = when === 'SENDING' ? ['beim Senden', 'while sending'] : ['beim Warten', 'while waiting'];
      yield error(
        `Nach einem Abbruch ${de} wurde die nächste Anfrage nicht beantwortet.`,
        `After breaking off ${en}, the next request was not answered.`,
        {
          seen: after,
        },
      );
    }
  },
};

/** Something that takes as long as can be. */
function long({ entities }: Subject): { query: string; variables: Record<string, unknown> } {
  const [first] = knownOf(entities);
  if (!first) return { query: '{ __schema { types { name fields { name } } } }', variables: {} };
  const { entity } = first;
  return {
    query: entitiesQuery(entity, plainSelection(entity.type)),
    variables: { representations: manyKeys(entity, 100) },
  };
}

async function answerOf({ service, schema }: Subject): Promise<unknown> {
  try {
    const { data } = await service.ask(QUERY);
    return data?.['__typename'] === (schema?.getQueryType()?.name ?? 'Query') ? 'Query' : data;
  } catch (fault) {
    if (fault instanceof SubgraphFault) return faultWords[fault.kind].en;
    throw fault;
  }
}
