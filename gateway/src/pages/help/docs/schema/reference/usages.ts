import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';

/** A place in the schema: a field, or an argument of one. */
export interface Place {
  type: string;
  field: string;
  argument?: string;
}

/** Where a type is met. */
export interface Usages {
  /** Fields at which a request may begin, and which lead to the type or to a list of it. */
  roots: Place[];
  /** Fields of other types that lead there. */
  fields: Place[];
  /** Arguments and fields of inputs that take it. */
  inputs: Place[];
}

/** Lists in pages, which are passed through on the way to their entries. */
export const isPart = (name: string): boolean => /(Connection|Edge)$/.test(name);

/** Where each type of the schema is met, by its name. */
export function usagesIn(schema: GraphQLSchema): (name: string) => Usages {
  const known = new Map<string, Usages>();
  const of = (name: string) => {
    const found = known.get(name) ?? { roots: [], fields: [], inputs: [] };
    known.set(name, found);
    return found;
  };
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !('getFields' in type)) continue;
    if (isInputObjectType(type)) {
      for (const each of Object.values(type.getFields())) {
        of(getNamedType(each.type).name).inputs.push({ type: type.name, field: each.name });
      }
      continue;
    }
    for (const { name: field, type: leadsTo, args } of Object.values(type.getFields())) {
      for (const { name: argument, type: taken } of args) {
        of(getNamedType(taken).name).inputs.push({ type: type.name, field, argument });
      }
      if (isPart(type.name)) continue;
      const met = isObjectType(type) && roots.has(type) ? 'roots' : 'fields';
      for (const name of namesOn(getNamedType(leadsTo))) of(name)[met].push({ type: type.name, field });
    }
  }
  return of;
}

/** The type, and that of the entries where it is a list in pages. */
function namesOn(type: GraphQLNamedType): string[] {
  const nodes = isObjectType(type) && isPart(type.name) ? type.getFields()['nodes'] : undefined;
  return nodes ? [type.name, getNamedType(nodes.type).name] : [type.name];
}
