import type { JSX } from 'preact';
import type { Data } from '../../execution/run';
import type { WebOperation } from '../../web/web-operation';
import type { PageUrl } from './page-url';
import type { Parameters } from './parameters';

/** What a page shows: the answer of its one operation, and where it stands. */
export interface Shown<Answer> {
  /** Fields are null where nothing is known, and where the graph failed to answer. */
  answer: Answer;
  /** Where in the answer it failed, such as `subgraphs.2.coverage`. */
  failed: ReadonlySet<string>;
  url: PageUrl;
}

/** A page for people: one address, one operation, one view. */
export interface Page<Answer = object> {
  /** As Express writes it, such as `/services/:ozgId`. */
  path: string;
  operation: WebOperation;
  /** What may stand behind the "?"; everything else is refused. */
  parameters?: Parameters;
  /** Variables of the operation; `today` is a German day. */
  variables?(url: PageUrl, today: string): Data;
  /** False where what the address names does not exist. */
  isFound?(answer: Answer): boolean;
  title(shown: Shown<Answer>): string;
  view(shown: Shown<Answer>): JSX.Element;
}
