import { residentBytes } from '../processes/process-tree.mjs';

const EVERY_MS = 100;

/** Watches what the processes hold in memory together until the answered function is called, which tells the peak. */
export function watchMemory(pids) {
  let peak = residentBytes(pids);
  const look = () => (peak = peak === null ? null : Math.max(peak, residentBytes(pids) ?? 0));
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return look();
  };
}
