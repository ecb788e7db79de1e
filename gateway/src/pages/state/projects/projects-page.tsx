import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import type { PageUrl } from '../../site/page-url';
import { choice, cursor, pattern, text } from '../../site/parameters';
import { levelWords, phaseWords, priorityWords, reuseModelWords } from '../../parts/wording/words';
import { type ProjectsAnswer, ProjectsView } from './projects-view';

/** The projects behind the figures, filtered by the address. */
export const projectsPage: Page<ProjectsAnswer> = {
  path: '/projects',
  operation: operationOf('state/projects'),
  parameters: {
    q: text('Suche'),
    phase: choice('Phase', phaseWords, true),
    priority: choice('Priorität', priorityWords, true),
    reuseModel: choice('Umsetzungsmodell', reuseModelWords, true),
    ministry: { ...pattern('Ressort', /^[\w:.-]{1,40}$/, 'eine Kennung wie DE-ST:MID'), isList: true },
    topicArea: { ...pattern('Themenfeld', /^\w{1,40}$/, 'ein Kürzel wie bildung'), isList: true },
    state: { ...pattern('Land', /^DE-[A-Z]{2}$/, 'ein Kürzel wie DE-ST'), isList: true },
    level: choice('Ebene', levelWords, true),
    stale: choice('Meldung', { yes: 'älter als ein Monat', no: 'aktuell' }),
    after: cursor,
  },
  variables: (url) => ({
    filter: filterOf(url),
    besidesPhase: filterOf(url.without('phase')),
    besidesPriority: filterOf(url.without('priority')),
    besidesReuseModel: filterOf(url.without('reuseModel')),
    besidesMinistry: filterOf(url.without('ministry')),
    besidesTopicArea: filterOf(url.without('topicArea')),
    besidesState: filterOf(url.without('state')),
    after: url.one('after'),
  }),
  title: () => 'Projekte',
  view: ({ answer, url }) => <ProjectsView answer={answer} url={url} />,
};

function filterOf(url: PageUrl): object {
  const stale = url.one('stale');
  return {
    text: url.one('q'),
    phase: url.anyOf('phase'),
    priority: url.anyOf('priority'),
    reuseModel: url.anyOf('reuseModel'),
    ministry: url.anyOf('ministry'),
    topicArea: url.anyOf('topicArea'),
    state: url.anyOf('state'),
    level: url.anyOf('level'),
    isStale: stale ? stale === 'yes' : null,
  };
}
