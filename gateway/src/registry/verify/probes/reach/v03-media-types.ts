import type { Exchange } from '../../service/service';
import { error, type Probe } from '../probe';

const BODY = '{"query":"{ __typename }"}';

export const v03: Probe = {
  number: 'V03',
  title: {
    de: 'Antworten haben den Medientyp, um den gebeten wurde',
    en: 'Answers are of the media type that was asked for',
  },
  why: {
    de: 'Router und Werkzeuge lesen eine Antwort nach ihrem Content-Type. Ältere bitten um application/json, neuere um application/graphql-response+json.',
    en: 'Routers and tools read an answer by its content type. Older ones ask for application/json, newer ones for application/graphql-response+json.',
  },
  remedy: {
    de: 'Antworten Sie auf "Accept: application/json" mit Status 200 und "Content-Type: application/json; charset=utf-8".',
    en: 'Answer "Accept: application/json" with status 200 and "Content-Type: application/json; charset=utf-8".',
  },
  async *check({ service }) {
    for (const accept of ['application/json', 'application/graphql-response+json, application/json;q=0.9']) {
      const exchange = await service.send(BODY, { headers: { accept } });
      if (isAsAsked(exchange, accept)) continue;
      const { status, headers } = exchange;
      yield error(
        `Auf „Accept: ${accept}“ kam etwas anderes.`,
        `"Accept: ${accept}" was answered with something else.`,
        { seen: `${status} ${headers['content-type']?.toString() ?? ''}` },
      );
    }
  },
};

function isAsAsked({ status, headers }: Exchange, accept: string): boolean {
  const [type = '', ...parameters] = String(headers['content-type']).toLowerCase().split(/;\s*/);
  const charset = parameters.find((each) => each.startsWith('charset=')) ?? 'charset=utf-8';
  return status === 200 && accept.includes(type) && type.includes('/') && /^charset="?utf-?8"?$/.test(charset);
}
