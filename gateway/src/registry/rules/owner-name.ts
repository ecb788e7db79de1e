import type { MemberSchema } from '../schema/ownership';

/** Who owns something, and in which subgraph: `Freistaat Sachsen (saxony)`. */
export const ownerName = ({ member }: MemberSchema): string => `${member.owner} (${member.name})`;
