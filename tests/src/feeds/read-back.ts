import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';

export interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  content: string;
}

/** The entries of an Atom feed, read by a strict parser of XML. */
export function atomEntries(text: string): AtomEntry[] {
  const entries: Record<string, string>[] = [];
  let inside: Record<string, string> | undefined;
  let element = '';
  const parser = new SaxesParser();
  const write = (part: string) => {
    if (inside) inside[element] = (inside[element] ?? '') + part;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'entry') entries.push((inside = {}));
    element = name;
  });
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', ({ name }) => {
    if (name === 'entry') inside = undefined;
    element = '';
  });
  parser.write(text).close();
  return entries.map(({ id = '', title = '', updated = '', content = '' }) => ({ id, title, updated, content }));
}

export interface CalendarEvent {
  uid: string;
  summary: string;
  isAllDay: boolean;
  start: string;
}

export function calendarEvents(text: string): CalendarEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component);
    return { uid, summary, isAllDay: startDate.isDate, start: startDate.toString() };
  });
}
