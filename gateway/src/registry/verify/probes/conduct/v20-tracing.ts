import { error, type Probe, shown } from '../probe';

const BODY = JSON.stringify({ query: '{ __typename }' });
const headers = {
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  tracestate: 'ozg=verify',
  'x-request-id': '00000000-0000-4000-8000-000000000000',
};

export const v20: Probe = {
  number: 'V20',
  title: {
    de: 'Der Dienst nimmt an, dass Anfragen verfolgt werden',
    en: 'The service accepts that requests are traced',
  },
  why: {
    de: 'Mit traceparent (W3C Trace Context) und x-request-id findet der Betreiber eine langsame oder gescheiterte Anfrage in allen Protokollen wieder, wenn Sie sie mitschreiben.',
    en: 'By traceparent (W3C Trace Context) and x-request-id the operator finds a slow or failed request in all logs, where you note them.',
  },
  remedy: {
    de: 'Lassen Sie beide Kopfzeilen durch, auch am Proxy davor, und schreiben Sie sie in Ihr Protokoll.',
    en: 'Let both headers pass, also at a proxy in front, and write them to your log.',
  },
  async *check({ service }) {
    const plain = await service.send(BODY);
    const traced = await service.send(BODY, { headers });
    if (traced.status === plain.status && traced.bytes.equals(plain.bytes)) return;
    yield error(
      'Mit diesen Kopfzeilen kam eine andere Antwort als ohne sie.',
      'With these headers there came another answer than without them.',
      {
        seen: `${traced.status} ${shown(traced.bytes.toString('utf8', 0, 500))}`,
      },
    );
  },
};
