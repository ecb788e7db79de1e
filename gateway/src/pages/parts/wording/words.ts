/** The official German words for values of the graph, in their order. */
export const phaseWords = {
  NOT_STARTED: '0. Nicht gestartet',
  INITIALIZATION: '1. Initialisierung',
  REUSE_ASSESSMENT: '2. Prüfung Nachnutzung',
  REUSE_PLANNING: '3. Planung Nachnutzung',
  IMPLEMENTATION: '4. Umsetzung (Pilotierung)',
  ROLLOUT: '5. Einführung (Rollout)',
  COMPLETED: '6. Umgesetzt',
  DEPRIORITIZED: 'Depriorisiert',
} as const;

export const priorityWords = {
  HIGH: '1 hoch',
  MEDIUM: '2 mittel',
  LOW: '3 niedrig',
  NO_NEED: '4 kein Bedarf',
} as const;

export const reuseModelWords = {
  EFA: 'Einer für Alle',
  REUSABLE_SOFTWARE: 'Nachnutzbare Software',
  FIM_BASED_OWN_DEVELOPMENT: 'FIM-basierte Eigenentwicklung',
  STATE_SOLUTION: 'Landeslösung',
  FEDERAL_SOLUTION: 'Bundeslösung',
  UNDECIDED: 'offen',
} as const;

export const markerWords = {
  FOCUS: 'Fokusleistung',
  TOP_100_CITIZENS: 'Top 100 Bürger',
  TOP_100_BUSINESSES: 'Top 100 Unternehmen',
  HOTLINE_115: 'häufig bei der 115',
  SDG: 'SDG-Verordnung',
  LAB: 'Laborleistung',
  EFA: 'Einer für Alle',
} as const;

export const levelWords = {
  FEDERAL: 'Bund',
  STATE: 'Land',
  MUNICIPAL: 'Kommune',
  UNRESOLVED: 'Land oder Kommune',
} as const;

export const roleWords = {
  RESPONSIBLE_MINISTRY: 'zuständiges Ressort',
  LEAD_STATE: 'federführendes Land',
  SUPPORTING: 'unterstützend',
  EXECUTING: 'vollziehend',
} as const;

export const kindWords = {
  DISTRICT: 'Landkreis',
  URBAN_DISTRICT: 'kreisfreie Stadt',
  MUNICIPAL_ASSOCIATION: 'Verbandsgemeinde',
  MUNICIPALITY: 'Gemeinde',
  UNINCORPORATED_AREA: 'gemeindefreies Gebiet',
} as const;

export const onlineWords = { yes: 'bekannt', no: 'nicht bekannt' } as const;

export const severityWords = { ERROR: 'Fehler', WARNING: 'Warnung', INFO: 'Hinweis' } as const;

export const changeWords: Readonly<Record<string, string>> = {
  CREATION: 'Angelegt',
  PHASE: 'Phase',
  PRIORITY: 'Priorität',
  REUSE_MODEL: 'Umsetzungsmodell',
  TITLE: 'Titel',
  MINISTRY: 'Ressort',
  OZG_SERVICES: 'OZG-Leistungen',
  LEIKA_SERVICES: 'LeiKa-Leistungen',
  TOPIC_AREA: 'Themenfeld',
  LEVEL: 'Ebene',
  REUSE_ROUTE: 'Nachnutzungsweg',
  BASE_COMPONENTS: 'Basisdienste',
  MUNICIPALITIES: 'Kommunen',
  AVAILABLE_ONLINE: 'Online verfügbar',
  OZG_CONFORMANT: 'OZG-konform',
  AVAILABLE_AREA_WIDE: 'Flächendeckend verfügbar',
  ONLINE_SERVICE_NAME: 'Online-Dienst',
  STARTED_ON: 'Beginn',
  COMPLETED_ON: 'Abschluss',
  NOTE: 'Anmerkung',
};

/** The word for a value of a table, the value itself where the table has none, and a dash where nothing is stated. */
export function wordFor(words: Readonly<Record<string, string>>, value: string | null | undefined): string {
  if (!value) return 'ohne Angabe';
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

export const yesNo = (value: boolean | null): string => (value === null ? 'ohne Angabe' : value ? 'ja' : 'nein');
