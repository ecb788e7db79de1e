import pino from 'pino';
import type { CheckSummary } from './check-quality';
import { keepChecking } from './keep-checking';

const nothing = { rules: 0, findings: 0, added: 0, gone: 0, failed: [] };

function logOf() {
  const lines: { level: number; msg: string; err?: { message: string } }[] = [];
  return { lines, log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) }) };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 40));

test('a check that fails is one line of the log, and the next one comes all the same', async () => {
  const { lines, log } = logOf();
  const check = jest
    .fn<Promise<CheckSummary>, []>()
    .mockRejectedValueOnce(new Error('the graph is gone'))
    .mockResolvedValueOnce({ ...nothing, failed: [{ rule: 'stale-report', reason: 'projects: no answer' }] })
    .mockResolvedValue(nothing);
  const checks = keepChecking(check, log, 5);
  while (check.mock.calls.length < 3) await soon();
  await checks.close();
  const times = check.mock.calls.length;
  await soon();

  expect(check).toHaveBeenCalledTimes(times);
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
    [50, 'data quality could not be checked'],
    [40, 'some rules of data quality could not be checked'],
  ]);
  expect(lines[0]?.err?.message).toBe('the graph is gone');
});

test('closing ends a check under way, waits for it and logs nothing', async () => {
  const { lines, log } = logOf();
  let hasEnded = false;
  const checks = keepChecking(async (signal) => {
    await soon();
    hasEnded = true;
    signal.throwIfAborted();
    return nothing;
  }, log);
  await checks.close();

  expect([hasEnded, lines]).toEqual([true, []]);
});
