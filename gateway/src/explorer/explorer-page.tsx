import { render } from 'preact-render-to-string';
import { assetUrl } from '../pages/assets/assets';
import type { SiteSettings } from '../pages/site/site-settings';

/** The page around GraphiQL: where it belongs, and what its operations can be copied as. */
export function explorerPage(site: SiteSettings): string {
  const page = (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`GraphQL-Explorer – ${site.name}`}</title>
        <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href="/explorer/assets/graphiql.css" />
        <link rel="stylesheet" href="/explorer/explorer.css" />
      </head>
      <body>
        <header class="bar">
          <nav aria-label="Hauptnavigation">
            <a href="/">{site.name}</a>
            <a href="/docs/developers">Hilfe</a>
            <a href="/docs/schema">Schema</a>
          </nav>
          <h1>GraphQL-Explorer</h1>
          <div id="copy" class="copy" role="group" aria-label="Abfrage als Code" hidden>
            <span id="copied" role="status" />
            <label for="tool">Kopieren als</label>
            <select id="tool" />
            <button id="copy-button" type="button">
              Kopieren
            </button>
          </div>
        </header>
        <main id="explorer">
          <p>
            Der Explorer wird geladen. Er braucht JavaScript; ohne beantwortet <code>POST /graphql</code> jede Anfrage,
            und das <a href="/docs/schema">Schema</a> steht in der Hilfe.
          </p>
        </main>
        <dialog id="code" class="code" aria-labelledby="code-title">
          <h2 id="code-title">Zum Kopieren</h2>
          <p>Ihr Browser lässt die Zwischenablage hier nicht zu. Der Text ist ausgewählt: Kopieren Sie ihn selbst.</p>
          <textarea id="code-text" aria-labelledby="code-title" readOnly spellcheck={false} />
          <button id="code-close" type="button">
            Schließen
          </button>
        </dialog>
        <script src="/explorer/assets/react.js" defer />
        <script src="/explorer/assets/react-dom.js" defer />
        <script src="/explorer/assets/graphiql.js" defer />
        <script type="module" src="/explorer/start.mjs" />
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}
