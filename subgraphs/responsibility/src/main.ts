import { runSubgraph } from '@ozg/shared/server/run-subgraph';
import { responsibility } from './responsibility';

void runSubgraph(responsibility);
