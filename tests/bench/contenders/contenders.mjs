import { oursDistributed } from './ours/distributed.mjs';
import { oursCached, oursEmbedded } from './ours/embedded.mjs';
import { reference } from './reference/contender.mjs';
import { hive } from './hive/contender.mjs';
import { monolith } from './monolith/contender.mjs';
import { postgraphile } from './postgraphile/contender.mjs';
import { sql } from './sql/contender.mjs';

/** Everything that is measured; the first one that runs has the answers that the others must give. */
export const contenders = [oursEmbedded, oursCached, oursDistributed, reference, hive, postgraphile, monolith, sql];
