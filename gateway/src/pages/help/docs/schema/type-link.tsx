import { type GraphQLType, isListType, isNonNullType } from 'graphql';
import type { JSX } from 'preact';
import type { Place } from './reference/usages';

export const addressOfType = (name: string): string => `/docs/schema/${name}`;

/** A type as it is written in a schema, with its name as a link. */
export function TypeLink({ to }: { to: GraphQLType }): JSX.Element {
  if (isNonNullType(to)) {
    return (
      <>
        <TypeLink to={to.ofType} />!
      </>
    );
  }
  if (isListType(to)) {
    return (
      <>
        [<TypeLink to={to.ofType} />]
      </>
    );
  }
  return <a href={addressOfType(to.name)}>{to.name}</a>;
}

/** Where on the page of its type a field stands. */
export const fieldId = (name: string): string => `field-${name}`;

/** A field or argument as `Type.field(argument)`. */
export function PlaceLink({ to: { type, field, argument } }: { to: Place }): JSX.Element {
  return (
    <a href={`${addressOfType(type)}#${fieldId(field)}`}>
      <code>
        {type}.{field}
        {argument && `(${argument})`}
      </code>
    </a>
  );
}
