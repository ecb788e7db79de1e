import type {
  DirectiveDefinition,
  FieldDefinition,
  InterfaceType,
  NamedType,
  ObjectType,
} from '@apollo/federation-internals';
import { isPolicy } from '../policies';
import type { Requirement } from '../requirement';
import type { SecurityDirectives } from './security-directives';

export type FieldOfType = FieldDefinition<ObjectType | InterfaceType>;
export type Element = NamedType | FieldOfType;

/** Reads what is demanded at a type or field itself. Throws where that cannot be decided. */
export function declaredRequirements({ authenticated, requiresScopes, policy }: SecurityDirectives) {
  const known = new Map<string, Requirement>();
  /** One object for all that say the same. */
  const shared = (requirement: Requirement): Requirement => {
    const text = JSON.stringify(requirement);
    const found = known.get(text) ?? requirement;
    known.set(text, found);
    return found;
  };
  return (element: Element): Requirement[] => {
    const applied = (directive: DirectiveDefinition | undefined) =>
      directive ? [...element.appliedDirectivesOf(directive)] : [];
    const requirements: Requirement[] = [
      ...applied(authenticated).map(() => ({ kind: 'authenticated' }) as const),
      ...applied(requiresScopes).map((each) => listed('scopes', each.arguments()['scopes'], element)),
      ...applied(policy).map((each) => listed('policies', each.arguments()['policies'], element)),
    ];
    return requirements.map(shared);
  };
}

function listed(kind: 'scopes' | 'policies', value: unknown, { coordinate }: Element): Requirement {
  if (!isListOfLists(value)) throw new Error(`At ${coordinate} of the supergraph, a directive names no ${kind}.`);
  const unknown = kind === 'policies' && value.flat().find((name) => !isPolicy(name));
  if (unknown) {
    throw new Error(
      `At ${coordinate} of the supergraph, @policy names "${unknown}", which this gateway does not know.`,
    );
  }
  return { kind, anyOf: value };
}

/** Whether it names something in each list: what names nothing would be open to everybody, and is rather a mistake. */
function isListOfLists(value: unknown): value is string[][] {
  const isList = (each: unknown): each is unknown[] => Array.isArray(each) && each.length > 0;
  return isList(value) && value.every((all) => isList(all) && all.every((name) => typeof name === 'string' && name));
}
