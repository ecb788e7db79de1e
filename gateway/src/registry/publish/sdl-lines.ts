import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql';

/**
 * What an SDL says, one line for each type, field and value, whatever the order and however it is split into extensions.
 * Descriptions say nothing, an empty SDL neither. Throws the GraphQLError of one that cannot be parsed.
 */
export function sdlLines(sdl: string): Set<string> {
  if (!sdl) return new Set();
  return new Set(parse(sdl, { noLocation: true }).definitions.flatMap(linesOf));
}

/** What `after` says and `before` does not, and the other way round. */
export function sdlDifference(before: string, after: string): { added: string[]; removed: string[] } {
  const [old, now] = [sdlLines(before), sdlLines(after)];
  return { added: [...now].filter((line) => !old.has(line)), removed: [...old].filter((line) => !now.has(line)) };
}

function linesOf(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.SCHEMA_DEFINITION:
    case Kind.SCHEMA_EXTENSION:
      return [
        ...(definition.directives ?? []).map((directive) => `schema ${printed(directive)}`),
        // The usual names are what is meant where nothing is said.
        ...(definition.operationTypes ?? [])
          .map(({ operation, type }) => [operation, type.name.value] as const)
          .filter(([operation, type]) => type.toLowerCase() !== operation)
          .map(([operation, type]) => `schema ${operation}: ${type}`),
      ];
    case Kind.DIRECTIVE_DEFINITION:
    case Kind.OPERATION_DEFINITION:
    case Kind.FRAGMENT_DEFINITION:
      return [];
    default:
  }
  const { name, directives = [] } = definition;
  const said = [
    ...directives.map(printed),
    ...('interfaces' in definition ? (definition.interfaces ?? []).map((each) => `implements ${each.name.value}`) : []),
    ...('types' in definition ? (definition.types ?? []).map((each) => `= ${each.name.value}`) : []),
  ].map((part) => `${name.value} ${part}`);
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  const values = 'values' in definition ? (definition.values ?? []) : [];
  return [
    ...(name.value === 'Query'
      ? []
      : [`${definition.kind.replace(/(TypeDefinition|TypeExtension)$/, '')} ${name.value}`]),
    ...said,
    ...fields.map((field) => fieldLine(name.value, field)),
    ...values.map((value) => [`${name.value}.${value.name.value}`, ...directivesOf(value)].join(' ')),
  ];
}

function fieldLine(type: string, field: FieldDefinitionNode | InputValueDefinitionNode): string {
  const args = 'arguments' in field ? (field.arguments ?? []) : [];
  const taken = args.length ? `(${args.map(valueLine).sort().join(', ')})` : '';
  return `${type}.${field.name.value}${taken}: ${typeOf(field)}`;
}

const valueLine = (value: InputValueDefinitionNode): string => `${value.name.value}: ${typeOf(value)}`;

function typeOf(field: FieldDefinitionNode | InputValueDefinitionNode): string {
  const fallback = 'defaultValue' in field && field.defaultValue ? [`= ${print(field.defaultValue)}`] : [];
  return [print(field.type), ...fallback, ...directivesOf(field)].join(' ');
}

const directivesOf = ({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }): string[] =>
  directives.map(printed).sort();

/** With its arguments in order, and lists of names too: what is imported may be listed in any. */
function printed({ name, arguments: args = [] }: DirectiveNode): string {
  const parts = args.map(({ name: argument, value }) => {
    const text = value.kind === Kind.LIST ? `[${value.values.map(print).sort().join(', ')}]` : print(value);
    return `${argument.value}: ${text.replaceAll(/\s+/g, ' ')}`;
  });
  return `@${name.value}(${parts.sort().join(', ')})`;
}
