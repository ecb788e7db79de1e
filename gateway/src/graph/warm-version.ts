import { setTimeout as pause } from 'node:timers/promises';
import { validate } from 'graphql';
import type { GraphOperation } from './graph';
import type { GraphVersion } from './graph-version';

// Who waits for a new version would rather plan the rest as it is asked.
const WARM_MS = 3000;
// Requests on the present version go on meanwhile, with two thirds of the time.
const REST_PER_WORK = 2;

/** Plans what was asked lately, as far as it is valid still, one operation at a time between the requests. */
export async function warmVersion(version: GraphVersion, asked: readonly GraphOperation[]): Promise<void> {
  const { apiSchema } = await version.load();
  const until = performance.now() + WARM_MS;
  for (const operation of asked) {
    const begun = performance.now();
    if (begun > until) return;
    if (!validate(apiSchema, operation.document, undefined, { maxErrors: 1 }).length) version.prepare(operation);
    await pause((performance.now() - begun) * REST_PER_WORK);
  }
}
