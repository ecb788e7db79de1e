import { type DefinitionNode, Kind, type Location, parse } from 'graphql';
import { federationDirectives, specifiedName } from '../schema/federation';
import { isMachinery, isMachineryField, linksLinkItself } from './machinery';

const MOST_TOKENS = 200_000;
const ownDirectives: readonly string[] = ['link', ...federationDirectives];

/**
 * What a subgraph says in the SDL that its service gives out, without what libraries of federation add to it: definitions
 * of federation's directives and scalars, `_entities` and `_service`. An SDL that cannot be parsed stays as it is.
 */
export function ownSdl(served: string): string {
  let definitions: readonly DefinitionNode[];
  try {
    ({ definitions } = parse(served, { maxTokens: MOST_TOKENS }));
  } catch {
    return served;
  }
  let left = served;
  for (const { start, end } of definitions.flatMap(addedIn).toReversed()) left = left.slice(0, start) + left.slice(end);
  return left === served ? served : `${left.replace(/\n\s*\n\s*\n/g, '\n\n').trim()}\n`;
}

function addedIn(definition: DefinitionNode): Location[] {
  const located = (nodes: readonly { loc?: Location | undefined }[]) => nodes.flatMap(({ loc }) => loc ?? []);
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    const isAdded =
      ownDirectives.includes(specifiedName(definition)) || definition.name.value.startsWith('federation__');
    return isAdded ? located([definition]) : [];
  }
  if (definition.kind === Kind.SCHEMA_DEFINITION) return located(definition.directives?.filter(linksLinkItself) ?? []);
  if (!('name' in definition) || !definition.name) return [];
  const { name } = definition;
  if (isMachinery(name.value)) return located([definition]);
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
  const { fields = [] } = definition;
  const added = fields.filter((field) => isMachineryField(`${name.value}.${field.name.value}`));
  return located(added.length && added.length === fields.length ? [definition] : added);
}
