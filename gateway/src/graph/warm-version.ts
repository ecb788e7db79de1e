import { setImmediate } from 'node:timers/promises';
import { validate } from 'graphql';
import type { GraphOperation } from './graph';
import type { GraphVersion } from './graph-version';

// Who waits for a new version would rather plan the rest as it is asked.
const WARM_MS = 2000;

/** Plans what was asked lately, as far as it is valid still, one operation at a time between the requests. */
export async function warmVersion(version: GraphVersion, asked: readonly GraphOperation[]): Promise<void> {
  const { apiSchema } = await version.load();
  const until = performance.now() + WARM_MS;
  for (const operation of asked) {
    if (performance.now() > until) return;
    await setImmediate();
    if (!validate(apiSchema, operation.document, undefined, { maxErrors: 1 }).length) version.prepare(operation);
  }
}
