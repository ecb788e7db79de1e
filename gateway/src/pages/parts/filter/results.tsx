import type { ComponentChildren, JSX } from 'preact';
import { counted, type Noun } from '../wording/format';

interface ResultsProps {
  /** Undefined where nothing was searched, or the graph failed to answer. */
  total: number | undefined;
  what: Noun;
  children: ComponentChildren;
}

/** What a filter leads to. Without a reload the whole list is replaced, and only the number is told to who listens. */
export function Results({ total, what, children }: ResultsProps): JSX.Element {
  return (
    <>
      <p id="found" class="found" role="status">
        {total !== undefined && counted(total, what)}
      </p>
      <div id="results">{children}</div>
    </>
  );
}
