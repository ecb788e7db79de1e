import { type DefinitionNode, type DirectiveNode, Kind, parse } from 'graphql';

/** Names of the subgraphs that have a type (`Ministry`), or that answer a field of it (`Ministry.projects`). */
export type Origins = (coordinate: string) => readonly string[];

/** Reads who has what from the marks that composition leaves in a supergraph. */
export function originsIn(supergraphSdl: string): Origins {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = graphNames(definitions);
  const known = new Map<string, string[]>();
  for (const definition of definitions) {
    if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
    const { value: type } = definition.name;
    const ofType = graphsIn(definition.directives, 'join__type', names);
    known.set(type, ofType);
    const fields = 'fields' in definition ? (definition.fields ?? []) : [];
    for (const { name, directives } of fields) {
      const ofField = graphsIn(directives, 'join__field', names);
      known.set(`${type}.${name.value}`, ofField.length ? ofField : ofType);
    }
  }
  return (coordinate) => known.get(coordinate) ?? [];
}

/** The names of subgraphs by those of composition, such as `catalog` by `CATALOG`. */
function graphNames(definitions: readonly DefinitionNode[]): Map<string, string> {
  const graphs = definitions.find(
    (each) => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => [name.value, String(argument(directives[0], 'name'))] as const),
  );
}

function graphsIn(directives: readonly DirectiveNode[] = [], name: string, names: Map<string, string>): string[] {
  const found = directives
    .filter((each) => each.name.value === name && argument(each, 'external') !== true)
    .flatMap((each) => names.get(String(argument(each, 'graph'))) ?? []);
  return [...new Set(found)].toSorted();
}

function argument(directive: DirectiveNode | undefined, name: string): string | boolean | undefined {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
