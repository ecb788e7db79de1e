/** A subgraph of the graph, as its owner published it. */
export interface Member {
  /** Such as `saxony`; types and fields of a guest begin with it. */
  name: string;
  /** Who is answerable for it, such as `Freistaat Sachsen`. Subgraphs of the same owner need no leave of each other. */
  owner: string;
  /** Codes of the Länder that it speaks for (ISO 3166-2); none for a subgraph that speaks for no Land. */
  states: readonly string[];
  /** Whether it is the operator's own. The others are guests. */
  isHost: boolean;
  /** Whether it may change data; the operator's own may always. */
  mayMutate: boolean;
  /** `https://...`, or `local:<name>` for one in the gateway's process. */
  routingUrl: string;
  sdl: string;
}

/** What is known of a member beside its schema. */
export interface RegisteredMember extends Pick<Member, 'name' | 'states' | 'isHost'> {
  /** Null where nobody registered it. */
  owner: string | null;
  /** Counts what its owner published; null where it came from a file. */
  version: number | null;
  publishedAt: Date | null;
}

const NAME = /^(?=.{2,31}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a subgraph may be called so: 2 to 31 small letters, digits and hyphens between them, as `saxony-anhalt`. */
export const isName = (name: string): boolean => NAME.test(name);
