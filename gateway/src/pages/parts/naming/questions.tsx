import type { JSX } from 'preact';
import { Day } from '../wording/day';

export interface AskedQuestion {
  question: string;
  answer: string | null;
  askedOn?: string | null;
  dateText?: string | null;
}

/** Questions that open to their answers; answers age, so each says when it was asked. */
export function Questions({ of: questions }: { of: readonly AskedQuestion[] }): JSX.Element {
  return (
    <>
      {questions.map(({ question, answer, askedOn, dateText }) => (
        <details key={question} class="question">
          <summary>{question}</summary>
          <p>{answer ?? 'Noch nicht beantwortet.'}</p>
          {(dateText || askedOn) && <p class="source">Gestellt: {dateText ?? <Day on={askedOn} />}</p>}
        </details>
      ))}
    </>
  );
}
