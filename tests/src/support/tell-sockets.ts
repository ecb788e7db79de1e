import { writeSync } from 'node:fs';
import { watchSockets } from './watch-sockets';

/** Loaded before a process of the graph, has it tell on its log whom it connects to. */
watchSockets((target) => writeSync(2, `${JSON.stringify({ connects: target })}\n`));
