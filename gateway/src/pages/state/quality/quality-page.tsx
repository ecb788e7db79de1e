import { severityWords } from '../../parts/wording/words';
import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { choice, cursor, pattern } from '../../site/parameters';
import { type QualityAnswer, QualityView } from './quality-view';

export const qualityPage: Page<QualityAnswer> = {
  path: '/quality',
  operation: operationOf('state/quality'),
  parameters: {
    severity: choice('Schwere', severityWords, true),
    rule: { ...pattern('Prüfregel', /^[\w.-]{1,80}$/, 'die Kennung einer Regel dieser Seite'), isList: true },
    ministry: { ...pattern('Ressort', /^[\w:.-]{1,40}$/, 'eine Kennung wie DE-ST:MID'), isList: true },
    after: cursor,
  },
  variables: (url) => ({
    filter: { severity: url.anyOf('severity'), rule: url.anyOf('rule'), ministry: url.anyOf('ministry') },
    after: url.one('after'),
  }),
  title: () => 'Datenqualität',
  view: ({ answer, url }) => <QualityView answer={answer} url={url} />,
};
