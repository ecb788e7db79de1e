import { directivesOf, textArgument } from '../../schema/federation';
import { fieldSetOf, selectedFields } from '../../schema/field-set';
import { namedType } from '../../schema/named-type';
import type { SubgraphSchema } from '../../schema/subgraph-schema';
import type { Judged } from '../judged';
import { ownerName } from '../owner-name';
import type { Rule } from '../rule';

export const r11: Rule<Judged> = {
  number: 'R11',
  title: { de: 'Personenbezogene Angaben bleiben, wo sie sind', en: 'Personal data stay where they are' },
  why: {
    de: 'Was @requires nennt, schickt das Gateway dem Teilgraphen zu, ohne dass die fragende Person davon weiß.',
    en: 'The gateway sends a subgraph what @requires names, and who asks does not know of it.',
  },
  remedy: {
    de: 'Kommen Sie ohne das Feld aus, oder holen Sie die Zustimmung des Eigentümers ein; er prüft die Rechtsgrundlage.',
    en: 'Do without the field, or ask its owner for consent, who looks for the legal basis.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ schema, others, ownership }) {
    const schemas = [schema, ...others.map((other) => other.schema)];
    const personal = personalCoordinates(schemas);
    for (const type of schema.types.values()) {
      for (const { node } of type.fields) {
        const asked = [
          ...directivesOf(node, 'requires').map((directive) => ({ directive, from: type.name })),
          ...directivesOf(node, 'provides').map((directive) => ({ directive, from: namedType(node.type) })),
        ];
        for (const { directive, from } of asked) {
          const set = fieldSetOf(directive);
          for (const coordinate of set ? new Set(selectedFields(set, from, schema)) : []) {
            const owner = ownership.otherOwnerOf(coordinate);
            if (!owner || !withImplementations(coordinate, schemas).some((each) => personal.has(each))) continue;
            yield {
              coordinate,
              at: directive,
              message: {
                de: `${coordinate} ist als personenbezogen gekennzeichnet und gehört ${ownerName(owner)}.`,
                en: `${coordinate} is marked as personal and belongs to ${ownerName(owner)}.`,
              },
            };
          }
        }
      }
    }
  },
};

/** Fields that are marked themselves, or whose type or parent is. */
function personalCoordinates(schemas: readonly SubgraphSchema[]): Set<string> {
  const marked = new Set(
    schemas
      .flatMap(({ elements }) => [...elements.values()].flat())
      .filter(({ node }) => directivesOf(node, 'tag').some((tag) => textArgument(tag, 'name') === 'personal'))
      .map(({ coordinate }) => coordinate),
  );
  const fields = schemas.flatMap(({ types }) => [...types.values()].flatMap((type) => type.fields));
  return new Set(
    fields
      .filter(({ coordinate, node }) =>
        [coordinate, coordinate.split('.')[0] ?? '', namedType(node.type)].some((each) => marked.has(each)),
      )
      .map(({ coordinate }) => coordinate),
  );
}

/** The field, and the same one of all types that implement its interface. */
function withImplementations(coordinate: string, schemas: readonly SubgraphSchema[]): string[] {
  const [type, field] = coordinate.split('.');
  const implementing = schemas
    .flatMap(({ types }) => [...types.values()])
    .filter(({ interfaces }) => interfaces.some(({ name }) => name.value === type));
  return [coordinate, ...implementing.map(({ name }) => `${name}.${field}`)];
}
