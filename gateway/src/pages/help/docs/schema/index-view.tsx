import type { JSX } from 'preact';
import { Section } from '../../../parts/tables/section';
import { Description } from './description';
import type { SchemaReference } from './reference/schema-reference';
import { kindOf, typeKinds } from './type-kinds';
import { TypeLink } from './type-link';

/** All types of the schema by what they are. */
export function IndexView({ types }: SchemaReference): JSX.Element {
  const groups = typeKinds
    .map((kind) => ({ ...kind, types: types.filter((type) => kindOf(type) === kind) }))
    .filter((group) => group.types.length > 0);
  return (
    <>
      <h1 class="kern-heading-large">Schema</h1>
      <p class="kern-body lead">
        Was sich am Graphen abfragen lässt: {types.length} Typen, beschrieben von ihm selbst auf Englisch, mit dem
        deutschen Begriff am Ende. Als Text steht dasselbe unter <a href="/schema.graphql">/schema.graphql</a>, zum
        Ausprobieren im <a href="/explorer">Explorer</a>. Anfragen beginnen bei <a href="/docs/schema/Query">Query</a>.
      </p>
      <nav aria-label="Arten von Typen">
        <ul class="places">
          {groups.map(({ id, many, types: { length } }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {many} ({length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <Section key={group.id} id={group.id} title={group.many}>
          <p class="kern-body">{group.about}</p>
          <dl class="arguments">
            {group.types.map((type) => (
              <div key={type.name}>
                <dt>
                  <TypeLink to={type} />
                </dt>
                <dd>
                  <Description of={type.description} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </>
  );
}
