import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { Made, WebAnswer } from '../../web/web-answers';
import { Layout, type LayoutProps } from '../layout/layout';
import { readText, type TextPage } from '../help/texts/text-pages';
import { TextView } from '../help/texts/text-view';
import { nothingNamedSo, refuseWrongInput } from './answer-problem';
import { missingIn } from './missing';
import type { Page } from './page';
import { PageProblem } from './page-problem';
import type { PageUrl } from './page-url';
import type { SiteSettings } from './site-settings';
import { holdsSynthetic } from './synthetic';

const HTML = 'text/html; charset=utf-8';

/** Makes the page of an answer. Throws a PageProblem where there is nothing to show. */
export function makePage(page: Page, url: PageUrl, answer: WebAnswer, site: SiteSettings): Made {
  refuseWrongInput(answer);
  const missing = missingIn(answer);
  const isEmpty = !answer.data || Object.values(answer.data).every((value) => value === null);
  const isFound = answer.data && (page.isFound?.(answer.data) ?? true);
  if (missing.length && (isEmpty || !isFound)) {
    throw new PageProblem(
      503,
      `Das kann gerade nicht gezeigt werden: ${missing.join(', ')}. Versuchen Sie es später noch einmal.`,
    );
  }
  if (!answer.data || !isFound) throw nothingNamedSo();
  const failed = new Set(answer.errors.map(({ path = [] }) => path.join('.')));
  const shown = { answer: answer.data, failed, url };
  const notices = { missing, isSynthetic: holdsSynthetic(answer.data) };
  return made({ title: page.title(shown), path: url.path, site, ...notices, children: page.view(shown) }, 200);
}

/** A page of text. */
export const makeText = (page: TextPage, site: SiteSettings): Made =>
  makePlain(page.title, page.path, site, <TextView html={readText(page, site)} />);

/** A page that asks the graph nothing. */
export const makePlain = (title: string, path: string, site: SiteSettings, children: JSX.Element): Made =>
  made({ title, path, site, missing: [], isSynthetic: false, children }, 200);

/** The page that says why there is no other. */
export function makeProblem({ status, message }: PageProblem, path: string, site: SiteSettings): Made {
  const title = { 400: 'Diese Adresse geht so nicht', 404: 'Nicht gefunden', 503: 'Vorübergehend nicht verfügbar' }[
    status
  ];
  const children = (
    <>
      <h1 class="kern-heading-large">{title}</h1>
      <p class="kern-body">{message}</p>
      <p class="kern-body">
        Weiter geht es auf der <a href="/">Startseite</a>, in der <a href="/services">Liste der Leistungen</a> oder in
        der <a href="/docs">Hilfe</a>.
      </p>
    </>
  );
  return made({ title, path, site, missing: [], isSynthetic: false, children }, status);
}

const made = (props: LayoutProps, status: number): Made => ({
  body: `<!doctype html>${render(<Layout {...props} />)}`,
  contentType: HTML,
  status,
});
