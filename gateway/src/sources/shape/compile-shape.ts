import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isOneOf, leafCheck } from './leaf-check';
import type { AnswerShape, EntitiesShape, FieldShape, SelectionShape } from './shape';

/** A field that was asked, with the type whose field it is. */
interface Asked {
  node: FieldNode;
  parent: GraphQLCompositeType;
  /** Whether it may be left out, by a directive of its own or of a fragment around it. */
  isOptional: boolean;
}

interface AskedSet {
  set: SelectionSetNode;
  /** Whether it may be left out where the others of its field are not. */
  isOptional: boolean;
}

const TYPENAME = '__typename';

/**
 * What the answer to an operation may hold, from its only operation and the types of the subgraph. Fields that the
 * schema does not know are not part of it. `@skip` and `@include` are not looked at: what they leave out is only missing.
 */
export function compileShape(schema: GraphQLSchema, document: DocumentNode): AnswerShape {
  return new ShapeCompiler(schema, document).compile();
}

class ShapeCompiler {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** The same fields asked of several types are compiled once, or nested abstract types would multiply. */
  private readonly compiled = new Map<string, SelectionShape>();
  private readonly numbers = new Map<SelectionSetNode, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(each.name.value, each);
    }
  }

  compile(): AnswerShape {
    const operation = this.document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    const root = operation && this.schema.getRootType(operation.operation);
    if (!root) throw new Error('The operation is none that the subgraph knows.');
    const shape = this.selection(root, [{ set: operation.selectionSet, isOptional: false }]);
    return { root: shape, entities: entitiesOf(operation.selectionSet, shape) };
  }

  private selection(type: GraphQLCompositeType, sets: readonly AskedSet[]): SelectionShape {
    const id = `${type.name} ${sets.map(({ set, isOptional }) => `${this.numberOf(set)}${isOptional ? '?' : ''}`).join(' ')}`;
    const known = this.compiled.get(id);
    if (known) return known;
    const possible = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    const shape: SelectionShape = {
      typenameKey: null,
      byType: new Map(possible.map((each) => [each.name, this.fields(this.asked(type, sets, each), [each])])),
      ofAnyType: this.fields(this.asked(type, sets), possible),
    };
    shape.typenameKey = this.typenameKey(type, sets, possible);
    this.compiled.set(id, shape);
    return shape;
  }

  /** The fields asked of an object of the type `of`; of any type where it is left out. */
  private asked(parent: GraphQLCompositeType, sets: readonly AskedSet[], of?: GraphQLObjectType): Map<string, Asked[]> {
    const found = new Map<string, Asked[]>();
    const collect = (type: GraphQLCompositeType, set: SelectionSetNode, isWithin: boolean): void => {
      for (const node of set.selections) {
        const isOptional = isWithin || Boolean(node.directives?.length);
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          const asked = found.get(key);
          if (asked) asked.push({ node, parent: type, isOptional });
          else found.set(key, [{ node, parent: type, isOptional }]);
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
        const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
        const narrowed = isCompositeType(condition) ? condition : fragment?.typeCondition ? null : type;
        if (fragment && narrowed && (!of || this.applies(narrowed, of)))
          collect(narrowed, fragment.selectionSet, isOptional);
      }
    };
    for (const { set, isOptional } of sets) collect(parent, set, isOptional);
    return found;
  }

  private applies(condition: GraphQLCompositeType, of: GraphQLObjectType): boolean {
    return condition === of || (!isObjectType(condition) && this.schema.isSubType(condition, of));
  }

  private fields(asked: Map<string, Asked[]>, of: readonly GraphQLObjectType[]): FieldShape[] {
    return [...asked].flatMap(([key, all]) => this.field(key, all, of) ?? []);
  }

  private field(key: string, all: readonly Asked[], of: readonly GraphQLObjectType[]): FieldShape | null {
    const [first] = all;
    if (!first) return null;
    const isInherited = key in Object.prototype;
    if (first.node.name.value === TYPENAME) {
      return { key, isInherited, listDepth: 0, leaf: isOneOf(of.map(({ name }) => name)), selection: null };
    }
    const [only] = of.length === 1 ? of : [];
    const type = fieldOf(only ?? first.parent, first.node.name.value)?.type;
    if (!type) return null;
    const named = getNamedType(type);
    const sets = all.flatMap(({ node: { selectionSet: set }, isOptional }) =>
      set ? [{ set, isOptional: isOptional && all.length > 1 }] : [],
    );
    return {
      key,
      isInherited,
      listDepth: listDepthOf(type),
      leaf: isLeafType(named) ? leafCheck(named) : null,
      selection: isCompositeType(named) ? this.selection(named, sets) : null,
    };
  }

  private typenameKey(
    type: GraphQLCompositeType,
    sets: readonly AskedSet[],
    possible: readonly GraphQLObjectType[],
  ): string | null {
    const keys = possible.map((each) =>
      [...this.asked(type, sets, each)].flatMap(([key, all]) =>
        all.some(({ node, isOptional }) => node.name.value === TYPENAME && !isOptional) ? [key] : [],
      ),
    );
    return keys[0]?.find((key) => keys.every((others) => others.includes(key))) ?? null;
  }

  private numberOf(set: SelectionSetNode): number {
    const number = this.numbers.get(set) ?? this.numbers.size;
    this.numbers.set(set, number);
    return number;
  }
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return 'getFields' in type ? type.getFields()[name] : undefined;
}

function listDepthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepthOf(type.ofType);
  return isListType(type) ? 1 + listDepthOf(type.ofType) : 0;
}

function entitiesOf({ selections }: SelectionSetNode, root: SelectionShape): EntitiesShape | null {
  const node = selections.find((each) => each.kind === Kind.FIELD && each.name.value === '_entities');
  if (node?.kind !== Kind.FIELD) return null;
  const representations = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
  const [field] = root.ofAnyType;
  // The planner writes nothing else; anything else would go uncounted.
  if (selections.length > 1 || !field?.selection || representations?.kind !== Kind.VARIABLE) {
    throw new Error('Entities are asked alone, by a variable of representations.');
  }
  return { key: field.key, variable: representations.name.value, selection: field.selection };
}
