import { readFileSync } from 'node:fs';

/**
 * Required before the main file of a process: its clock is off by as many milliseconds as the file of `OZG_TEST_CLOCK`
 * says, which is read at the start and with each SIGUSR2. Timers and `performance.now()` are no part of it.
 */
const file = process.env['OZG_TEST_CLOCK'] ?? '';
const TrueDate = Date;
let offMs = 0;

const read = () => {
  offMs = Number(readFileSync(file, 'utf8'));
  process.stderr.write(`the clock is off by ${Math.round((Date.now() - TrueDate.now()) / 1000) * 1000} ms\n`);
};
const now = () => TrueDate.now() + offMs;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, values, self) => Reflect.construct(target, values.length ? values : [now()], self) as Date,
  apply: () => new TrueDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});

read();
process.on('SIGUSR2', read);
