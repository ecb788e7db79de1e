import { type DirectiveNode, Kind } from 'graphql';

/** What libraries of federation add to the SDL that a service gives out. */
export const isLibraryType = (name: string): boolean =>
  /^(_Any|_Entity|_Service|FieldSet|(federation|link|core)__)/.test(name);

export const isLibraryField = (type: string, field: string): boolean =>
  type === 'Query' && (field === '_entities' || field === '_service');

/** `@link` to the specification of `@link`, which every other one implies. */
export function linksLinkItself({ name, arguments: given }: DirectiveNode): boolean {
  const url = given?.find((argument) => argument.name.value === 'url')?.value;
  return name.value === 'link' && url?.kind === Kind.STRING && url.value === 'https://specs.apollo.dev/link/v1.0';
}
