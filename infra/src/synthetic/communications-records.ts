import type { Records } from '@ozg/shared/database/load-records';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import type { Dice } from './dice';
import { synthetic, syntheticLegalBasisId, syntheticMinistryId, syntheticOzgId, syntheticProvenance } from './keys';
import { historyMonths, lastMonth, type Scale } from './scale';
import { madeUp, subjects } from './words';

const topicAreaCodes = Object.keys(topicAreaLabels);
const NEWSLETTER = 'DE-ST:syn-newsletter';

/** A made-up newsletter, one issue a month, weekly consultation hours and questions about services. */
export function communicationsRecords(dice: Dice, scale: Scale): Records {
  const issues = historyMonths.slice(-scale.newsletterIssues).map((month) => ({
    ...synthetic,
    asOf: month,
    id: `${NEWSLETTER}/${month.slice(0, 7)}`,
    newsletterId: NEWSLETTER,
    label: madeUp(`Ausgabe ${month.slice(0, 7)}`),
    periodFrom: month,
    periodUntil: month,
    publishedOn: `${month.slice(0, 8)}28`,
  }));
  const sections = issues.map(({ id, asOf }) => ({
    ...synthetic,
    asOf,
    id: `${id}/1`,
    issueId: id,
    position: 1,
    title: madeUp('Aktuelle Meldungen'),
  }));
  return {
    Provenance: [syntheticProvenance],
    Newsletter: [
      { ...synthetic, asOf: lastMonth, id: NEWSLETTER, title: madeUp('Musternewsletter'), stateCode: 'DE-ST' },
    ],
    NewsletterIssue: issues,
    NewsletterSection: sections,
    NewsItem: sections.flatMap((section) => [0, 1, 2, 3].map((at) => newsItem(section, at, dice, scale))),
    ConsultationHour: Array.from({ length: scale.consultationHours }, (_, at) => {
      const day = new Date(Date.UTC(2024, 10, 6 + at * 7)).toISOString().slice(0, 10);
      const service = dice.between(0, scale.services - 1);
      return {
        ...synthetic,
        asOf: day,
        id: `DE-ST:syn-sprechstunde-${day}`,
        number: at + 1,
        topic: madeUp(`Sprechstunde zu ${subjects[service % subjects.length]}`),
        stateCode: 'DE-ST',
        heldOn: day,
        slidesUrl: `https://folien.example/${day}.pdf`,
        ozgIds: [syntheticOzgId(service)],
      };
    }),
    FaqEntry: Array.from({ length: 300 }, (_, at) => ({
      ...synthetic,
      asOf: lastMonth,
      id: `DE-ST:syn-faq-${at}`,
      question: madeUp(`Wie läuft ${subjects[at % subjects.length]} online, Frage ${at + 1}?`),
      answer: dice.chance(70) ? madeUp('Die Antwort ist ein Beispiel.') : null,
      askedOn: `${dice.pick(historyMonths).slice(0, 8)}10`,
      topicAreaCode: topicAreaCodes[at % topicAreaCodes.length],
      ozgIds: [syntheticOzgId(at % scale.services)],
    })),
  };
}

function newsItem(
  section: { id: string; issueId: string; asOf: string },
  at: number,
  dice: Dice,
  scale: Scale,
): object {
  const service = dice.between(0, scale.services - 1);
  return {
    ...synthetic,
    asOf: section.asOf,
    id: `${section.id}/${at + 1}`,
    sectionId: section.id,
    issueId: section.issueId,
    position: at + 1,
    title: madeUp(`Meldung zu ${subjects[service % subjects.length]}`),
    publishedOn: `${section.asOf.slice(0, 8)}${String(dice.between(10, 27))}`,
    ministryId: syntheticMinistryId('DE-ST', dice.between(1, 10)),
    ozgIds: [syntheticOzgId(service)],
    legalBasisIds: dice.chance(30) ? [syntheticLegalBasisId(dice.between(0, scale.laws - 1))] : [],
  };
}
