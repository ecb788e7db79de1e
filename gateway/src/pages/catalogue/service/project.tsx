import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { Facts } from '../../parts/tables/facts';
import { MinistryLink } from '../../parts/naming/service-link';
import { Source } from '../../parts/naming/source';
import { phaseWords, priorityWords, reuseModelWords, wordFor, yesNo } from '../../parts/wording/words';
import type { ServiceProject } from './service-answer';

export function Project({ project }: { project: ServiceProject }): JSX.Element {
  const {
    title,
    phase,
    priority,
    reuseModel,
    reuseRoute,
    reportedOn,
    isStale,
    ministry,
    phaseChanges,
    statusStatements,
  } = project;
  return (
    <section class="project">
      <h3>{title}</h3>
      <Facts
        of={[
          ['Ressort', <MinistryLink to={ministry} />],
          ['Phase', wordFor(phaseWords, phase)],
          ['Priorität', wordFor(priorityWords, priority)],
          ['Umsetzungsmodell', wordFor(reuseModelWords, reuseModel)],
          ['Weg zur Nachnutzung', reuseRoute],
          ['Online verfügbar', yesNo(project.availableOnline)],
          ['OZG-konform', yesNo(project.ozgConformant)],
          ['Flächendeckend', yesNo(project.availableAreaWide)],
          [
            'Gemeldet',
            <>
              <Day on={reportedOn} />
              {isStale && reportedOn && ' (älter als ein Monat)'}
            </>,
          ],
        ]}
      />
      {phaseChanges.length > 0 && (
        <>
          <h4>Verlauf der Phasen</h4>
          <ol class="steps">
            {phaseChanges.map(({ changedOn, to, reason }) => (
              <li key={`${changedOn}${to}`}>
                <Day on={changedOn} />: {wordFor(phaseWords, to)}
                {reason && <span class="quiet"> ({reason})</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {statusStatements.nodes.map((statement) => (
        <blockquote key={statement.text} class="statement">
          <p>{statement.text}</p>
          <Source of={statement} />
        </blockquote>
      ))}
      <Source of={project} />
    </section>
  );
}
