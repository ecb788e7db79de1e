import { runSubgraph } from '@ozg/shared/server/run-subgraph';
import { tracking } from './tracking';

void runSubgraph(tracking);
