import { allowedAddress } from '../../sources/allowed-hosts';
import { parseAnswer } from '../../sources/answer/parse-answer';
import { type FaultKind, SubgraphFault } from '../../sources/fault';
import { Connection } from '../../sources/remote/connection';
import { RegistryError } from '../registry-error';
import { ownSdl } from './own-sdl';

const WITHIN_MS = 10_000;
const MAX_BYTES = 4 * 2 ** 20;

const QUERY = '{"query":"{ _service { sdl } }"}';

const why: Partial<Record<FaultKind, string>> = {
  CONNECTION: 'nobody answers there',
  TIMEOUT: `it did not answer within ${WITHIN_MS / 1000} s`,
  REDIRECT: 'it leads elsewhere, which is not followed',
  TOO_LARGE: 'its answer is too large',
};

/**
 * The SDL that a service itself gives out, without what its library adds. Throws SUBGRAPH_HOST_NOT_ALLOWED on an address that is not to be asked, and
 * SUBGRAPH_SERVICE_UNREACHABLE where there is no answer; what the service says is not repeated.
 */
export async function liveSdl(name: string, url: string, hosts: ReadonlySet<string>): Promise<string> {
  const connection = new Connection(addressOf(name, url, hosts), {
    sockets: 1,
    maxAnswerBytes: MAX_BYTES,
    timeoutMs: WITHIN_MS,
  });
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new SubgraphFault('TIMEOUT')), WITHIN_MS);
  try {
    const { data } = parseAnswer((await connection.post(QUERY, {}, late.signal)).bytes);
    const { sdl } = (data?.['_service'] ?? {}) as { sdl?: unknown };
    if (typeof sdl === 'string') return ownSdl(sdl);
    throw new RegistryError(
      'SUBGRAPH_SERVICE_UNREACHABLE',
      `The service of "${name}" has no _service { sdl }, as subgraphs have.`,
    );
  } catch (error) {
    if (!(error instanceof SubgraphFault)) throw error;
    const reason = why[error.kind] ?? 'it gives no answer that can be used';
    throw new RegistryError(
      'SUBGRAPH_SERVICE_UNREACHABLE',
      `The service of "${name}" cannot be asked for its schema: ${reason}.`,
    );
  } finally {
    clearTimeout(timer);
    await connection.close();
  }
}

function addressOf(name: string, url: string, hosts: ReadonlySet<string>): URL {
  try {
    return allowedAddress(name, url, hosts);
  } catch (error) {
    throw new RegistryError('SUBGRAPH_HOST_NOT_ALLOWED', (error as Error).message);
  }
}
