/** The project's own subgraphs; those of guests go by the name that they gave themselves. */
export const serviceWords = {
  catalog: 'Katalog der Leistungen',
  responsibility: 'Zuständigkeiten und Kommunen',
  tracking: 'Projekte und Phasen',
  communications: 'Sprechstunden und Newsletter',
  operations: 'Importe und Datenqualität',
  registry: 'Verzeichnis der Dienste',
} as const;

export const stateWords = { UP: 'antwortet', DEGRADED: 'antwortet mit Störungen', DOWN: 'antwortet nicht' } as const;

export const importWords = {
  RUNNING: 'läuft',
  APPLIED: 'übernommen',
  UNCHANGED: 'ohne Änderung',
  REFUSED: 'abgelehnt',
  ABORTED: 'abgebrochen',
} as const;

export const importKindWords = {
  CATALOG: 'OZG-Umsetzungskatalog',
  LEIKA: 'LeiKa',
  XZUFI: 'XZuFi',
  MUNICIPALITIES: 'Gemeindeverzeichnis',
  LAWS: 'Rechtsgrundlagen',
  PROJECTS: 'Nachnutzungsübersicht',
  AVAILABILITY: 'Verfügbarkeit',
  SNAPSHOT: 'Datenabzug',
} as const;
