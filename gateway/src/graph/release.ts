import type { RegisteredMember } from '../registry/member';

/** A graph as it is to be served. */
export interface Release {
  /** Counts the graphs of the registry; missing where it came from a file. */
  revision?: number;
  supergraphSdl: string;
  /** What is known of its subgraphs beside their schemas; nothing where it came from a file. */
  members?: readonly RegisteredMember[];
  /** Routing URLs that replace those of the supergraph, by the subgraphs' routing keys. */
  routing?: Readonly<Record<string, string>>;
  /** Hosts at which subgraphs may be, beside those that the operator's settings name. */
  hosts?: readonly string[];
}
