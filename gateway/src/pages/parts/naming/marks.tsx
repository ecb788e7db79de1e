import type { JSX } from 'preact';
import { markerWords, wordFor } from '../wording/words';

/** How a service is marked, such as Fokusleistung. */
export function Marks({ of: markers }: { of: readonly { kind: string }[] }): JSX.Element | null {
  if (!markers.length) return null;
  const words = new Set(markers.map(({ kind }) => wordFor(markerWords, kind)));
  return (
    <ul class="marks" aria-label="Kennzeichnungen">
      {[...words].map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
