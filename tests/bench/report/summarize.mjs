import { median, spread } from './statistics.mjs';

const REFERENCE = 'reference';

/** One line per shape and contender: medians over the rounds, and how it stands to the reference of the same round. */
export function summarize(measured, running, shapes) {
  return shapes.map(({ name, title, clients, targets }) => {
    const ofShape = measured.filter(({ shape }) => shape === name);
    const reference = new Map(
      ofShape.filter(({ contender }) => contender === REFERENCE).map(({ round, perSecond }) => [round, perSecond]),
    );
    const lines = running.flatMap((contender) => {
      const own = ofShape.filter((each) => each.contender === contender.name);
      if (!own.length) return [];
      const ratios = own.flatMap(({ round, perSecond }) =>
        reference.has(round) ? [perSecond / reference.get(round)] : [],
      );
      const line = {
        contender: contender.name,
        perSecond: median(own, 'perSecond'),
        perSecondSpread: spread(own, 'perSecond'),
        ratio: median(ratios),
        ratioSpread: spread(ratios),
        target: targets[contender.name] ?? null,
        p50: median(own, 'p50'),
        p99: median(own, 'p99'),
        peakBytes: spread(own, 'peakBytes')?.max ?? null,
        bytesPerAnswer: median(own, 'bytesPerAnswer'),
        failed: own.reduce((sum, { failed }) => sum + failed, 0),
      };
      return [line];
    });
    return { shape: name, title, clients, lines };
  });
}
