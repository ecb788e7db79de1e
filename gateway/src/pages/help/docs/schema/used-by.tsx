import type { JSX } from 'preact';
import { Section } from '../../../parts/tables/section';
import { PlaceLink } from './type-link';
import type { Place, Usages } from './reference/usages';

// What is met everywhere, such as texts and days, says nothing about its types.
const MOST_PLACES = 60;

/** Where a type is met: at the beginning of a request, on the way, and as what is given. */
export function UsedBy({ usages: { roots, fields, inputs } }: { usages: Usages }): JSX.Element | null {
  if (!roots.length && !fields.length && !inputs.length) return null;
  return (
    <Section id="used-by" title="Wo er vorkommt">
      <Places title="Einstiege, die dorthin führen" of={roots} />
      <Places title="Felder, die dorthin führen" of={fields} />
      <Places title="Argumente und Eingaben, die ihn annehmen" of={inputs} />
    </Section>
  );
}

function Places({ title, of: places }: { title: string; of: readonly Place[] }): JSX.Element | null {
  if (!places.length) return null;
  const further = places.length - MOST_PLACES;
  return (
    <>
      <h3 class="kern-title">{title}</h3>
      <ul class="places">
        {places.slice(0, MOST_PLACES).map((place) => (
          <li key={`${place.type}.${place.field}.${place.argument}`}>
            <PlaceLink to={place} />
          </li>
        ))}
      </ul>
      {further > 0 && <p class="source">und {further} weitere Stellen</p>}
    </>
  );
}
