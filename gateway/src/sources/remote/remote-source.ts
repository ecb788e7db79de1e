import { REQUEST_ID_HEADER } from '@ozg/shared/server/http/admit';
import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../graph/gateway-context';
import type { CallerSigner } from '../../identity/sign-caller';
import { allowedAddress } from '../allowed-hosts';
import { answerErrors, misfitErrors } from '../answer/answer-errors';
import { parseAnswer } from '../answer/parse-answer';
import { Connection, type RawAnswer } from './connection';
import { type FaultKind, SubgraphFault, unavailable } from '../fault';
import { type AskedFetch, JoinedFetches, type Ways } from './joined-fetches';
import { Guard } from '../guard/guard';
import type { SourceObserver } from '../guard/fetch-book';
import type { SourceHealth } from '../guard/health';
import { compileShape } from '../shape/compile-shape';
import { cutAnswer } from '../shape/cut-answer';
import type { AnswerShape } from '../shape/shape';
import type { SourceSettings } from '../source-settings';
import type { SubgraphAnswer, SubgraphFetch, SubgraphOperation, SubgraphSource } from '../subgraph-source';

export interface RemoteSourceOptions {
  name: string;
  url: string;
  allowedHosts: ReadonlySet<string>;
  /** The subgraph's own types, as `subgraphSchemas` has them; asked for with the first operation. */
  schema: () => GraphQLSchema;
  /** Whether its messages are ours, and may be read by clients. */
  isOfficial: boolean;
  settings: SourceSettings;
  /** Without it nobody is told who asks. */
  signer?: CallerSigner;
  observer?: SourceObserver;
  log: Logger;
}

/** What is asked, before it has a deadline. */
interface Asked extends Omit<AskedFetch, 'signal'> {
  /** The body but for its variables and its end. */
  start: string;
  isMutation: boolean;
}

const READY_WITHIN_MS = 2000;
const MAX_LOGGED = 300;
const WORTH_A_SECOND_TRY: readonly FaultKind[] = ['CONNECTION', 'OVERLOADED'];

/**
 * A subgraph over HTTP, which is not trusted: docs/subgraph-faults.md lists what it may do wrong and what becomes of it.
 * With a signer each request says who asks, and nothing of what the client itself sent.
 */
export class RemoteSource implements SubgraphSource {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly joined = new JoinedFetches();

  /** Throws on a routing URL that is not to be asked. */
  constructor(private readonly options: RemoteSourceOptions) {
    const { name, url, settings, observer } = options;
    const { timeoutMs, maxAnswerBytes, limits } = settings;
    // As many as both lanes of the guard let through, and one for the question whether it is ready.
    const connection = { sockets: 2 * limits.underWay + 1, maxAnswerBytes, timeoutMs };
    this.connection = new Connection(allowedAddress(name, url, options.allowedHosts), connection);
    this.guard = new Guard(name, limits, observer);
  }

  prepare({ text, name, document, isMutation }: SubgraphOperation): SubgraphFetch {
    const shape = compileShape(this.options.schema(), document);
    const start = `{"query":${JSON.stringify(text)}${name ? `,"operationName":${JSON.stringify(name)}` : ''},"variables":`;
    return async (variables, context) => {
      const asked = { start, variables: JSON.stringify(variables), isMutation, context };
      try {
        return await this.guard.run(isMutation ? 'change' : 'query', context, async () => {
          const { bytes, maxAge } = await this.ask(asked);
          const answer = this.read(bytes, shape, variables, context);
          return { answer: maxAge > 0 ? { ...answer, maxAge } : answer, bytes: bytes.length };
        });
      } catch (error) {
        throw error instanceof SubgraphFault ? unavailable(this.options.name, error) : error;
      }
    };
  }

  health(): SourceHealth {
    return this.guard.health;
  }

