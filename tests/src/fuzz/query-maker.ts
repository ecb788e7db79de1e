import type { Dice } from '@ozg/infra/synthetic/dice';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface MadeQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** Values of scalars, by the name of the type: what there is in the data, and some that there is not. */
export type Values = Record<string, readonly unknown[]>;

const MAX_FIELDS = 30;
const MAX_DEPTH = 5;

/** Makes random queries that are valid, but for fields that the same name asks in two ways. */
export class QueryMaker {
  private variables: Record<string, unknown> = {};
  private definitions: string[] = [];
  private fragments: string[] = [];
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Values,
    private readonly dice: Dice,
  ) {}

  make(): MadeQuery {
    Object.assign(this, { variables: {}, definitions: [], fragments: [], fields: 0 });
    const root = this.schema.getQueryType() as GraphQLNamedType;
    const selection = this.selection(root, 0, this.dice.between(1, 3));
    const head = this.definitions.length ? `query(${this.definitions.join(', ')}) ` : '';
    return { query: [`${head}${selection}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private selection(type: GraphQLNamedType, depth: number, most = 5): string {
    const parts: string[] = [];
    if (isAbstractType(type)) {
      for (const possible of this.dice.some(this.schema.getPossibleTypes(type), 1, 3)) {
        parts.push(`... on ${possible.name} ${this.selection(possible, depth, 3)}`);
      }
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      const leafsOnly = depth >= MAX_DEPTH || this.fields > MAX_FIELDS;
      const offered = Object.values(type.getFields()).filter(
        (field) => isAlike(field) && (isLeafType(getNamedType(field.type)) || !leafsOnly),
      );
      for (const field of this.dice.some(offered, 1, most)) parts.push(this.field(field, depth));
    }
    if (!parts.length || this.dice.chance(10)) parts.push(this.dice.chance(50) ? '__typename' : 't: __typename');
    const body = `{ ${parts.join(' ')} }`;
    if (!isObjectType(type) || depth === 0 || !this.dice.chance(12)) return body;
    if (this.dice.chance(50)) return `{ ... on ${type.name} ${this.condition()}${body} __typename }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `{ ...${name} ${this.condition()}__typename }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const alias = this.dice.chance(15) ? `a${this.fields}: ` : '';
    const given = field.args.filter((argument) => this.isGiven(argument)).map((argument) => this.argument(argument));
    const named = getNamedType(field.type);
    const below = isLeafType(named) ? '' : ` ${this.selection(named, depth + 1)}`;
    return `${alias}${field.name}${given.length ? `(${given.join(', ')})` : ''} ${this.condition()}${below}`;
  }

  private condition(): string {
    if (!this.dice.chance(6)) return '';
    const holds = this.dice.chance(50);
    const value = this.dice.chance(50) ? String(holds) : this.variable('Boolean!', holds);
    return `@${this.dice.pick(['skip', 'include'])}(if: ${value}) `;
  }

  private isGiven({ name, type }: GraphQLArgument | GraphQLInputField): boolean {
    if (isNonNullType(type)) return true;
    // A cursor of another list is an error, which the limits and errors have tests of their own for.
    return name !== 'after' && (name === 'first' || this.dice.chance(25));
  }

  private argument({ name, type }: GraphQLArgument): string {
    const value = name === 'first' ? this.dice.between(1, 4) : this.value(type, name);
    return `${name}: ${this.dice.chance(30) ? this.variable(String(type), value) : literal(value, type)}`;
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) return Array.from({ length: this.dice.between(1, 2) }, () => this.value(type.ofType, name));
    if (isEnumType(type)) return this.dice.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => this.isGiven(field));
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, field.name)]));
    }
    return this.dice.pick(this.values[type.name] ?? ['x']);
  }
}

/** A value as it is written in a query: names of enums stand without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((each) => literal(each, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const written = Object.entries(value as object).map(([name, each]) => {
    const field = fields[name];
    return field ? `${name}: ${literal(each, field.type)}` : '';
  });
  return `{ ${written.join(', ')} }`;
}

// No two gateways see the health of subgraphs alike.
const isAlike = ({ type }: GraphQLField<unknown, unknown>): boolean => getNamedType(type).name !== 'SubgraphHealth';
