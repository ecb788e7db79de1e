import type { Observation } from '../../report';
import type { Service } from '../../service/service';
import { error, type ProbeText } from '../probe';

export const v01: ProbeText = {
  number: 'V01',
  title: { de: 'Der Dienst antwortet und zeigt sein Schema', en: 'The service answers, and shows its schema' },
  why: {
    de: 'Das Gateway fragt mit POST und JSON und liest nur, was rechtzeitig, als JSON, ohne Umleitung und in Grenzen kommt; alles andere gilt ihm als Ausfall.',
    en: 'A gateway asks by POST with JSON, and reads only what comes in time, as JSON, without a redirect and within bounds; everything else is an outage to it.',
  },
  remedy: {
    de: 'Beantworten Sie POST mit {"query":"{ _service { sdl } }"} mit Status 200 und application/json; Bibliotheken für Apollo Federation 2 tun das. Nennen Sie die Adresse des GraphQL-Endpunkts selbst.',
    en: 'Answer POST with {"query":"{ _service { sdl } }"} with status 200 and application/json; libraries for Apollo Federation 2 do so. Name the address of the GraphQL endpoint itself.',
  },
};

/** The SDL that a service gives out, or what keeps it from being read. Throws a SubgraphFault without any answer. */
export async function shownSchema(service: Service): Promise<string | Observation> {
  const { data } = await service.ask('{ _service { sdl } }');
  const { sdl } = (data?.['_service'] ?? {}) as { sdl?: unknown };
  if (typeof sdl === 'string') return sdl;
  return error(
    'Der Dienst hat kein _service { sdl }: Das ist GraphQL, aber kein Teilgraph einer Föderation.',
    'The service has no _service { sdl }: this is GraphQL, but no subgraph of a federation.',
  );
}
