import type { JSX } from 'preact';
import { count } from '../../parts/wording/format';
import { Facts } from '../../parts/tables/facts';
import { Marks } from '../../parts/naming/marks';
import { OnlineServices } from '../../parts/tables/online-services';
import { Section } from '../../parts/tables/section';
import { Source } from '../../parts/naming/source';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { levelWords, wordFor } from '../../parts/wording/words';
import { Day } from '../../parts/wording/day';
import { Implementations } from './implementations';
import { Law } from './law';
import { News } from './news';
import { Project } from './project';
import { Responsibilities } from './responsibilities';
import type { Service } from './service-answer';

export function ServiceView({ service }: { service: Service }): JSX.Element {
  const { ozgId, name, formerNames, topicArea, situations, leikaTypes, markers, projects, retiredOn } = service;
  const levels = leikaTypes.map(
    ({ code, regulationLevel, executionLevel }) =>
      `Typ ${code}: Regelung ${wordFor(levelWords, regulationLevel)}, Vollzug ${wordFor(levelWords, executionLevel)}`,
  );
  return (
    <article>
      <h1 class="kern-heading-large">{name}</h1>
      {retiredOn && (
        <p class="notice">
          Seit dem <Day on={retiredOn} /> nicht mehr im Katalog.
        </p>
      )}
      <Facts
        of={[
          ['OZG-ID', ozgId],
          ['Themenfeld', topicArea && <a href={`/topic-areas/${topicArea.code}`}>{topicArea.label}</a>],
          ['Lebens- und Geschäftslagen', situations.map(({ label }) => label).join(', ')],
          ['Typisierung', levels.length > 0 && <Lines of={levels} />],
          ['Frühere Namen', formerNames.join(', ')],
        ]}
      />
      <Marks of={markers} />
      <Source of={service} />
      <Responsibilities of={service.responsibilities} />
      <Section id="projects" title="Projekte und Verlauf">
        {projects?.nodes.map((project) => (
          <Project key={project.id} project={project} />
        ))}
        {projects && projects.totalCount === 0 && (
          <p class="kern-body">Zu dieser Leistung ist kein Projekt verzeichnet.</p>
        )}
        {projects && projects.totalCount > projects.nodes.length && (
          <p class="kern-body">
            Hier stehen die ersten {projects.nodes.length} von {count(projects.totalCount)} Projekten.
          </p>
        )}
      </Section>
      <Implementations of={service.implementations} />
      <Section id="online" title="Online-Dienste">
        <OnlineServices of={service.onlineServices} />
      </Section>
      <Law service={service} />
      <News service={service} />
      <Section id="more" title="Weiter verwenden">
        <Subscribe what="Projekte dieser Leistung" feeds={feedsOf('/projects', `ozgService=${ozgId}`)} />
        <p class="subscribe">
          Diese Leistung als Daten: <a href={`/services/${ozgId}.jsonld`}>JSON-LD (CPSV-AP)</a>
        </p>
      </Section>
    </article>
  );
}

function Lines({ of: lines }: { of: readonly string[] }): JSX.Element {
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
