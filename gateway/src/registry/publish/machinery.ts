import { type DirectiveNode, Kind } from 'graphql';

// What libraries of federation add to the SDL that they serve, each in its own way.
const types = /^(_Any|_Entity|_Service|FieldSet|(federation|link|core)__)/;
const fields = new Set(['Query._entities', 'Query._service']);

export const isMachinery = (type: string): boolean => types.test(type);

export const isMachineryField = (coordinate: string): boolean => fields.has(coordinate);

/** `@link` to the specification of `@link` itself, which every other one implies. */
export function linksLinkItself({ name, arguments: given }: DirectiveNode): boolean {
  const url = given?.find((argument) => argument.name.value === 'url')?.value;
  return name.value === 'link' && url?.kind === Kind.STRING && url.value === 'https://specs.apollo.dev/link/v1.0';
}
