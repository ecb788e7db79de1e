import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { germanTime } from '../../parts/wording/format';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';

export interface UpcomingHour {
  id: string;
  topic: string;
  heldOn: string | null;
  startsAt: string | null;
  organizer: string | null;
  url: string | null;
}

/** The next hours, the nearest first. */
export function Upcoming({ of: hours }: { of: readonly UpcomingHour[] }): JSX.Element {
  return (
    <Section id="upcoming" title="Nächste Termine">
      {hours.length === 0 && <p>Es ist kein künftiger Termin bekannt.</p>}
      <ul class="plain-list entries">
        {hours.map((hour) => (
          <li key={hour.id}>
            <h3>
              <OutwardLink to={hour.url}>{hour.topic}</OutwardLink>
            </h3>
            <p>
              <Moment of={hour} />
              {hour.organizer && `, ${hour.organizer}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** When an hour begins, or its day where nothing else is known. */
export function Moment({ of: { startsAt, heldOn } }: { of: Pick<UpcomingHour, 'startsAt' | 'heldOn'> }): JSX.Element {
  if (startsAt) return <time dateTime={startsAt}>{germanTime(startsAt)}</time>;
  return <Day on={heldOn} none="Termin nicht bekannt" />;
}
