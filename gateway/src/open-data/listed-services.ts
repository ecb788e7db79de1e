import { dataOf } from '../web/data-of';
import type { WebAnswer } from '../web/web-answers';
import type { ListedService } from './datasets';

interface Data {
  ozgServices: {
    nodes: { ozgId: string; name: string; provenance: { kind: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** The services of an answer and of the pages after it. Throws the graph's error where one is missing. */
export async function servicesFrom(
  first: WebAnswer,
  ask: (after: string) => Promise<WebAnswer>,
): Promise<ListedService[]> {
  const services: ListedService[] = [];
  for (let answer = first; ;) {
    const { nodes, pageInfo } = dataOf<Data>(answer, 'ozgServices').ozgServices;
    for (const { ozgId, name, provenance } of nodes) {
      services.push({ ozgId, name, isSynthetic: provenance.kind === 'SYNTHETIC' });
    }
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return services;
    answer = await ask(pageInfo.endCursor);
  }
}
