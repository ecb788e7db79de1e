import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../graph/gateway-context';
import type { CallerSigner } from '../../identity/sign-caller';
import { allowedAddress } from '../allowed-hosts';
import { answerErrors, misfitErrors } from '../answer/answer-errors';
import { parseAnswer } from '../answer/parse-answer';
import { Connection, type RawAnswer } from './connection';
import { type FaultKind, SubgraphFault, unavailable } from '../fault';
import { JoinedFetches } from './joined-fetches';
import { OperationRequests } from './operation-requests';
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
    const { name: subgraph, signer, isOfficial } = this.options;
    const { connection, joined } = this;
    const requests = new OperationRequests({ text, name }, { name: subgraph, connection, joined, signer });
    return async (variables, context) => {
      // One signature says who asks: only those who are nobody in particular go together.
      const mayJoin = isOfficial && !isMutation && context.caller.kind === 'anonymous';
      const asked = { variables: JSON.stringify(variables), context };
      try {
        return await this.guard.run(isMutation ? 'change' : 'query', context, async () => {
          const { bytes, maxAge } = await this.beforeDeadline(isMutation, (signal) =>
            mayJoin ? requests.joined({ ...asked, signal }) : requests.single({ ...asked, signal }),
          );
          const answer = this.read(bytes, shape, variables, context);
          return { answer: maxAge > 0 ? { ...answer, maxAge } : answer, bytes: bytes.length };
        });
      } catch (error) {
        throw error instanceof SubgraphFault ? unavailable(subgraph, error) : error;
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
  private async beforeDeadline(
    isMutation: boolean,
    send: (signal: AbortSignal) => Promise<RawAnswer>,
  ): Promise<RawAnswer> {
    const { timeoutMs, changeTimeoutMs } = this.options.settings;
    const deadline = new AbortController();
    const ms = isMutation ? changeTimeoutMs : timeoutMs;
    const said = `did not answer within ${ms / 1000} s${isMutation ? '; whether it made the change is not known' : ''}.`;
    const timer = setTimeout(() => deadline.abort(new SubgraphFault('TIMEOUT', said)), ms);
    try {
      return await send(deadline.signal).catch((error: unknown) => {
        const isPassing = error instanceof SubgraphFault && WORTH_A_SECOND_TRY.includes(error.kind);
        if (isMutation || !isPassing) throw error;
        return send(deadline.signal);
      });
    } finally {
      clearTimeout(timer);
    }
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
