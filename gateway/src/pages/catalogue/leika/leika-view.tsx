import type { JSX } from 'preact';
import type { Count, Nodes } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { Facts } from '../../parts/tables/facts';
import { type FoundOnlineService, OnlineServices } from '../../parts/tables/online-services';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import { type NamedService, ServiceLink } from '../../parts/naming/service-link';
import { Source, type Sourced } from '../../parts/naming/source';
import { levelWords, phaseWords, priorityWords, wordFor, yesNo } from '../../parts/wording/words';
import { type Availability, Availabilities } from './availabilities';

export interface LeikaService extends Sourced {
  leikaKey: string;
  name: string;
  newerName: string | null;
  synonyms: string[];
  sdg1Relevant: boolean | null;
  sdg2Relevant: boolean | null;
  isFederalKey: boolean;
  legalBasisWording: string | null;
  retiredOn: string | null;
  structure: { prefix: string; group: string; service: string; procedure: string; procedureDetail: string };
  leikaTypes: { code: string; label: string | null; regulationLevel: string | null; executionLevel: string | null }[];
  ozgService: (NamedService & { topicArea: { code: string; label: string } | null }) | null;
  legalBases: { citation: string; url: string | null }[];
  onlineServices: FoundOnlineService[];
  availabilities: Count & Nodes<Availability>;
  projects: (Count & Nodes<{ id: string; title: string; phase: string | null; priority: string | null }>) | null;
}

export function LeikaView({ service }: { service: LeikaService }): JSX.Element {
  const { leikaKey, name, newerName, structure, leikaTypes, ozgService, legalBases, projects, retiredOn } = service;
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
          ['LeiKa-Schlüssel', `${leikaKey}${service.isFederalKey ? '' : ' (kein Schlüssel des Bundes)'}`],
          [
            'Aufbau',
            `Gruppe ${structure.group}, Kennung ${structure.service}, Verrichtung ${structure.procedure}, Detail ${structure.procedureDetail}`,
          ],
          ['Neuerer Name', newerName],
          ['OZG-Leistung', <ServiceLink to={ozgService} />],
          [
            'Themenfeld',
            ozgService?.topicArea && (
              <a href={`/topic-areas/${ozgService.topicArea.code}`}>{ozgService.topicArea.label}</a>
            ),
          ],
          ['Typisierung', leikaTypes.map(({ code, label }) => (label ? `${code} (${label})` : code)).join('; ')],
          [
            'Vollzug',
            [...new Set(leikaTypes.map(({ executionLevel }) => wordFor(levelWords, executionLevel)))].join(', '),
          ],
          ['SDG Anhang I', yesNo(service.sdg1Relevant)],
          ['SDG Anhang II', yesNo(service.sdg2Relevant)],
          ['Auch gesucht als', service.synonyms.join(', ')],
        ]}
      />
      <Source of={service} />
      <Section id="law" title="Rechtsgrundlagen">
        {legalBases.length ? (
          <ul>
            {legalBases.map(({ citation, url }) => (
              <li key={citation}>
                <OutwardLink to={url}>{citation}</OutwardLink>
              </li>
            ))}
          </ul>
        ) : (
          <p class="kern-body">{service.legalBasisWording ?? 'Es ist keine Rechtsgrundlage verzeichnet.'}</p>
        )}
      </Section>
      <Section id="online" title="Online-Dienste">
        <OnlineServices of={service.onlineServices} />
      </Section>
      <Availabilities of={service.availabilities} />
      {projects && projects.totalCount > 0 && (
        <Section id="projects" title="Projekte">
          <ul>
            {projects.nodes.map(({ id, title, phase, priority }) => (
              <li key={id}>
                {title}: Phase {wordFor(phaseWords, phase)}, Priorität {wordFor(priorityWords, priority)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
