import {
  baseType,
  type DirectiveDefinition,
  isInterfaceType,
  type InterfaceType,
  joinIdentity,
  type ObjectType,
  parseSelectionSet,
  type Schema,
  type SelectionSet,
} from '@apollo/federation-internals';
import type { Requirement } from '../requirement';
import { declaredRequirements, type Element, type FieldOfType } from './declared-requirements';
import type { SecurityDirectives } from './security-directives';

/** What is demanded of who asks for a field, by `Type.field`, and of who is to see an object, by its type. */
export interface Protection {
  fields: ReadonlyMap<string, readonly Requirement[]>;
  types: ReadonlyMap<string, readonly Requirement[]>;
}

/** What the directives of a supergraph protect. Throws where a directive cannot be decided. */
export function protectionOf(schema: Schema, directives: SecurityDirectives): Protection {
  const declared = declaredRequirements(directives);
  const join = schema.coreFeatures?.getByIdentity(joinIdentity);
  const joinField = join && schema.directive(join.directiveNameInSchema('field'));
  const fields = new Map<string, Requirement[]>();
  const types = new Map<string, Requirement[]>();
  const add = (to: Map<string, Requirement[]>, element: Element) => {
    const all = new Set([...reachable(element, joinField)].flatMap(declared));
    if (all.size) to.set(element.coordinate, [...all]);
  };
  for (const type of [...schema.objectTypes(), ...schema.interfaceTypes()]) {
    add(types, type);
    for (const field of type.fields()) add(fields, field as FieldOfType);
  }
  return { fields, types };
}

/** The element, and all that is shown or read by showing it. */
function reachable(element: Element, joinField: DirectiveDefinition | undefined, seen = new Set<Element>()) {
  if (seen.has(element)) return seen;
  seen.add(element);
  for (const next of leadsTo(element, joinField)) reachable(next, joinField, seen);
  return seen;
}

function leadsTo(element: Element, joinField: DirectiveDefinition | undefined): Element[] {
  if (element.kind === 'InterfaceType') return element.allImplementations();
  if (element.kind !== 'FieldDefinition' || !element.type) return [];
  const { parent, name, type } = element;
  const implementations = isInterfaceType(parent) ? parent.allImplementations() : [];
  return [
    parent,
    baseType(type),
    ...implementations.flatMap(
      (each: ObjectType | InterfaceType) => (each.field(name) as FieldOfType | undefined) ?? [],
    ),
    ...required(element, joinField),
  ];
}

/** What a field reads by @requires: who may not read that may not have what is made of it either. */
function required(field: FieldOfType, joinField: DirectiveDefinition | undefined): Element[] {
  const applied = joinField ? field.appliedDirectivesOf(joinField) : [];
  return applied.flatMap((each) => {
    const { requires } = each.arguments() as { requires?: string };
    return requires ? selected(parseSelectionSet({ parentType: field.parent, source: requires })) : [];
  });
}

function selected(set: SelectionSet): Element[] {
  return set
    .selections()
    .flatMap((selection) => [
      ...(selection.kind === 'FieldSelection'
        ? [selection.element.definition as FieldOfType]
        : selection.element.typeCondition
          ? [selection.element.typeCondition]
          : []),
      ...(selection.selectionSet ? selected(selection.selectionSet) : []),
    ]);
}
