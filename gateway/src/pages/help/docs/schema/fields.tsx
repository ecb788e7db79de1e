import { astFromValue, type GraphQLArgument, type GraphQLField, type GraphQLInputField, print } from 'graphql';
import type { JSX } from 'preact';
import { Deprecation, Description } from './description';
import { fieldId, TypeLink } from './type-link';

interface FieldsProps {
  fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[];
  /** Names of the subgraphs that answer the field; none where they are those of the type. */
  originsOf(field: string): readonly string[];
}

export function Fields({ fields, originsOf }: FieldsProps): JSX.Element {
  return (
    <ul class="plain-list entries">
      {fields.map((field) => (
        <li key={field.name} id={fieldId(field.name)}>
          <h3 class="entry-title">
            <code>
              {field.name}: <TypeLink to={field.type} />
              {'defaultValue' in field && defaultOf(field)}
            </code>
          </h3>
          <p>
            <Description of={field.description} />
          </p>
          <Deprecation reason={field.deprecationReason} />
          {originsOf(field.name).length > 0 && <p class="source">Teilgraph: {originsOf(field.name).join(', ')}</p>}
          {'args' in field && field.args.length > 0 && <Arguments of={field.args} />}
        </li>
      ))}
    </ul>
  );
}

function Arguments({ of: args }: { of: readonly GraphQLArgument[] }): JSX.Element {
  return (
    <details>
      <summary>
        Argumente: <code>{args.map(({ name }) => name).join(', ')}</code>
      </summary>
      <dl class="arguments">
        {args.map((argument) => (
          <div key={argument.name}>
            <dt>
              <code>
                {argument.name}: <TypeLink to={argument.type} />
                {defaultOf(argument)}
              </code>
            </dt>
            <dd>
              <Description of={argument.description} />
              <Deprecation reason={argument.deprecationReason} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function defaultOf({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return value ? ` = ${print(value)}` : '';
}
