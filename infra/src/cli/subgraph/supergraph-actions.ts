import { adopt } from '@ozg/gateway/registry/adopt';
import { composeGraph } from '@ozg/gateway/registry/compose/compose-graph';
import { readSupergraphConfig } from '@ozg/gateway/registry/files/supergraph-config';
import { ExitCode } from '../exit-code';
import { orFail, say } from '../say';
import { thisUser, withOperatorsRegistry } from './with-registry';

export function compose({ config }: { config: string }): Promise<void> {
  return orFail(async () => {
    const { supergraphSdl, errors = [] } = composeGraph(readSupergraphConfig(config));
    for (const { code, message } of errors) say(`${code}: ${message}`);
    if (supergraphSdl) process.stdout.write(supergraphSdl);
    else process.exitCode = ExitCode.Failed;
  });
}

export function publish({ config, author = thisUser() }: { config: string; author?: string }): Promise<void> {
  return orFail(() =>
    withOperatorsRegistry(async ({ db }) => {
      const { revision, left } = await adopt(db, readSupergraphConfig(config), author);
      for (const name of left) say(`The guest "${name}" does not go with these subgraphs and was taken out.`);
      say(`The graph is at revision ${revision}.`);
    }),
  );
}
