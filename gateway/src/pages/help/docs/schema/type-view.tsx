import { type GraphQLNamedType, isAbstractType, isEnumType, isInterfaceType, isScalarType, isUnionType } from 'graphql';
import type { JSX } from 'preact';
import { Facts } from '../../../parts/tables/facts';
import { Section } from '../../../parts/tables/section';
import { Deprecation, Description } from './description';
import { Fields } from './fields';
import type { SchemaReference } from './reference/schema-reference';
import { kindOf } from './type-kinds';
import { TypeLink } from './type-link';
import { UsedBy } from './used-by';

/** One type: what it has, who answers it, and where it is met. */
export function TypeView({ type, reference }: { type: GraphQLNamedType; reference: SchemaReference }): JSX.Element {
  const origins = reference.originsOf(type.name);
  // Where one subgraph has the whole type, it need not be said of each field.
  const originsOf = (field: string) => (origins.length > 1 ? reference.originsOf(`${type.name}.${field}`) : []);
  return (
    <article>
      <h1 class="kern-heading-large">{type.name}</h1>
      <p class="kern-body lead">
        <Description of={type.description} />
      </p>
      <Facts
        of={[
          ['Art', kindOf(type).one],
          [origins.length > 1 ? 'Teilgraphen' : 'Teilgraph', origins.join(', ')],
          ['Hat die Felder von', 'getInterfaces' in type ? linksOrNone(type.getInterfaces()) : null],
          ['Gehört zu', linksOrNone(unionsOf(type, reference))],
          ['Festgelegt in', isScalarType(type) ? type.specifiedByURL : null],
        ]}
      />
      {'getFields' in type && (
        <Section id="fields" title="Felder">
          <Fields fields={Object.values(type.getFields())} originsOf={originsOf} />
        </Section>
      )}
      {isEnumType(type) && (
        <Section id="values" title="Werte">
          <dl class="arguments">
            {type.getValues().map(({ name, description, deprecationReason }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  <Description of={description} />
                  <Deprecation reason={deprecationReason} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {isAbstractType(type) && (
        <Section id="possible-types" title={isInterfaceType(type) ? 'Typen mit diesen Feldern' : 'Einer von'}>
          <Types of={reference.schema.getPossibleTypes(type)} />
        </Section>
      )}
      <UsedBy usages={reference.usagesOf(type.name)} />
    </article>
  );
}

const unionsOf = (type: GraphQLNamedType, { types }: SchemaReference) =>
  types.filter((each) => isUnionType(each) && each.getTypes().some(({ name }) => name === type.name));

const linksOrNone = (types: readonly GraphQLNamedType[]) => (types.length ? <Types of={types} /> : null);

function Types({ of: types }: { of: readonly GraphQLNamedType[] }): JSX.Element {
  return (
    <ul class="places">
      {types.map((type) => (
        <li key={type.name}>
          <TypeLink to={type} />
        </li>
      ))}
    </ul>
  );
}
