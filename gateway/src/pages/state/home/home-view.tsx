import type { JSX } from 'preact';
import { newestDay } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { count, share } from '../../parts/wording/format';
import { Tiles } from '../../parts/tables/tiles';
import { ChangesOfMonth } from './changes-of-month';
import type { HomeAnswer } from './home-answer';
import { ByMinistry } from './by-ministry';
import { Priorities } from './priorities';
import { PublishedFigures } from './published-figures';
import { Timeline } from './timeline';

export function HomeView({ answer }: { answer: HomeAnswer }): JSX.Element {
  const { projects, stale, ozgServices, online, projectTimeline, changes, publishedFigures } = answer;
  const asOf = (
    <>
      Stand der Projektdaten: <Day on={newestDay(projects?.nodes)} />. Quelle: Meldungen der Ressorts und
      veröffentlichte Angaben, genannt bei jedem der <a href="/projects">Projekte</a>.
    </>
  );
  const phases = projects?.facets.phase ?? [];
  const completed = phases.find(({ value }) => value === 'COMPLETED')?.count ?? 0;
  const unknown = phases.find(({ value }) => !value)?.count ?? 0;
  return (
    <>
      <h1 class="kern-heading-large">Stand der OZG-Umsetzung</h1>
      <p class="kern-body lead">
        Welche Verwaltungsleistungen online sind, wer zuständig ist, wie weit die Projekte sind und was Kommunen jetzt
        nachnutzen können.
      </p>
      <Tiles
        tiles={[
          ...(ozgServices
            ? [{ label: 'OZG-Leistungen im Katalog', value: count(ozgServices.totalCount), href: '/services' }]
            : []),
          ...(online && ozgServices
            ? [
                {
                  label: 'mit bekanntem Online-Dienst',
                  value: count(online.totalCount),
                  href: '/services?online=yes',
                  note: `${share(online.totalCount, ozgServices.totalCount)} der Leistungen`,
                },
              ]
            : []),
          ...(projects
            ? [
                { label: 'Umsetzungs\u00ADprojekte', value: count(projects.totalCount), href: '/projects' },
                {
                  label: 'davon umgesetzt (Phase 6)',
                  value: count(completed),
                  href: '/projects?phase=COMPLETED',
                  note: unknown > 0 && `zu ${count(unknown)} ist keine Phase gemeldet`,
                },
              ]
            : []),
          ...(stale && projects
            ? [
                {
                  label: 'ohne Meldung seit einem Monat',
                  value: count(stale.totalCount),
                  href: '/projects?stale=yes',
                  note: `${share(stale.totalCount, projects.totalCount)} der Projekte`,
                },
              ]
            : []),
        ]}
      />
      <p class="source">
        {asOf} Stand des Katalogs: <Day on={newestDay(ozgServices?.nodes)} />, Quelle bei jeder der{' '}
        <a href="/services">Leistungen</a>.
      </p>
      {projects && <ByMinistry counts={projects.counts} about={asOf} />}
      {projects && <Priorities facets={projects.facets.priority} about={asOf} />}
      {projectTimeline && <Timeline points={projectTimeline} about={asOf} />}
      {changes && <ChangesOfMonth changes={changes} />}
      {publishedFigures && <PublishedFigures figures={publishedFigures} />}
    </>
  );
}
