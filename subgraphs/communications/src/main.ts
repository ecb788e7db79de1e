import { runSubgraph } from '@ozg/shared/server/run-subgraph';
import { communications } from './communications';

void runSubgraph(communications);
