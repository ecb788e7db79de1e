import { parseAnswer, type RawAnswer } from '../../../../sources/answer/parse-answer';
import { SubgraphFault } from '../../../../sources/fault';
import type { Exchange } from '../../service/service';
import type { Subject } from '../subject';

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/i;

/** What a service answers to a mistake, in GraphQL's form; null where it has not that form, or says 500. */
export async function answerToMistake(
  { service }: Pick<Subject, 'service'>,
  request: object,
): Promise<{ answer: RawAnswer | null; exchange: Exchange }> {
  const exchange = await service.send(JSON.stringify(request));
  return { answer: inForm(exchange), exchange };
}

/** As GraphQL over HTTP has it, a mistake of who asks may also be told with a status of 400 to 499. */
function inForm({ status, headers, bytes }: Exchange): RawAnswer | null {
  if (status >= 500 || !JSON_TYPE.test(String(headers['content-type']))) return null;
  try {
    return parseAnswer(bytes);
  } catch (error) {
    if (error instanceof SubgraphFault) return null;
    throw error;
  }
}

/** What was answered, for who has to mend it. */
export const asSeen = ({ status, headers, bytes }: Exchange): string =>
  `${status} ${headers['content-type']?.toString() ?? ''} ${bytes.toString('utf8', 0, 500)}`;
