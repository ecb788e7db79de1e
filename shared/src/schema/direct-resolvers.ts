import type { GraphQLFieldResolver } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Storage['queries'][number] | Storage['fieldResolvers'][number];
type Parameter = NonNullable<Method['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type Resolvers = Record<string, Record<string, unknown>>;

/**
 * Has the methods of these classes that answer queries called with what they ask for, in place of type-graphql, which
 * finds out for each object anew what that is, makes an instance of each argument and waits for its validation.
 */
export function callDirectly(classes: readonly Function[], resolvers: Resolvers): void {
  const { queries, fieldResolvers, objectTypes } = getMetadataStorage();
  const instances = new Map<Function, object>();
  const instanceOf = (target: Function) => {
    const instance = instances.get(target) ?? Reflect.construct(target, []);
    instances.set(target, instance);
    return instance;
  };
  const replace = (typeName: string | undefined, method: Method) => {
    const fields = typeName ? resolvers[typeName] : undefined;
    const resolve = classes.includes(method.target) && direct(method, instanceOf);
    if (fields?.[method.schemaName] && resolve) fields[method.schemaName] = resolve;
  };
  for (const query of queries) replace('Query', query);
  for (const field of fieldResolvers) {
    const type = field.kind === 'external' ? field.getObjectType?.() : undefined;
    replace(objectTypes.find(({ target }) => target === type)?.name, field);
  }
}

function direct(
  { target, methodName, params = [], middlewares = [], roles }: Method,
  instanceOf: (target: Function) => object,
): Resolve | undefined {
  const readers = params.toSorted((one, other) => one.index - other.index).map(readerOf);
  if (middlewares.length || roles || !readers.every((reader) => reader !== undefined)) return undefined;
  const instance = instanceOf(target);
  const method = Reflect.get(instance, methodName) as (...values: unknown[]) => unknown;
  return (root, args, context, info) =>
    method.apply(
      instance,
      readers.map((read) => read(root, args, context, info)),
    );
}

function readerOf(parameter: Parameter): Resolve | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName || parameter.getType ? undefined : (root) => root;
    case 'context':
      return parameter.propertyName ? undefined : (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'args':
      return (_root, args) => args;
    case 'arg': {
      const { name } = parameter;
      return (_root, args) => args[name];
    }
    default:
      return undefined;
  }
}
