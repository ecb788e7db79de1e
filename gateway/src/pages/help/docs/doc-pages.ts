import { join } from 'node:path';
import type { LinkTarget } from '../texts/markdown';
import { shippedTexts, type TextPage } from '../texts/text-pages';

const project = join(__dirname, '..', '..', '..', '..', '..');

const german = (name: string, title: string): TextPage => ({
  path: `/docs/${name}`,
  title,
  file: () => join(shippedTexts, 'docs', `${name}.md`),
});

/** One of the project's own documents, which are English. */
const english = (name: string, title: string, file = join('docs', `${name}.md`)): TextPage => ({
  path: `/docs/${name}`,
  title,
  language: 'en',
  file: () => join(project, file),
});

/** The help: where each group of users begins, and what goes deeper. */
export const docPages: readonly TextPage[] = [
  { ...german('overview', 'Hilfe'), path: '/docs' },
  german('municipalities', 'Für Kommunen'),
  german('ministries', 'Für Ressorts und Koordination'),
  german('reporting', 'Für Berichte und Auswertungen'),
  german('developers', 'Für Entwicklerinnen und Entwickler'),
  german('laender', 'Für andere Länder'),
  english('glossary', 'Glossar', 'GLOSSARY.md'),
  english('errors', 'Fehlercodes'),
  english('limits', 'Grenzen für Anfragen'),
  english('cache', 'Aufbewahrte Antworten'),
  english('reports', 'Berichte im Einzelnen'),
  english('open-data', 'Offene Daten im Einzelnen'),
  english('export', 'Aufbau der Exporte'),
  english('login', 'Anmeldung'),
  english('authorization', 'Geschützte Felder'),
  english('editing', 'Änderungen'),
  english('monthly-report', 'Monatsmeldung'),
  english('imports', 'Importe'),
  english('join', 'Als Land mitmachen'),
  english('rules', 'Regeln für Teilgraphen'),
  english('verify', 'Prüfung eines Teilgraphen'),
  english('registry', 'Register der Teilgraphen'),
  english('subgraph-faults', 'Fehler von Teilgraphen'),
  english('operation', 'Betrieb'),
];

const paths = new Set(docPages.map(({ path }) => path));

/** The documents link to each other as files; those that are no page here are not linked to. */
export const docTarget: LinkTarget = (href) => {
  if (/^(https?:|\/|#)/.test(href)) return href;
  const [file = '', heading] = href.split('#');
  const path = `/docs/${file.replace(/^\.\.\/GLOSSARY/, 'glossary').replace(/\.md$/, '')}`;
  return paths.has(path) ? path + (heading ? `#${heading}` : '') : null;
};
