import type { WebAnswer } from '../../web/web-answers';
import { PageProblem } from './page-problem';

const clientErrors: Readonly<Record<string, string>> = {
  INVALID_CURSOR: 'Diese Seitenmarke gilt nicht (mehr). Beginnen Sie die Liste von vorn, ohne „after“ in der Adresse.',
  INVALID_DATE: 'Das Datum gibt es nicht. Möglich ist ein Tag wie 2026-10-01.',
  BAD_USER_INPUT: 'Eine Angabe in der Adresse gibt es nicht. Beginnen Sie ohne die Angaben hinter dem „?“.',
};

/** Throws what a person can mend in the address. */
export function refuseWrongInput({ errors }: WebAnswer): void {
  for (const { extensions } of errors) {
    const code = String(extensions?.['code']);
    if (code === 'MALFORMED_KEY') throw nothingNamedSo();
    const message = clientErrors[code];
    if (message) throw new PageProblem(400, message);
  }
}

export const nothingNamedSo = (): PageProblem =>
  new PageProblem(404, 'Unter dieser Adresse ist nichts verzeichnet. Vielleicht ist der Schlüssel vertippt.');
