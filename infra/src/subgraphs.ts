import { catalog } from '@ozg/catalog/catalog';
import { communications } from '@ozg/communications/communications';
import { operations } from '@ozg/operations/operations';
import { responsibility } from '@ozg/responsibility/responsibility';
import type { SubgraphDefinition } from '@ozg/shared/server/subgraph';
import { tracking } from '@ozg/tracking/tracking';

/** The subgraphs that the project itself brings. */
export const subgraphs: readonly SubgraphDefinition[] = [catalog, responsibility, tracking, communications, operations];
