import { error, type Probe, skipped } from '../probe';
import { answerToMistake } from './refusal';
import { UNKNOWN_FIELD } from './v15-unknown-field';

export const v16: Probe = {
  number: 'V16',
  title: { de: 'Fehler sagen, was war, und verraten nichts', en: 'Errors say what happened, and betray nothing' },
  why: {
    de: 'Ohne message ist es kein Fehler im Sinn von GraphQL. Dateipfade, Stapel und Anweisungen an die Datenbank helfen nur dem, der den Dienst angreifen will.',
    en: 'Without a message it is no error in the sense of GraphQL. Paths of files, stacks and statements to a database help only who wants to attack the service.',
  },
  remedy: {
    de: 'Geben Sie jedem Fehler eine message für Menschen, schalten Sie den Entwicklungsmodus ab (etwa NODE_ENV=production, includeStacktraceInErrorResponses: false), und schreiben Sie Einzelheiten ins Protokoll.',
    en: 'Give each error a message for people, turn the development mode off (such as NODE_ENV=production, includeStacktraceInErrorResponses: false), and write details to your log.',
  },
  async *check(subject) {
    const mistakes = [
      { query: '{' },
      { query: `{ ${UNKNOWN_FIELD} }` },
      { query: 'query ($id: ID!) { __typename }', variables: { id: {} } },
    ];
    const told: unknown[] = [];
    for (const mistake of mistakes) told.push(...((await answerToMistake(subject, mistake)).answer?.errors ?? []));
    if (!told.length) yield skipped('Der Dienst meldete keinen Fehler.', 'The service told no error.');
    const formless = told.find((each) => !hasForm(each));
    if (formless !== undefined) {
      yield error('Ein Fehler hat keine message.', 'An error has no message.', { seen: formless });
    }
    const telling = told.find(betrays);
    if (telling) {
      yield error('Ein Fehler zeigt Inneres des Dienstes.', 'An error shows the inside of the service.', {
        seen: telling,
      });
    }
  },
};

function hasForm(each: unknown): boolean {
  const { message, path, locations } = (each ?? {}) as Record<string, unknown>;
  const isListOrMissing = (value: unknown) => value === undefined || Array.isArray(value);
  return typeof message === 'string' && message !== '' && isListOrMissing(path) && isListOrMissing(locations);
}

const inner = [
  /"(stack|stacktrace|stackTrace|exception|debugMessage)":/,
  /\bat .{0,200}[( /\\][\w./\\-]+\.(js|ts|mjs|cjs|java|kt|scala|php|rb|cs|go|py):\d+/,
  /File \\?"[^"]+", line \d+/,
  /(^|[\s"'(])(\/(srv|app|home|usr|var|opt|etc)\/|[A-Z]:\\\\)\S/,
  /node_modules/,
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.+\b(FROM|VALUES|SET|WHERE)\b/,
];

function betrays(each: unknown): boolean {
  const text = (JSON.stringify(each) ?? '').slice(0, 20_000);
  return inner.some((pattern) => pattern.test(text));
}
