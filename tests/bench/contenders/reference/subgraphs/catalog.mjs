import * as catalog from '../../reads/catalog.mjs';
import { serveSubgraph } from './serve-subgraph.mjs';

await serveSubgraph('catalog', {
  Query: {
    ozgService: (_root, { ozgId }, { load }) => load(catalog.ozgServices).load(ozgId),
    ozgServices: (_root, page, { db }) => catalog.ozgServicePage(db, page),
    leikaServices: (_root, page, { db }) => catalog.leikaServicePage(db, page),
  },
  OzgService: {
    __resolveReference: ({ ozgId }, { load }) => load(catalog.ozgServices).load(ozgId),
    topicArea: ({ topicAreaCode }, _args, { load }) => topicAreaCode && load(catalog.topicAreas).load(topicAreaCode),
  },
  TopicArea: { __resolveReference: ({ code }, { load }) => load(catalog.topicAreas).load(code) },
});
