import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  type NamedTypeNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

type TypeNode = TypeDefinitionNode | TypeExtensionNode;
type ValueNode = EnumValueDefinitionNode | InputValueDefinitionNode;

/** A field, with the definition or extension of its type in which it stands. */
export interface OwnField {
  coordinate: string;
  node: FieldDefinitionNode;
  within: TypeNode;
}

/** A type with all that its definition and its extensions say, whether they fit together or not. */
export interface SubgraphType {
  name: string;
  /** Such as `Object` or `InputObject`, after its first node. */
  kind: string;
  nodes: readonly TypeNode[];
  /** Of objects and interfaces; one that is written twice stands here twice. */
  fields: readonly OwnField[];
  /** Fields of an input, values of an enum. */
  values: readonly ValueNode[];
  interfaces: readonly NamedTypeNode[];
  /** Of a union. */
  members: readonly NamedTypeNode[];
  directives: readonly ConstDirectiveNode[];
}

/** Whatever has a name and may have a description and directives. */
export interface Element {
  /** Such as `OzgService`, `OzgService.name`, `Query.ozgService(ozgId:)` or `Phase.COMPLETED`. */
  coordinate: string;
  node: TypeNode | FieldDefinitionNode | ValueNode;
  type: SubgraphType;
}

export interface SubgraphSchema {
  document: DocumentNode;
  types: ReadonlyMap<string, SubgraphType>;
  elements: ReadonlyMap<string, readonly Element[]>;
}

/** What the SDL of a subgraph says by itself, type by type. It need not be valid. */
export function subgraphSchema(document: DocumentNode): SubgraphSchema {
  const nodes = new Map<string, TypeNode[]>();
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) continue;
    const name = node.name.value;
    nodes.set(name, [...(nodes.get(name) ?? []), node]);
  }
  const types = new Map([...nodes].map(([name, all]) => [name, typeOf(name, all)]));
  const elements = new Map<string, Element[]>();
  for (const type of types.values()) {
    for (const element of elementsOf(type)) {
      elements.set(element.coordinate, [...(elements.get(element.coordinate) ?? []), element]);
    }
  }
  return { document, types, elements };
}

function typeOf(name: string, nodes: TypeNode[]): SubgraphType {
  const isInput = (node: TypeNode) => node.kind.startsWith('Input');
  return {
    name,
    kind: nodes[0]?.kind.replace(/Type(Definition|Extension)$/, '') ?? '',
    nodes,
    fields: nodes.flatMap((within) =>
      'fields' in within && !isInput(within)
        ? ((within.fields ?? []) as readonly FieldDefinitionNode[]).map((node) => ({
            coordinate: `${name}.${node.name.value}`,
            node,
            within,
          }))
        : [],
    ),
    values: nodes.flatMap((node): readonly ValueNode[] => {
      if ('values' in node) return node.values ?? [];
      return 'fields' in node && isInput(node) ? ((node.fields ?? []) as readonly InputValueDefinitionNode[]) : [];
    }),
    interfaces: nodes.flatMap((node) => ('interfaces' in node ? (node.interfaces ?? []) : [])),
    members: nodes.flatMap((node) => ('types' in node ? (node.types ?? []) : [])),
    directives: nodes.flatMap((node) => node.directives ?? []),
  };
}

function* elementsOf(type: SubgraphType): Iterable<Element> {
  for (const node of type.nodes) yield { coordinate: type.name, node, type };
  for (const node of type.values) yield { coordinate: `${type.name}.${node.name.value}`, node, type };
  for (const { coordinate, node } of type.fields) {
    yield { coordinate, node, type };
    for (const each of node.arguments ?? []) {
      yield { coordinate: `${coordinate}(${each.name.value}:)`, node: each, type };
    }
  }
}
