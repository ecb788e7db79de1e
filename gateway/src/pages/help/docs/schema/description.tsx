import type { JSX } from 'preact';

// What the schema says of itself: English, with the German term in brackets at its end.
const described = /^(.*\S)\s+\(([^()]*)\)$/s;

/** The German term of a description; undefined where it has none. */
export const germanTermOf = (text: string | null | undefined): string | undefined => described.exec(text ?? '')?.[2];

export function Description({ of: text }: { of: string | null | undefined }): JSX.Element | null {
  if (!text) return null;
  const [, english = text, german] = described.exec(text) ?? [];
  return (
    <>
      <span lang="en">{english}</span>
      {german && ` (${german})`}
    </>
  );
}

export function Deprecation({ reason }: { reason: string | null | undefined }): JSX.Element | null {
  if (!reason) return null;
  return (
    <p>
      <strong>Veraltet:</strong> <span lang="en">{reason}</span>
    </p>
  );
}
