import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Requirement } from '../requirement';
import type { Protection } from '../supergraph/protection';

/** What a document asks for that is protected. */
export interface ProtectedSelections {
  fields: ReadonlyMap<FieldNode, { coordinate: string; requirements: readonly Requirement[] }>;
  /** Types that an object may turn out to be of, where a union is selected. */
  types: ReadonlyMap<string, readonly Requirement[]>;
  /** All that is demanded in the document, each once. */
  requirements: readonly Requirement[];
}

/** Finds what is protected in a valid document. A field is that of the type it is written under, fragments included. */
export function protectedSelections(
  document: DocumentNode,
  schema: GraphQLSchema,
  { fields: protectedFields, types: protectedTypes }: Protection,
): ProtectedSelections {
  const fields = new Map<FieldNode, { coordinate: string; requirements: readonly Requirement[] }>();
  const types = new Map<string, readonly Requirement[]>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        const coordinate = `${typeInfo.getParentType()?.name}.${node.name.value}`;
        const requirements = protectedFields.get(coordinate);
        if (requirements) fields.set(node, { coordinate, requirements });
        const type = getNamedType(typeInfo.getType());
        for (const { name } of isUnionType(type) ? type.getTypes() : []) {
          const demanded = protectedTypes.get(name);
          if (demanded) types.set(name, demanded);
        }
      },
    }),
  );
  const requirements = [...[...fields.values()].flatMap((each) => each.requirements), ...[...types.values()].flat()];
  return { fields, types, requirements: [...new Set(requirements)] };
}
