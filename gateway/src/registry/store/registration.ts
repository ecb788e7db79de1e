/** Who may publish a subgraph, and what of it the operator laid down. */
export interface Registration {
  name: string;
  owner: string;
  states: readonly string[];
  isHost: boolean;
  mayMutate: boolean;
  /** Where its service may be, as `host` or `host:port`, beside the hosts that the gateway's settings allow. */
  hosts: readonly string[];
  /** SHA-256 of the key by which its owner publishes, in hexadecimal digits; null where only the operator may. */
  keyHash: string | null;
}

/** One step in the history of a subgraph. */
export interface PastStep {
  /** Counts the steps of this subgraph from 1. */
  number: number;
  action: 'PUBLISH' | 'ROLLBACK' | 'REMOVE';
  /** Null where it was removed. */
  routingUrl: string | null;
  author: string;
  /** Of the graph that came of it. */
  revision: number;
  publishedAt: Date;
}

export interface Version extends PastStep {
  /** Null where it was removed. */
  sdl: string | null;
}
