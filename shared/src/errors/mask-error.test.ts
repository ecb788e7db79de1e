import { GraphQLError } from 'graphql';
import pino from 'pino';
import { graphError } from './graph-error';
import { maskError } from './mask-error';

function masked(error: GraphQLError) {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const answer = maskError(error.toJSON(), error, 'request-1', log);
  return { answer, logged: lines.map((line) => JSON.parse(line)) };
}

test('an error nobody foresaw shows a request id and nothing else; the log has the rest', () => {
  const cause = new Error('relation "secret" does not exist at /srv/app.js');
  const { answer, logged } = masked(new GraphQLError(cause.message, { originalError: cause, path: ['projects'] }));

  expect(answer).toEqual({
    message: 'The graph failed to answer this part.',
    path: ['projects'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', remedy: expect.any(String), requestId: 'request-1' },
  });
  expect(logged).toEqual([
    expect.objectContaining({ requestId: 'request-1', err: expect.objectContaining({ message: cause.message }) }),
  ]);
});

test('a code from elsewhere does not let its message through', () => {
  const { answer } = masked(new GraphQLError('password=1234', { extensions: { code: 'FOREIGN_CODE' } }));

  expect(JSON.stringify(answer)).not.toContain('1234');
});

test('what a subgraph says about the form of a request is not passed on: the gateway wrote that request', () => {
  const { answer, logged } = masked(
    new GraphQLError('Cannot query field "geheim"', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', serviceName: 'tracking' },
    }),
  );

  expect(JSON.stringify(answer)).not.toContain('geheim');
  expect(answer.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', subgraph: 'tracking' });
  expect(logged).toHaveLength(1);
});

test("the code nearest to the cause counts, and a client's fault is not logged", () => {
  const cause = graphError('MALFORMED_KEY', 'OzgId must be five digits');
  const wrapped = new GraphQLError(cause.message, {
    originalError: cause,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: ['at secret'] },
  });
  const { answer, logged } = masked(wrapped);

  expect(answer.extensions).toEqual({ code: 'MALFORMED_KEY', remedy: expect.any(String), requestId: 'request-1' });
  expect(logged).toEqual([]);
});

test('an unavailable database is named, its address is only in the log', () => {
  const { answer, logged } = masked(
    graphError('DATABASE_UNAVAILABLE', 'No answer.', new Error('connect 10.1.2.3:5432')),
  );

  expect(answer.message).toBe('No answer.');
  expect(JSON.stringify(answer)).not.toContain('10.1.2.3');
  expect(JSON.stringify(logged)).toContain('10.1.2.3');
});

test('a cause that shows at many places is told at each of them, and logged once', () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const cause = new Error('Connection terminated');
  const errors = ['a', 'b', 'c'].map((name) => new GraphQLError(cause.message, { originalError: cause, path: [name] }));

  const answers = errors.map((error) => maskError(error.toJSON(), error, 'request-1', log));

  expect(answers.map(({ path }) => path)).toEqual([['a'], ['b'], ['c']]);
  expect(lines).toHaveLength(1);
});
