import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from './part';

const HEARD_WITHIN_MS = 5000;

const saysClock = (line: string): boolean => line.startsWith('the clock is off by ');

/** The clock of the machine that the graph runs on; that of the clients goes right. */
export class Clock {
  private offMs = 0;
  private readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, 'clock');
    this.write();
  }

  /** What makes a process go by this clock. */
  get environment(): Record<string, string> {
    const preload = join(__dirname, 'clock-preload.js');
    return { OZG_TEST_CLOCK: this.file, NODE_OPTIONS: `--require=${preload}` };
  }

  /** Lets the clock jump for these processes. Resolves when all of them say so; throws where one does not. */
  async jump(ms: number, parts: readonly Part[]): Promise<void> {
    this.offMs += ms;
    this.write();
    for (const part of parts) part.signal('SIGUSR2');
    const deadline = performance.now() + HEARD_WITHIN_MS;
    while (!parts.every(({ log }) => log.findLast(saysClock) === `the clock is off by ${this.offMs} ms`)) {
      if (performance.now() > deadline) throw new Error('The clock of a process did not jump.');
      await pause(5);
    }
  }

  private write(): void {
    writeFileSync(this.file, String(this.offMs));
  }
}
