import { registerEnumType } from 'type-graphql';

export enum ImportKind {
  CATALOG = 'CATALOG',
  LEIKA = 'LEIKA',
  XZUFI = 'XZUFI',
  MUNICIPALITIES = 'MUNICIPALITIES',
  LAWS = 'LAWS',
  PROJECTS = 'PROJECTS',
  AVAILABILITY = 'AVAILABILITY',
  SNAPSHOT = 'SNAPSHOT',
}

registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: 'What a file brings into the graph. (Art des Imports)',
  valuesConfig: {
    CATALOG: { description: 'The catalogue of OZG services. (OZG-Umsetzungskatalog)' },
    LEIKA: { description: 'The national catalogue of services. (LeiKa)' },
    XZUFI: { description: 'Services in the exchange format of FIM. (XZuFi)' },
    MUNICIPALITIES: { description: 'The official register of municipalities. (Gemeindeverzeichnis)' },
    LAWS: { description: 'Rules of law. (Rechtsgrundlagen)' },
    PROJECTS: { description: "A Land's overview of its projects. (Nachnutzungsübersicht)" },
    AVAILABILITY: { description: 'What is available online where. (Verfügbarkeit)' },
    SNAPSHOT: { description: 'A whole state of the graph. (Datenabzug)' },
  },
});

export enum ImportStatus {
  RUNNING = 'RUNNING',
  APPLIED = 'APPLIED',
  UNCHANGED = 'UNCHANGED',
  REFUSED = 'REFUSED',
  ABORTED = 'ABORTED',
}

registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How an import went. (Status des Importlaufs)',
  valuesConfig: {
    RUNNING: { description: 'It has not ended yet. (läuft)' },
    APPLIED: { description: 'The graph holds what the file says. (übernommen)' },
    UNCHANGED: { description: 'The graph held all of it already. (unverändert)' },
    REFUSED: { description: 'The file was not taken. (abgelehnt)' },
    ABORTED: {
      description: 'It ended before it was done; where a part was written, the message says so. (abgebrochen)',
    },
  },
});
