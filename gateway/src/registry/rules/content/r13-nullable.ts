import { Kind } from 'graphql';
import { contributedFields } from '../../schema/contributions';
import { rootTypes } from '../../schema/ownership';
import type { Judged } from '../judged';
import type { Rule } from '../rule';

export const r13: Rule<Judged> = {
  number: 'R13',
  title: { de: 'Beiträge zu fremden Typen dürfen leer sein', en: 'What is added to types of others is nullable' },
  why: {
    de: 'Antwortet ein Teilgraph nicht, soll nur sein eigenes Feld leer bleiben, nicht der Datensatz eines anderen oder die ganze Antwort.',
    en: 'Where a subgraph does not answer, only its own field shall be null, not the record of somebody else or the whole answer.',
  },
  remedy: {
    de: 'Entfernen Sie das ! am Ende des Feldtyps.',
    en: 'Remove the ! at the end of the type of the field.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ candidate, schema, ownership }) {
    for (const { coordinate, node, type } of contributedFields(schema, ownership)) {
      if (node.type.kind !== Kind.NON_NULL_TYPE) continue;
      if (candidate.isHost && rootTypes.includes(type.name)) continue;
      yield {
        coordinate,
        at: node,
        message: {
          de: 'Dieses Feld muss leer sein dürfen: ohne ! am Ende.',
          en: 'This field must be nullable: without ! at the end.',
        },
      };
    }
  },
};
