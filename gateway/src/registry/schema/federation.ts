import { type ConstDirectiveNode, Kind, type NameNode } from 'graphql';

/** Directives of Federation 2 that a subgraph may use, without the `@`. */
export const federationDirectives = [
  'key',
  'requires',
  'provides',
  'external',
  'shareable',
  'override',
  'tag',
  'inaccessible',
  'extends',
  'interfaceObject',
  'authenticated',
  'requiresScopes',
  'policy',
  'cost',
  'listSize',
] as const;

export type FederationDirective = (typeof federationDirectives)[number];

interface Directed {
  directives?: readonly ConstDirectiveNode[];
}

/**
 * The name of a directive in the specification. Rule R02 lets it be called otherwise in one way only: not imported, with
 * `federation__` in front.
 */
export const specifiedName = ({ name }: { name: NameNode }): string => name.value.replace(/^federation__/, '');

export function directivesOf({ directives = [] }: Directed, name: FederationDirective): ConstDirectiveNode[] {
  return directives.filter((each) => specifiedName(each) === name);
}

export const hasDirective = (node: Directed, name: FederationDirective): boolean => directivesOf(node, name).length > 0;

/** A text that a directive is given; undefined where it is none. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
