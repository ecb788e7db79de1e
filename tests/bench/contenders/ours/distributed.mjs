import { generateKeyPairSync } from 'node:crypto';
import { subgraphs } from '@ozg/infra/subgraphs';
import { oursDialect } from '../graph-dialect.mjs';
import { settings } from './settings.mjs';

const mainOf = (folder) => `../../${folder}/dist/main.js`;

/** Each subgraph and the gateway as a process of its own over HTTP, every fetch signed as in production. */
export const oursDistributed = {
  name: 'ours-distributed',
  title: 'this project in a process per subgraph, no response cache',
  dialect: oursDialect,
  async start(group, { databaseUrl }) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const routing = {};
    for (const { name } of subgraphs) {
      routing[`${name.toUpperCase()}_URL`] = await group.start(name, mainOf(`subgraphs/${name}`), {
        NODE_OPTIONS: settings.NODE_OPTIONS,
        DATABASE_URL: databaseUrl,
        GATEWAY_PUBLIC_KEY: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      });
    }
    return group.start('gateway', mainOf('gateway'), {
      ...routing,
      ...settings,
      GATEWAY_SIGNING_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      OFFICIAL_SUBGRAPHS: subgraphs.map(({ name }) => name).join(','),
      RESPONSE_CACHE_MB: 'off',
    });
  },
};
