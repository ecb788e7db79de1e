import type { JSX } from 'preact';
import type { Nodes, Paged } from '../../parts/answers';
import { FilterForm, SearchField } from '../../parts/filter/filter-form';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Pager } from '../../parts/filter/pager';
import { type AskedQuestion, Questions } from '../../parts/naming/questions';
import { Results } from '../../parts/filter/results';
import { Section } from '../../parts/tables/section';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { type NamedService, ServiceLink } from '../../parts/naming/service-link';
import { Source, type Sourced } from '../../parts/naming/source';
import type { PageUrl } from '../../site/page-url';
import { Moment, Upcoming, type UpcomingHour } from './upcoming';

interface Hour extends Sourced {
  id: string;
  number: number | null;
  topic: string;
  organizer: string | null;
  heldOn: string | null;
  startsAt: string | null;
  content: string | null;
  material: string | null;
  slidesUrl: string | null;
  services: (NamedService | null)[];
  faqEntries: Nodes<AskedQuestion>;
}

export interface HoursAnswer {
  /** Left out where something is searched, and on further pages. */
  upcoming?: Nodes<UpcomingHour> | null;
  consultationHours: Paged<Hour> | null;
  faqEntries: Nodes<AskedQuestion> | null;
}

export function HoursView({
  answer: { upcoming, consultationHours, faqEntries },
  url,
}: {
  answer: HoursAnswer;
  url: PageUrl;
}): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">OZG-Sprechstunden</h1>
      <p class="kern-body lead">Termine, Themen, Folien und Antworten aus den Sprechstunden zur OZG-Umsetzung.</p>
      <Subscribe
        what="Termine"
        feeds={[
          { label: 'Kalender abonnieren (webcal)', href: '/consultation-hours.webcal' },
          { label: 'Kalenderdatei (iCalendar)', href: '/consultation-hours.ics' },
          ...feedsOf('/consultation-hours'),
        ]}
      />
      {upcoming && <Upcoming of={upcoming.nodes} />}
      <h2 class="kern-heading-medium part">Archiv</h2>
      <FilterForm action="/consultation-hours">
        <SearchField name="q" label="Suche im Thema" value={url.one('q')} />
      </FilterForm>
      <Results total={consultationHours?.totalCount} what={['Sprechstunde', 'Sprechstunden']}>
        {consultationHours && (
          <>
            {consultationHours.nodes.length === 0 && <p>Dazu ist keine Sprechstunde verzeichnet.</p>}
            <ul class="plain-list entries">
              {consultationHours.nodes.map((hour) => (
                <li key={hour.id}>
                  <Entry hour={hour} />
                </li>
              ))}
            </ul>
            <Pager url={url} of={consultationHours} what="Sprechstunden" />
          </>
        )}
      </Results>
      {faqEntries && (
        <Section id="questions" title="Fragen und Antworten">
          <Questions of={faqEntries.nodes} />
        </Section>
      )}
    </>
  );
}

function Entry({ hour }: { hour: Hour }): JSX.Element {
  const { number, topic, organizer, content, material, slidesUrl, services, faqEntries } = hour;
  const named = services.filter((service) => service !== null);
  return (
    <>
      <h3>{topic}</h3>
      <p>
        <Moment of={hour} />
        {number !== null && `, ${number}. Sprechstunde`}
        {organizer && `, ${organizer}`}
      </p>
      {content && <p>{content}</p>}
      {named.length > 0 && (
        <p>
          Leistungen:{' '}
          {named.map((service, index) => (
            <span key={service.ozgId}>
              {index > 0 && ', '}
              <ServiceLink to={service} />
            </span>
          ))}
        </p>
      )}
      {(slidesUrl || material) && (
        <p>
          Material: <OutwardLink to={slidesUrl}>{material ?? 'Folien'}</OutwardLink>
        </p>
      )}
      <Questions of={faqEntries.nodes} />
      <Source of={hour} />
    </>
  );
}
