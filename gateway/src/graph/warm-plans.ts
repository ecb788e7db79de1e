import { setImmediate } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import type { Logger } from 'pino';
import { sha256 } from '../documents/persisted-query';
import type { Graph } from './graph';

/** Plans the operations of these documents before anybody asks for them, one at a time between the requests. */
export async function warmPlans(graph: Pick<Graph, 'prepare'>, texts: Iterable<string>, log: Logger): Promise<void> {
  for (const text of new Set(texts)) {
    await setImmediate();
    try {
      const document = parse(text);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        graph.prepare({ document, queryHash: sha256(text), operationName: definition.name?.value });
      }
    } catch (error) {
      log.warn({ hash: sha256(text), reason: (error as Error).message }, 'a document could not be planned ahead');
    }
  }
}
