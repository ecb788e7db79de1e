/** What the process that sends requests is to do. */
export interface Job {
  url: string;
  bodies: readonly string[];
  /** Either so many requests per second, whatever becomes of the earlier ones, or so many clients that wait for theirs. */
  pace: { perSecond: number } | { clients: number };
  seconds: number;
}

/** Latencies in milliseconds; of a planned request from the moment at which it was due. */
export interface Result {
  asked: number;
  perSecond: number;
  p50: number;
  p99: number;
  longest: number;
  failed: number;
  /** The first failure. */
  failure: string | null;
}