  /** Asks the subgraph's own /readyz, which knows its database; one without it is asked for its type. */
  async isReady(): Promise<boolean> {
    const signal = AbortSignal.timeout(READY_WITHIN_MS);
    try {
      const own = await this.connection.isReady(signal);
      if (own !== null) return own;
      const { bytes } = await this.connection.post('{"query":"{__typename}"}', {}, signal);
      const { data } = parseAnswer(bytes);
      return typeof data?.['__typename'] === 'string';
    } catch {
      return false;
    }
  }

  /** Ends all connections; requests under way fail. */
  close(): Promise<void> {
    return this.connection.close();
  }

  /** The answer within the deadline; a query that did not get through is sent once more. */
  private async ask(asked: Asked): Promise<RawAnswer> {
    const { isMutation } = asked;
    const { timeoutMs, changeTimeoutMs } = this.options.settings;
    const deadline = new AbortController();
    const ms = isMutation ? changeTimeoutMs : timeoutMs;
    const said = `did not answer within ${ms / 1000} s${isMutation ? '; whether it made the change is not known' : ''}.`;
    const timer = setTimeout(() => deadline.abort(new SubgraphFault('TIMEOUT', said)), ms);
    try {
      return await this.send(asked, deadline.signal).catch((error: unknown) => {
        const isPassing = error instanceof SubgraphFault && WORTH_A_SECOND_TRY.includes(error.kind);
        if (isMutation || !isPassing) throw error;
        return this.send(asked, deadline.signal);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private async send({ start, isMutation, ...asked }: Asked, signal: AbortSignal): Promise<RawAnswer> {
    const ways: Ways = {
      single: async ({ variables, context, signal: until }) => {
        const body = `${start}${variables}}`;
        const answer = await this.connection.post(body, this.headers(body, context), until);
        this.joined.isOffered = answer.takesSeveral === true;
        return answer;
      },
      lines: (fetches, until) => {
        const [first] = fetches;
        const requests = fetches.map(({ context: { requestId: id, traceparent } }) => ({ id, traceparent }));
        const variables = fetches.map((each) => each.variables).join();
        const body = `${start}[${variables}],"extensions":${JSON.stringify({ requests })}}`;
        return this.connection.lines(body, first ? this.headers(body, first.context) : {}, until);
      },
    };
    // One signature says who asks: only those who are nobody in particular go together.
    const mayJoin = this.options.isOfficial && !isMutation && asked.context.caller.kind === 'anonymous';
    return mayJoin ? this.joined.fetch(start, { ...asked, signal }, ways) : ways.single({ ...asked, signal });
  }

  private headers(body: string, context: GatewayContext): Record<string, string> {
    const { name, signer } = this.options;
    const headers: Record<string, string> = { [REQUEST_ID_HEADER]: context.requestId };
    if (context.traceparent) headers['traceparent'] = context.traceparent;
    // A signature admits one request, so a second try has its own.
    if (signer) headers[IDENTITY_HEADER] = signer.sign(name, body, context);
    return headers;
  }

  private read(
    bytes: Buffer,
    shape: AnswerShape,
    variables: Record<string, unknown>,
    { requestId }: GatewayContext,
  ): SubgraphAnswer {
    const { name, isOfficial, log } = this.options;
    const { data, errors: told } = parseAnswer(bytes);
    const cut = data && cutAnswer(data, shape, variables);
    if (data && !cut) throw new SubgraphFault('MALFORMED');
    if (told.length > 0 && !isOfficial) {
      const first = String((told[0] as { message?: unknown } | null)?.message).slice(0, MAX_LOGGED);
      log.warn({ requestId, subgraph: name, count: told.length, first }, 'a subgraph told errors');
    }
    const teller = { name, isOfficial, shape };
    const errors = [...answerErrors(told, teller), ...(cut ? misfitErrors(cut.misfits, teller) : [])];
    return { data: cut ? cut.data : null, ...(errors.length > 0 && { errors }) };
  }
}
