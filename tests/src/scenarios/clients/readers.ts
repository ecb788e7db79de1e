import { setTimeout as pause } from 'node:timers/promises';
import { type Client, UNANSWERED, UNCONNECTED } from './client';
import type { Reading } from './readings';
import { Tally } from './tally';
import { type Verdict, verdictOn } from './verdict';

const OF_EACH = 2;
const REST_MS = 5;
// Refusals come quickly: who asks again at once keeps the machine busy with nothing else.
const REST_AFTER_FAILURE_MS = 25;
const PROBE_EVERY_MS = 200;

/** A client that asks one question without a break. */
interface Reader {
  reading: Reading;
  /** When it asked what was answered as a whole last. */
  rightSince: number;
}

/** Clients that ask without a break, some for each reading, so that a slow one keeps no other waiting. */
export class Readers implements AsyncDisposable {
  tally = new Tally();
  private isOver = false;
  private readonly all: readonly Reader[];
  private readonly asking: Promise<unknown>;

  constructor(
    private readonly client: Client,
    readonly readings: readonly Reading[],
  ) {
    this.all = readings.flatMap((reading) => Array.from({ length: OF_EACH }, () => ({ reading, rightSince: 0 })));
    this.asking = Promise.all(this.all.map((reader) => this.keepReading(reader)));
  }

  /**
   * Milliseconds from now until each of these was answered as a whole, whatever became of earlier questions; infinite
   * where that takes longer than `patienceMs`.
   */
  async untilRight(readings: readonly Reading[], patienceMs: number): Promise<number> {
    const begun = performance.now();
    const deadline = begun + patienceMs;
    const wasRight = await Promise.all(readings.map((reading) => this.probe(reading, deadline)));
    return wasRight.every(Boolean) ? performance.now() - begun : Infinity;
  }

  /** Milliseconds until every reader has a whole answer to what it asked from now on; infinite as above. */
  async untilCalm(patienceMs: number): Promise<number> {
    const begun = performance.now();
    while (this.all.some(({ rightSince }) => rightSince < begun)) {
      if (performance.now() - begun > patienceMs) return Infinity;
      await pause(REST_MS);
    }
    return performance.now() - begun;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isOver = true;
    await this.asking;
  }

  private async keepReading(reader: Reader): Promise<void> {
    while (!this.isOver) {
      const asked = performance.now();
      const isRight = await this.isRight(reader.reading);
      if (isRight) reader.rightSince = asked;
      await pause(isRight ? REST_MS : REST_AFTER_FAILURE_MS);
    }
  }

  /** Asks once and notes what came of it. */
  private async isRight(reading: Reading): Promise<boolean> {
    const check = reading.expect();
    const begun = performance.now();
    const verdict = await this.client.post(reading.body).then((reply) => verdictOn(reply, check), unanswered);
    this.tally.note(reading, verdict, performance.now() - begun);
    return verdict.kind === 'right';
  }

  /** Asks again and again without waiting for answers, as clients do who know nothing of each other. */
  private async probe(reading: Reading, deadline: number): Promise<boolean> {
    const found = { isRight: false };
    while (!found.isRight && performance.now() < deadline) {
      const rest = pause(PROBE_EVERY_MS);
      const asked = this.isRight(reading).then((isRight) => (found.isRight ||= isRight));
      await Promise.race([rest, asked.then((isRight) => (isRight ? undefined : rest))]);
    }
    return found.isRight;
  }
}

function unanswered({ name }: Error): Verdict {
  return { kind: 'failed', codes: [name === 'TimeoutError' ? UNANSWERED : UNCONNECTED] };
}
