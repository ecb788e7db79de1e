import type { JSX } from 'preact';
import { Day } from '../../parts/wording/day';
import { Questions } from '../../parts/naming/questions';
import { Section } from '../../parts/tables/section';
import { severityWords, wordFor } from '../../parts/wording/words';
import type { Service } from './service-answer';

/** What was said about a service: consultation hours, news, questions, findings. */
export function News({ service }: { service: Service }): JSX.Element {
  const { consultationHours, newsItems, faqEntries, findings } = service;
  return (
    <>
      {consultationHours && consultationHours.nodes.length > 0 && (
        <Section id="hours" title="Sprechstunden">
          <ul>
            {consultationHours.nodes.map(({ id, topic, heldOn }) => (
              <li key={id}>
                <Day on={heldOn} none="ohne Termin" />: {topic}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {newsItems && newsItems.nodes.length > 0 && (
        <Section id="news" title="Meldungen">
          <ul>
            {newsItems.nodes.map(({ title, publishedOn, reference, issue }) => (
              <li key={title}>
                {title} ({[reference, issue?.label].filter(Boolean).join(', ') || <Day on={publishedOn} />})
              </li>
            ))}
          </ul>
        </Section>
      )}
      {faqEntries && faqEntries.nodes.length > 0 && (
        <Section id="questions" title="Fragen und Antworten">
          <Questions of={faqEntries.nodes} />
        </Section>
      )}
      {findings && findings.nodes.length > 0 && (
        <Section id="findings" title="Befunde der Datenqualität">
          <ul>
            {findings.nodes.map(({ severity, explanation }) => (
              <li key={explanation}>
                {wordFor(severityWords, severity)}: {explanation}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
