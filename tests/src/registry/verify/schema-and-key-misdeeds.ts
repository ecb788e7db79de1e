import { entities, fails, isOf, type NamedMisdeed } from './misdeed-kinds';
import { soundSdl } from './sound-guest';

const without = (text: string) => soundSdl.replace(text, '');

/** One for each probe of the schema and of keys. */
export const schemaAndKeyMisdeeds: readonly NamedMisdeed[] = [
  {
    probe: 'V02',
    does: 'runs with another schema than that of the file',
    severity: 'ERROR',
    sdl: without('  "What it is called. (Titel)"\n  title: String\n'),
    seen: '- SaxonyProject.title: String',
  },
  {
    probe: 'V03',
    does: 'answers who asks for application/json with another type',
    severity: 'ERROR',
    headers: (headers, asked) =>
      asked.headers.accept === 'application/json' ? { ...headers, 'content-type': 'text/plain' } : headers,
    seen: '200 text/plain',
  },
  {
    probe: 'V04',
    does: 'says nothing of what a field means',
    severity: 'ERROR',
    sdl: without('  "What it is called. (Titel)"\n'),
    seen: 'R15: There is no description here.',
  },
  {
    probe: 'V05',
    does: 'adds a field to which no key leads',
    severity: 'ERROR',
    sdl: `${soundSdl}
type Municipality @key(fields: "ars", resolvable: false) {
  ars: Ars!
  "Who leads it. (Oberhaupt)"
  saxonyMayor: String
}`,
    seen: 'R03',
  },
  {
    probe: 'V06',
    does: 'answers a known key with null',
    severity: 'ERROR',
    answer: entities((list, asked) => (isOf('SaxonyProject', asked) ? list.map(() => null) : list)),
    seen: '{"_entities":[null]}',
  },
  {
    probe: 'V07',
    does: 'invents a title for an unknown key',
    severity: 'ERROR',
    answer: entities((list, asked) =>
      isOf('SaxonyProject', asked) ? list.map((each, at) => each ?? { ...asked.keys[at], title: 'Projekt' }) : list,
    ),
    seen: '"title":"Projekt"',
  },
  {
    probe: 'V08',
    does: 'answers in the order of its own',
    severity: 'ERROR',
    answer: entities((list) => (list.length === 3 ? list.toReversed() : list)),
    seen: '"_entities":[{',
  },
  {
    probe: 'V09',
    does: 'answers the same key once',
    severity: 'ERROR',
    answer: entities((list) =>
      [...new Map(list.map((each, at) => [JSON.stringify(each) + (each ? '' : at), each])).values()].slice(
        0,
        list.length === 2 ? 2 : list.length,
      ),
    ),
    seen: '{"_entities":[{',
  },
  {
    probe: 'V10',
    does: 'answers fifty keys at most',
    severity: 'ERROR',
    answer: entities((list) => list.slice(0, 50)),
    seen: '100 keys led to 50 answers',
  },
  {
    probe: 'V11',
    does: 'fails without keys',
    severity: 'ERROR',
    answer: (told, { query, keys }) =>
      query.includes('_entities') && !keys.length ? { ...told, errors: [{ message: 'syntax' }] } : told,
    seen: 'syntax',
  },
  {
    probe: 'V12',
    does: 'falls over a key that is no text',
    severity: 'ERROR',
    before: fails(({ keys }) => keys.some((key) => typeof key?.['id'] === 'object' && key['id'])),
    seen: '500 text/html',
  },
  {
    probe: 'V13',
    does: 'has a stage that its enum does not know',
    severity: 'ERROR',
    answer: entities((list) => list.map((each) => (each?.['stage'] ? { ...each, stage: 'in Arbeit' } : each))),
    seen: 'in Arbeit',
  },
];
