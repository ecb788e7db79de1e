import { type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql';
import { isLibraryField, isLibraryType, linksLinkItself } from './library-parts';

/**
 * What of an SDL its author wrote: libraries of federation give it out with definitions of their own, each in its own way.
 * What cannot be parsed stays as it is.
 */
export function ownSdl(sdl: string): string {
  let document: DocumentNode;
  try {
    document = parse(sdl, { noLocation: true });
  } catch {
    return sdl;
  }
  return `${print({ ...document, definitions: document.definitions.flatMap(ownPart) })}\n`;
}

function ownPart(definition: DefinitionNode): DefinitionNode[] {
  switch (definition.kind) {
    case Kind.DIRECTIVE_DEFINITION:
      return [];
    case Kind.SCHEMA_DEFINITION: {
      const directives = definition.directives?.filter((directive) => !linksLinkItself(directive)) ?? [];
      const isUsual = definition.operationTypes.every(
        ({ operation, type }) => type.name.value.toLowerCase() === operation,
      );
      return isUsual && !directives.length ? [] : [{ ...definition, directives }];
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION: {
      if (isLibraryType(definition.name.value)) return [];
      const fields = definition.fields?.filter((field) => !isLibraryField(definition.name.value, field.name.value));
      // A root type that only the library has fields for.
      return definition.fields?.length && !fields?.length ? [] : [{ ...definition, fields }];
    }
    default:
      return 'name' in definition && definition.name && isLibraryType(definition.name.value) ? [] : [definition];
  }
}
