import type { WebAnswer } from '../../web/web-answers';

/** What readers call what a field holds. */
const words: Readonly<Record<string, string>> = {
  changes: 'Änderungen',
  consultationHours: 'Sprechstunden',
  contactPoints: 'Kontaktstellen',
  coverage: 'Datenstände',
  dataQuality: 'Befunde der Datenqualität',
  faqEntries: 'Fragen und Antworten',
  findings: 'Befunde der Datenqualität',
  implementations: 'Umsetzungsstände der Länder',
  importRuns: 'Importe',
  ministries: 'Ressorts',
  ministry: 'Ressorts',
  municipalities: 'Kommunen',
  municipality: 'Kommunen',
  newsItems: 'Meldungen',
  newsletterIssues: 'Newsletter',
  newsletters: 'Newsletter',
  ozgService: 'OZG-Leistungen',
  ozgServices: 'OZG-Leistungen',
  leikaService: 'LeiKa-Leistungen',
  leikaServices: 'LeiKa-Leistungen',
  onlineServices: 'Online-Dienste',
  progress: 'Umsetzungsstände der Länder',
  projects: 'Projekte',
  projectTimeline: 'Zeitreihe',
  qualityRules: 'Prüfregeln',
  responsibilities: 'Zuständigkeiten',
  reusableProjects: 'nachnutzbare Projekte',
  states: 'Länder',
  subgraphs: 'Dienste',
  topicArea: 'Themenfelder',
  topicAreas: 'Themenfelder',
};

/** What the graph could not answer, in German words; none where it answered everything. */
export function missingIn({ errors }: Pick<WebAnswer, 'errors'>): string[] {
  const names = errors.map(({ path = [] }) => {
    if (String(path[0]).endsWith('Facets')) return 'Zahlen in den Filtern';
    const known = path.findLast((step) => typeof step === 'string' && Object.hasOwn(words, step));
    return words[String(known)] ?? 'weitere Angaben';
  });
  return [...new Set(names)].toSorted();
}
