import type { Scenario } from '../scenario';
import { clockFaults } from './clock-faults';
import { databaseFaults } from './database-faults';
import { lineFaults } from './line-faults';
import { processFaults } from './process-faults';

export const scenarios: readonly Scenario[] = [...lineFaults, ...processFaults, ...databaseFaults, ...clockFaults];
