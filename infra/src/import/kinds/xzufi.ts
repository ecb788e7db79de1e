import { FileRefused } from '@ozg/shared/intake/refused';
import { openXml, type XmlElement } from '@ozg/shared/intake/xml';
import { dayOf } from '../as-of';
import type { FileRow, ImportKind } from '../kind';
import type { ProvenanceBook } from '../provenance-book';
import { ServiceKeys } from './xzufi/service-keys';
import { dayIn } from './xzufi/nodes';
import { xzufiPlans } from './xzufi/plans';
import { type Message, readElement } from './xzufi/read-element';

const NAMESPACE = 'http://xoev.de/schemata/xzufi/';

const subjects = ['leistung', 'onlinedienst', 'organisationseinheit', 'zustaendigkeitTransferObjekt', 'loesche'];

/**
 * Messages of XZuFi 2.2 and 2.3, by which editorial offices exchange services, online services, authorities and who is
 * responsible: `schreibe` brings a record, `loesche` ends one. A message is a part of the whole, so absence means nothing.
 */
export const xzufi: ImportKind = {
  name: 'xzufi',
  summary: 'XZuFi 2.2 and 2.3 messages: services, online services, responsibilities (XML, also zipped)',
  extension: 'xml',
  source: 'XZuFi-Nachricht',
  sequence: 'messages',
  async read(input, options, provenance) {
    const document = await openXml(input);
    const { namespace } = document.root;
    if (!namespace.startsWith(NAMESPACE)) {
      throw new FileRefused('WRONG_KIND', input, `The document is no XZuFi message: its namespace is "${namespace}".`);
    }
    const keys = await ServiceKeys.collect(document.elements(['leistung'], { quiet: true }));
    const asOf = dayOf(
      options.asOf,
      await createdOn(document.elements(['nachrichtenkopf'], { quiet: true })),
      input.fileName,
    );
    return {
      asOf,
      scope: null,
      plans: xzufiPlans,
      async *rows() {
        const message = { keys, stated: new Set<string>() };
        for await (const element of document.elements(subjects)) {
          yield rowOf(element, asOf, message, provenance);
        }
      },
    };
  },
};

/** All of an element, or nothing. Sources stay, later elements refer to them. */
function rowOf(element: XmlElement, asOf: string, message: Message, provenance: ProvenanceBook): FileRow {
  const row: FileRow = { statements: [], rejects: [] };
  const provenanceId = provenance.note(row.statements, element.line);
  readElement(element, { asOf, provenanceId }, message, row);
  if (row.rejects.length) row.statements = row.statements.filter(({ entity }) => entity === 'Provenance');
  for (const { entity, row: record } of row.statements) {
    if (entity === 'LeikaService') message.stated.add(String(record['leikaKey']));
  }
  return row;
}

/** The day on which the message was written stands in its head. */
async function createdOn(heads: AsyncIterable<XmlElement>): Promise<string | null> {
  for await (const { children } of heads) {
    const created = children.find(({ name }) =>
      /^(erstellungszeitpunkt|nachrichtErstelltAm|erstelltDatumZeit)$/.test(name),
    );
    return created ? dayIn(created.text) : null;
  }
  return null;
}
