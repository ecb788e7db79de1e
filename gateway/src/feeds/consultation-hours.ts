import { type WebAnswer } from '../web/web-answers';
import { dataOf } from '../web/data-of';
import { entryId, type FeedContent, germanDate, marked, paragraphs, type Source, sourceLine } from './feed-entry';

export interface ConsultationHour {
  id: string;
  number: number | null;
  topic: string;
  organizer: string | null;
  heldOn: string | null;
  startsAt: string | null;
  content: string | null;
  url: string | null;
  slidesUrl: string | null;
  services: ({ ozgId: string; name: string } | null)[];
  provenance: Source;
}

interface Data {
  consultationHours: { nodes: ConsultationHour[] };
}

/** The consultation hours of an answer. Throws the graph's error where there are none. */
export const hoursOf = (answer: WebAnswer): ConsultationHour[] =>
  dataOf<Data>(answer, 'consultationHours').consultationHours.nodes;

export const hourId = ({ id }: ConsultationHour): string => entryId('consultation-hour', id);

export const hourPath = ({ id }: ConsultationHour): string => `/consultation-hours#${encodeURIComponent(id)}`;

export function hourTitle({ number, topic, provenance }: ConsultationHour): string {
  return marked(`${number ? `${number}. ` : ''}OZG-Sprechstunde: ${topic}`, provenance);
}

export function hourText(hour: ConsultationHour): string {
  const { organizer, heldOn, content, url, slidesUrl, services, provenance } = hour;
  const named = services.flatMap((service) => (service ? [`${service.name} (${service.ozgId})`] : []));
  return paragraphs(
    heldOn && `Termin: ${germanDate(heldOn)}`,
    organizer && `Veranstaltet von: ${organizer}`,
    content,
    named.length ? `OZG-Leistungen: ${named.join(', ')}` : null,
    url && `Mehr dazu: ${url}`,
    slidesUrl && `Folien: ${slidesUrl}`,
    sourceLine(provenance),
  );
}

export function hoursFeed(answer: WebAnswer): FeedContent {
  return {
    title: 'OZG-Sprechstunden',
    description: 'Termine und Themen der OZG-Sprechstunden. Das Datum eines Eintrags ist der Tag der Sprechstunde.',
    home: '/consultation-hours',
    entries: hoursOf(answer).map((hour) => ({
      id: hourId(hour),
      title: hourTitle(hour),
      text: hourText(hour),
      path: hourPath(hour),
      date: hour.startsAt ?? hour.heldOn,
    })),
  };
}
