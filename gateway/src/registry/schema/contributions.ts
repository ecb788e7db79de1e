import { hasDirective } from './federation';
import { keyFields, type Ownership, type MemberSchema, rootTypes } from './ownership';
import type { OwnField, SubgraphSchema, SubgraphType } from './subgraph-schema';

export interface FieldAmongOthers extends OwnField {
  type: SubgraphType;
  /** Who owns the field; undefined where it is new, or the candidate's own. */
  owner: MemberSchema | undefined;
}

/** Fields that a schema resolves on the root types and on object types of others; keys are none. */
export function* fieldsAmongOthers(schema: SubgraphSchema, ownership: Ownership): Iterable<FieldAmongOthers> {
  for (const type of schema.types.values()) {
    if (type.kind !== 'Object') continue;
    if (!rootTypes.includes(type.name) && !ownership.otherOwnerOf(type.name)) continue;
    const keys = keyFields(type);
    for (const field of type.fields) {
      if (hasDirective(field.node, 'external') || keys.has(field.node.name.value)) continue;
      yield { ...field, type, owner: ownership.otherOwnerOf(field.coordinate) };
    }
  }
}

/** Those that the candidate contributes itself. */
export function contributedFields(schema: SubgraphSchema, ownership: Ownership): FieldAmongOthers[] {
  return [...fieldsAmongOthers(schema, ownership)].filter(({ owner }) => !owner);
}
