import type { Judged } from '../judged';
import { textArgument } from '../../schema/federation';
import type { Rule } from '../rule';

export const r16: Rule<Judged> = {
  number: 'R16',
  title: { de: 'Was wegfällt, sagt warum und wann', en: 'What goes says why and when' },
  why: {
    de: 'Wer ein Feld nutzt, muss wissen, was an seine Stelle tritt und bis wann er umstellen muss.',
    en: 'Who uses a field must know what takes its place, and until when to change over.',
  },
  remedy: {
    de: 'Schreiben Sie in reason den Ersatz und als Letztes den Tag, zum Beispiel: "Use saxonyTitle until 2027-06-30".',
    en: 'Write what takes its place into the reason, and last the day, such as: "Use saxonyTitle until 2027-06-30".',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ schema, ownership }) {
    for (const { coordinate, node } of [...schema.elements.values()].flat()) {
      if (ownership.otherOwnerOf(coordinate)) continue;
      for (const mark of node.directives?.filter(({ name }) => name.value === 'deprecated') ?? []) {
        if (saysWhen(textArgument(mark, 'reason') ?? '')) continue;
        yield {
          coordinate,
          at: mark,
          message: {
            de: 'Der Grund fehlt, oder er endet nicht mit einem Tag (JJJJ-MM-TT).',
            en: 'The reason is missing, or does not end with a day (YYYY-MM-DD).',
          },
        };
      }
    }
  },
};

function saysWhen(reason: string): boolean {
  const day = /\p{L}.*\s(\d{4}-\d{2}-\d{2})\.?\s*$/su.exec(reason)?.[1];
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day ?? '');
}
