import { ministries, ministriesOfServices, responsibilitiesOfLeikaServices } from '../../reads/responsibility.mjs';
import { serveSubgraph } from './serve-subgraph.mjs';

await serveSubgraph('responsibility', {
  Ministry: { __resolveReference: ({ id }, { load }) => load(ministries).load(id) },
  OzgService: { ministries: ({ ozgId }, _args, { load }) => load(ministriesOfServices).load(ozgId) },
  LeikaService: {
    responsibilities: ({ leikaKey }, _args, { load }) => load(responsibilitiesOfLeikaServices).load(leikaKey),
  },
  Responsibility: { ministry: ({ ministryId }, _args, { load }) => ministryId && load(ministries).load(ministryId) },
});
