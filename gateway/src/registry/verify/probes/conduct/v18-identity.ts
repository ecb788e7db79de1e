import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { error, type Probe, shown } from '../probe';

const QUERY = '{ __typename }';

export const v18: Probe = {
  number: 'V18',
  title: {
    de: 'Der Dienst nimmt an, dass das Gateway sich ausweist',
    en: 'The service accepts that the gateway says who asks',
  },
  why: {
    de: 'Jede Anfrage des Gateways trägt den Kopf x-ozg-identity, ein JWT von rund 600 Zeichen, das sagt, wer fragt. Auswerten muss ihn niemand, annehmen jeder; andere Router schicken ihn nicht.',
    en: 'Each request of the gateway bears the header x-ozg-identity, a JWT of some 600 characters that says who asks. Nobody has to read it, everybody has to accept it; other routers do not send it.',
  },
  remedy: {
    de: 'Lassen Sie unbekannte Kopfzeilen durch, auch am Proxy davor. Prüft Ihr Dienst die Unterschrift, prüfen Sie ihn mit --key und dem Schlüssel, den er kennt (docs/login.md).',
    en: 'Let headers pass that you do not know, also at a proxy in front. Where your service checks the signature, verify it by --key with the key that it knows (docs/login.md).',
  },
  async *check({ service, sign, hasKey }) {
    // A service that knows its gateway may well refuse others, and was asked with its key all along.
    if (hasKey) return;
    const body = JSON.stringify({ query: QUERY });
    const plain = await service.send(body, { isSigned: false });
    const signed = await service.send(body, { headers: { [IDENTITY_HEADER]: sign(body) } });
    if (signed.status === plain.status && signed.bytes.equals(plain.bytes)) return;
    yield error(
      'Mit dem Kopf kam eine andere Antwort als ohne ihn.',
      'With the header there came another answer than without it.',
      {
        seen: `${signed.status} ${shown(signed.bytes.toString('utf8', 0, 500))}`,
      },
    );
  },
};
