import { type Change, ChangeType, CriticalityLevel } from '@graphql-inspector/core';
import { diffSchema } from '@graphql-inspector/core/diff/schema';
import type { GraphQLSchema } from 'graphql';

/** A change of what clients see that may concern them. */
export interface ApiChange {
  /** Such as `OzgService.name`, `Query.ozgServices(filter:)` or `Phase.COMPLETED`. */
  coordinate: string;
  /** Operations that use it are concerned: the same, or what a new condition is added to. */
  concerns: string;
  message: string;
  /** `ANNOUNCED` where it takes away what was deprecated; `DANGEROUS` where clients may fail that did not expect it. */
  weight: 'BREAKING' | 'ANNOUNCED' | 'DANGEROUS';
}

/** What becomes of the schema of clients, as far as that may concern them. */
export function apiChanges(before: GraphQLSchema, after: GraphQLSchema): ApiChange[] {
  // What is exported at the top is the same, but asynchronous.
  return diffSchema(before, after)
    .filter(({ criticality, path }) => criticality.level !== CriticalityLevel.NonBreaking && !path?.startsWith('@'))
    .map((change) => {
      const coordinate = coordinateOf(change.path ?? '');
      return {
        coordinate,
        concerns: isAdded(change) ? coordinate.replace(/(\(.*|\.\w+)$/, '') : coordinate,
        message: change.message,
        weight: weightOf(change),
      };
    });
}

function weightOf({ criticality, meta }: Change): ApiChange['weight'] {
  if (criticality.level === CriticalityLevel.Dangerous) return 'DANGEROUS';
  return wasDeprecated(meta as Record<string, unknown>) ? 'ANNOUNCED' : 'BREAKING';
}

const wasDeprecated = (meta: Record<string, unknown>): boolean =>
  ['isRemovedFieldDeprecated', 'isEnumValueDeprecated', 'isInputFieldDeprecated'].some((name) => meta[name] === true);

/** A new argument or field of an input that must be given. */
const isAdded = ({ type }: Change): boolean =>
  type === ChangeType.FieldArgumentAdded || type === ChangeType.InputFieldAdded;

const coordinateOf = (path: string): string => path.replace(/^(\w+\.\w+)\.(\w+)$/, '$1($2:)');
