import type { JSX } from 'preact';
import { FilterForm, SearchField } from '../parts/filter/filter-form';
import { Results } from '../parts/filter/results';
import { kindWords, wordFor } from '../parts/wording/words';
import type { PageUrl } from '../site/page-url';
import { BaseComponents } from './base-components';
import { Neighbours } from './neighbours';
import { ReusableProjects } from './reusable-projects';
import type { FoundMunicipality, ReuseAnswer } from './reuse-answer';

export function ReuseView({
  answer: { municipalities, municipality },
  url,
}: {
  answer: ReuseAnswer;
  url: PageUrl;
}): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">
        {municipality ? `Was kann ${municipality.name} jetzt nachnutzen?` : 'Was kann meine Kommune jetzt nachnutzen?'}
      </h1>
      {!municipality && (
        <p class="kern-body lead">
          Suchen Sie Ihre Gemeinde, Verbandsgemeinde, Stadt oder Ihren Landkreis. Die Auswahl steht danach in der
          Adresse: Sie können sie als Lesezeichen behalten.
        </p>
      )}
      <FilterForm action="/reuse">
        <SearchField
          name="q"
          label={municipality ? 'Andere Kommune suchen' : 'Name der Kommune'}
          value={url.one('q')}
        />
      </FilterForm>
      <Results total={municipalities?.totalCount} what={['Kommune', 'Kommunen']}>
        {municipalities && (
          <Found of={municipalities.nodes} more={municipalities.totalCount - municipalities.nodes.length} />
        )}
        {municipality && (
          <>
            <p class="kern-body">
              {whatIs(municipality)} · Regionalschlüssel {municipality.ars}
            </p>
            <nav aria-label="Auf dieser Seite">
              <ul class="plain-list jumps">
                <li>
                  <a href="#reusable">Jetzt nachnutzbar</a>
                </li>
                <li>
                  <a href="#neighbours">Eigene Vorhaben und wer dasselbe tut</a>
                </li>
                <li>
                  <a href="#components">Basisdienste des Landes</a>
                </li>
              </ul>
            </nav>
            <ReusableProjects of={municipality.reusableProjects} url={url} />
            <Neighbours of={municipality.municipalProjects} />
            <BaseComponents of={municipality.state?.baseComponents ?? null} />
          </>
        )}
      </Results>
    </>
  );
}

function Found({ of: found, more }: { of: readonly FoundMunicipality[]; more: number }): JSX.Element {
  if (!found.length) return <p class="kern-body">Keine Kommune heißt so. Versuchen Sie einen Teil des Namens.</p>;
  return (
    <>
      <ul class="plain-list entries">
        {found.map(({ ars, name, kind, parent }) => (
          <li key={ars}>
            <a href={`/reuse?ars=${ars}`}>{name}</a>
            <p>{whatIs({ kind, parent })}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="source">Und {more} weitere: Schreiben Sie mehr vom Namen.</p>}
    </>
  );
}

/** `Gemeinde · Landkreis Börde`; names may say already what they are. */
function whatIs({ kind, parent }: Pick<FoundMunicipality, 'kind' | 'parent'>): string {
  const own = wordFor(kindWords, kind);
  if (!parent) return own;
  const word = wordFor(kindWords, parent.kind);
  return `${own} · ${parent.name.toLowerCase().includes('kreis') ? '' : `${word} `}${parent.name}`;
}
