import { setTimeout as pause } from 'node:timers/promises';
import { usedTicks } from '../processes/process-tree.mjs';

const LOOK_EVERY_MS = 500;
// Of a hundred ticks per second and processor.
const QUIET_TICKS = 5;
const PATIENCE_MS = 60_000;

/** Waits until the processes have little to do on their own: a start may have work left, such as the check of quality. */
export async function settle(pids) {
  const deadline = Date.now() + PATIENCE_MS;
  let quietLooks = 0;
  let before = usedTicks(pids);
  while (quietLooks < 4 && Date.now() < deadline) {
    await pause(LOOK_EVERY_MS);
    const now = usedTicks(pids);
    quietLooks = now - before <= QUIET_TICKS ? quietLooks + 1 : 0;
    before = now;
  }
}
