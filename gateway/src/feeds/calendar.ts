import type { WebAnswer } from '../web/web-answers';
import { hourId, hourPath, hoursOf, hourText, hourTitle } from './consultation-hours';

/**
 * The consultation hours as iCalendar: events of a whole day where the time is not known, and none where the day is not.
 * Nobody states how long one takes, so none has an end.
 */
export function calendarOf(answer: WebAnswer, origin: string): string {
  const { default: ical } = require('ical-generator') as typeof import('ical-generator');
  const calendar = ical({ name: 'OZG-Sprechstunden', prodId: '//OZG-Graph//Sprechstunden//DE' });
  for (const hour of hoursOf(answer)) {
    const { heldOn, startsAt, provenance } = hour;
    const start = startsAt ?? heldOn;
    if (!start) continue;
    calendar.createEvent({
      id: hourId(hour),
      start: new Date(start),
      allDay: !startsAt,
      // The moment of writing would make every answer a new one.
      stamp: new Date(provenance.retrievedOn ?? start),
      summary: hourTitle(hour),
      description: hourText(hour),
      url: `${origin}${hourPath(hour)}`,
    });
  }
  return calendar.toString();
}
