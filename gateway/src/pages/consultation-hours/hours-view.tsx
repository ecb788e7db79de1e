import type { JSX } from 'preact';
import type { Nodes, Paged } from '../parts/answers';
import { Day } from '../parts/day';
import { FilterForm, SearchField } from '../parts/filter-form';
import { germanTime } from '../parts/format';
import { OutwardLink } from '../parts/outward-link';
import { Pager } from '../parts/pager';
import { type AskedQuestion, Questions } from '../parts/questions';
import { Results } from '../parts/results';
import { Section } from '../parts/section';
import { type NamedService, ServiceLink } from '../parts/service-link';
import { Source, type Sourced } from '../parts/source';
import type { PageUrl } from '../site/page-url';

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
  consultationHours: Paged<Hour> | null;
  faqEntries: Nodes<AskedQuestion> | null;
}

export function HoursView({
  answer: { consultationHours, faqEntries },
  url,
}: {
  answer: HoursAnswer;
  url: PageUrl;
}): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">OZG-Sprechstunden</h1>
      <p class="kern-body lead">
        Termine, Themen, Folien und Fragen. Künftige Termine gibt es als{' '}
        <a href="/consultation-hours.ics">Kalender (iCalendar)</a> und als <a href="/consultation-hours.atom">Feed</a>.
      </p>
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
  const { number, topic, organizer, heldOn, startsAt, content, material, slidesUrl, services, faqEntries } = hour;
  const named = services.filter((service) => service !== null);
  return (
    <>
      <h2 class="entry-title">{topic}</h2>
      <p>
        {startsAt ? (
          <time dateTime={startsAt}>{germanTime(startsAt)}</time>
        ) : (
          <Day on={heldOn} none="Termin nicht bekannt" />
        )}
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
