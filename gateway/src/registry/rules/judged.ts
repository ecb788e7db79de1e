import type { Publication } from '../check/publication';
import type { Member } from '../member';
import type { MemberSchema, Ownership } from '../schema/ownership';
import type { SubgraphSchema } from '../schema/subgraph-schema';

/** What is judged by what its SDL says, before it is composed. */
export interface Judged {
  candidate: Member;
  schema: SubgraphSchema;
  publication: Publication;
  /** The subgraphs beside it, the registry's own among them. */
  others: readonly MemberSchema[];
  ownership: Ownership;
}
