import type { JSX } from 'preact';
import type { ReusableProject } from './reuse-answer';

/** What a municipality does next, told from what is reported only. */
export function nextStep({ phase, ministry }: ReusableProject): JSX.Element {
  const contact = ministry?.contactPoints.find(({ email }) => email);
  const what = phase === 'IMPLEMENTATION' ? 'Als Pilotkommune melden' : 'Anschluss anfragen';
  if (contact?.email) {
    return (
      <>
        {what}: {contact.function}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </>
    );
  }
  return <>{ministry ? `${what} beim Ressort ${ministry.abbreviation}` : `${what}; ein Ressort ist nicht gemeldet`}</>;
}
