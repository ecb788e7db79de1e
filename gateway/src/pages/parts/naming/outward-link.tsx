import type { ComponentChildren, JSX } from 'preact';

/** A link to what a record names; plain text where that is no address of the web. */
export function OutwardLink({ to, children }: { to: string | null; children: ComponentChildren }): JSX.Element {
  const isWeb = to !== null && URL.canParse(to) && /^https?:$/.test(new URL(to).protocol);
  if (!isWeb) return <>{children}</>;
  return (
    <a href={to} rel="noreferrer noopener">
      {children}
    </a>
  );
}
