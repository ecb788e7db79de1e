import type { JSX } from 'preact';
import { Facts } from '../../parts/tables/facts';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Section } from '../../parts/tables/section';
import type { ContactPoint } from './ministry-answer';

/** The functions by which a ministry is reached; those that nobody says how to reach are named only. */
export function Contacts({ of: points }: { of: readonly ContactPoint[] }): JSX.Element {
  const others = points.filter((point) => !isReachable(point)).map(({ function: role }) => role);
  return (
    <Section id="contacts" title="Kontakt">
      {points.filter(isReachable).map((point) => (
        <Contact key={point.function} point={point} />
      ))}
      {others.length > 0 && <p>Weitere Funktionen, ohne Kontaktangaben: {others.join('; ')}.</p>}
      {points.length === 0 && <p>Es ist keine Kontaktstelle verzeichnet.</p>}
    </Section>
  );
}

const isReachable = ({ unit, address, email, phone, web }: ContactPoint) =>
  [unit, address, email, phone, web].some((each) => each !== null);

function Contact({ point }: { point: ContactPoint }): JSX.Element {
  const { function: role, unit, address, email, phone, web } = point;
  return (
    <>
      <h3>{role}</h3>
      <Facts
        of={[
          ['Stelle', unit],
          ['Anschrift', address],
          ['E-Mail', email && <a href={`mailto:${email}`}>{email}</a>],
          ['Telefon', phone],
          ['Web', web && <OutwardLink to={web}>{web}</OutwardLink>],
        ]}
      />
    </>
  );
}
