import { Severity } from '@ozg/operations/quality-rule/severity';
import { agreesWith, catalogCounts, type PublishedFigure, publishedFigures, quoted } from '../reads/published-figures';
import { type Finding, rule } from '../rule';

/** Figures that are parts of another one: every service is regulated and carried out somewhere. */
const sums = [
  {
    total: 'ozg-leistungen',
    parts: ['ozg-leistungen-typ-1', 'ozg-leistungen-regelung-bund-vollzug-land', 'ozg-leistungen-typ-4-5'],
  },
];

export const publishedSums = rule({
  id: 'published-sums',
  severity: Severity.WARNING,
  label: 'Kennzahlen stimmen nicht überein',
  explanation:
    'Veröffentlichte Zahlen, die Teile einer anderen sind, ergeben diese nicht (575 = 115 + 370 + 90). Ein Hinweis, wo der Graph selbst eine andere Zahl von Datensätzen hat als veröffentlicht; was die Quelle „etwa“ nennt, darf um fünf Prozent abweichen.',
  reads: { publishedFigures, catalogCounts },
  evaluate(read) {
    const figures = new Map(read.publishedFigures.map((figure) => [figure.id, figure]));
    const counts = {
      'ozg-leistungen': read.catalogCounts.services.totalCount,
      fokusleistungen: read.catalogCounts.focusServices.totalCount,
    };
    return [
      ...sums.flatMap(({ total, parts }) =>
        contradictory(
          figures.get(total),
          parts.map((id) => figures.get(id)),
        ),
      ),
      ...Object.entries(counts).flatMap(([id, count]) => differing(figures.get(id), count)),
    ];
  },
});

// A total that its source calls approximate is exact here: its parts are not, or nobody could add them.
function contradictory(total: PublishedFigure | undefined, parts: (PublishedFigure | undefined)[]): Finding[] {
  const known = parts.filter((part) => part !== undefined);
  const sum = known.reduce((count, { value }) => count + value, 0);
  if (!total || known.length < parts.length || sum === total.value) return [];
  const added = known.map(quoted).join(' + ');
  return [
    { ...on(total), discriminator: 'sum', explanation: `${added} = ${sum}, veröffentlicht ist ${quoted(total)}.` },
  ];
}

function differing(figure: PublishedFigure | undefined, count: number): Finding[] {
  if (!figure || agreesWith(figure, count)) return [];
  const explanation = `Im Graphen ${count}, veröffentlicht ${quoted(figure)}.`;
  return [{ ...on(figure), discriminator: 'count', explanation, severity: Severity.INFO }];
}

const on = ({ id, label }: PublishedFigure) => ({ subject: { type: 'PublishedFigure', key: id, label } });
