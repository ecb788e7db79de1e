import { hasDirective } from './federation';
import type { MemberSchema } from './ownership';
import { keyFields, rootTypes } from './ownership';
import type { SubgraphType } from './subgraph-schema';

/**
 * The type of an owner, where others may have one of the same name as well: whatever is no object, and objects that are
 * found by no key and whose fields are all @shareable, such as PageInfo. Their values are those of who answers with them.
 */
export function sharedTypeOf({ schema }: MemberSchema, name: string): SubgraphType | undefined {
  const type = schema.types.get(name);
  if (!type || rootTypes.includes(name)) return undefined;
  if (type.kind !== 'Object') return type;
  const isShareable =
    keyFields(type).size === 0 &&
    type.fields.every(({ node, within }) => hasDirective(node, 'shareable') || hasDirective(within, 'shareable'));
  return isShareable ? type : undefined;
}
