import { runSubgraph } from '@ozg/shared/server/run-subgraph';
import { catalog } from './catalog';

void runSubgraph(catalog);
