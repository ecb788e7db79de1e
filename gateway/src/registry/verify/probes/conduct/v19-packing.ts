import { info, error, type Probe } from '../probe';

const WORTH_PACKING_BYTES = 20_000;
const BODY = JSON.stringify({ query: '{ _service { sdl } }' });

export const v19: Probe = {
  number: 'V19',
  title: { de: 'Antworten sind gepackt, wie darum gebeten wurde', en: 'Answers are packed as was asked for' },
  why: {
    de: 'Das Gateway bittet um gzip und entpackt nichts anderes; wer um nichts bittet, kann nichts entpacken. Große Antworten sind gepackt zehnmal so schnell übertragen.',
    en: 'A gateway asks for gzip, and unpacks nothing else; who asks for nothing can unpack nothing. Large answers travel ten times as fast when packed.',
  },
  remedy: {
    de: 'Packen Sie nur mit dem, was Accept-Encoding nennt, am besten gzip, und größere Antworten immer.',
    en: 'Pack only by what Accept-Encoding names, gzip at best, and larger answers always.',
  },
  async *check({ service }) {
    const plain = await service.send(BODY, { headers: { 'accept-encoding': 'identity' } });
    const packing = plain.headers['content-encoding']?.toString() ?? 'identity';
    if (packing !== 'identity') {
      yield error(
        'Die Antwort ist gepackt, obwohl nicht darum gebeten wurde.',
        'The answer is packed although that was not asked for.',
        {
          seen: `content-encoding: ${packing}`,
        },
      );
      return;
    }
    const packed = await service.send(BODY);
    if (packed.headers['content-encoding'] || packed.bytes.length < WORTH_PACKING_BYTES) return;
    yield info(
      `Eine Antwort von ${packed.bytes.length} Bytes kam ungepackt, obwohl um gzip gebeten wurde.`,
      `An answer of ${packed.bytes.length} bytes came as it is, although gzip was asked for.`,
    );
  },
};
