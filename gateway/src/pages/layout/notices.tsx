import type { JSX } from 'preact';

interface NoticesProps {
  missing: readonly string[];
  isSynthetic: boolean;
}

/** What readers have to know before they believe the page. */
export function Notices({ missing, isSynthetic }: NoticesProps): JSX.Element {
  return (
    <>
      {missing.length > 0 && (
        <div class="notice notice--missing" role="note">
          <strong>Ein Teil fehlt gerade:</strong> {missing.join(', ')}. Was vorliegt, steht hier; was fehlt, ist nicht
          „null“, sondern im Augenblick nicht abrufbar. Mehr unter <a href="/status">Status der Dienste</a>.
        </div>
      )}
      {isSynthetic && (
        <div class="notice notice--synthetic" role="note">
          <strong>Beispieldaten:</strong> Diese Seite zeigt erfundene Angaben zum Ausprobieren, keine Auskünfte über
          wirkliche Vorhaben.
        </div>
      )}
    </>
  );
}
