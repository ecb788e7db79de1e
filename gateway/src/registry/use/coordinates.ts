import { type DocumentNode, getNamedType, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/**
 * What a document reads of a schema, as `Type.field`, `Type.field(argument:)`, `Enum.VALUE` and `Input.field`, and the
 * types of its variables and fragments by their names, in the order of the alphabet. Values of variables are unknown.
 */
export function coordinatesIn(document: DocumentNode, schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field && !field.name.startsWith('__')) found.add(`${parent.name}.${field.name}`);
      },
      Argument: ({ name }) => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field && info.getArgument() && !info.getDirective())
          found.add(`${parent.name}.${field.name}(${name.value}:)`);
      },
      ObjectField: ({ name }) => {
        const input = info.getParentInputType();
        if (input) found.add(`${getNamedType(input).name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = info.getInputType();
        if (type) found.add(`${getNamedType(type).name}.${value}`);
      },
      NamedType: ({ name }) => {
        if (schema.getType(name.value)) found.add(name.value);
      },
    }),
  );
  return [...found].sort();
}
