export interface Place {
  href: string;
  label: string;
}

/** What the head of every page leads to. */
export const mainPlaces: readonly Place[] = [
  { href: '/', label: 'Umsetzungsstand' },
  { href: '/services', label: 'Leistungen' },
  { href: '/reuse', label: 'Nachnutzen' },
  { href: '/states', label: 'Länder' },
  { href: '/consultation-hours', label: 'Sprechstunden' },
  { href: '/newsletter', label: 'Newsletter' },
  { href: '/quality', label: 'Datenqualität' },
  { href: '/reports', label: 'Berichte' },
  { href: '/docs', label: 'Hilfe' },
];

/** What its foot has beside. */
export const furtherPlaces: readonly Place[] = [
  { href: '/ministries', label: 'Ressorts' },
  { href: '/topic-areas', label: 'Themenfelder' },
  { href: '/exports', label: 'Alle Daten als Datei' },
  { href: '/status', label: 'Status der Dienste' },
  { href: '/explorer', label: 'GraphQL-Explorer' },
];

export const legalPlaces: readonly Place[] = [
  { href: '/imprint', label: 'Impressum' },
  { href: '/privacy', label: 'Datenschutz' },
  { href: '/accessibility', label: 'Barrierefreiheit' },
];
