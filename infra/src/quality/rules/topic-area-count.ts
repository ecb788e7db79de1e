import { Severity } from '@ozg/operations/quality-rule/severity';
import { agreesWith, publishedFigures, quoted, topicAreas } from '../reads/published-figures';
import { rule } from '../rule';

export const topicAreaCount = rule({
  id: 'topic-area-count',
  severity: Severity.INFO,
  label: 'Themenfeld zählt anders als veröffentlicht',
  explanation:
    'Der Graph hat in einem Themenfeld eine andere Zahl von OZG-Leistungen, als eine Quelle veröffentlicht. Quellen zählen zu verschiedenen Zeiten verschieden.',
  reads: { publishedFigures, topicAreas },
  evaluate: (read) =>
    read.topicAreas.flatMap(({ code, label, services }) =>
      read.publishedFigures
        .filter((figure) => figure.label === `OZG-Leistungen im Themenfeld ${label}`)
        .filter((figure) => !agreesWith(figure, services.totalCount))
        .map((figure) => ({
          subject: { type: 'TopicArea', key: code, label },
          discriminator: figure.id,
          explanation: `Im Graphen ${services.totalCount}, veröffentlicht ${quoted(figure)}.`,
        })),
    ),
});
