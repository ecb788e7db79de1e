import { runSubgraph } from '@ozg/shared/server/run-subgraph';
import { operations } from './operations';

void runSubgraph(operations);
