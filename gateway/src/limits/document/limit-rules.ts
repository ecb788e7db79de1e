import type { ErrorCode } from '@ozg/shared/errors/error-codes';
import { graphError } from '@ozg/shared/errors/graph-error';
import { type DocumentNode, Kind, type ValidationRule, visit } from 'graphql';
import { type Limits, limitTable } from '../limit-settings';
import { foldSelections, fragmentsOf, type Measure } from './fold-selections';
import { introspectionRule } from './introspection-rule';
import { measures } from './measures';

type Limited = 'operations' | 'directives' | keyof typeof measures;

const limited: Record<Limited, { code: ErrorCode; of: (document: DocumentNode) => number; what: string }> = {
  operations: { code: 'TOO_MANY_OPERATIONS', of: (document) => operationsOf(document).length, what: 'operations' },
  directives: { code: 'TOO_MANY_DIRECTIVES', of: countDirectives, what: 'directives' },
  depth: { code: 'TOO_DEEP', of: largest(measures.depth), what: 'levels of fields' },
  aliases: { code: 'TOO_MANY_ALIASES', of: largest(measures.aliases), what: 'aliases' },
  rootFields: { code: 'TOO_MANY_ROOT_FIELDS', of: largest(measures.rootFields), what: 'fields at its root' },
  selections: { code: 'TOO_MANY_SELECTIONS', of: largest(measures.selections), what: 'selections' },
};

/** What a document may hold, as rules of validation: they run once per document. */
export function limitRules(limits: Limits): ValidationRule[] {
  const rules = Object.entries(limited).map(([name, { code, of, what }]): ValidationRule => {
    const { setting } = limitTable[name as Limited];
    const limit = limits[name as Limited];
    return (context) => ({
      Document: (document) => {
        const number = of(document);
        if (number <= limit) return;
        const counted = number > 1e6 ? 'more than 1000000' : number;
        context.reportError(
          graphError(code, `The document has ${counted} ${what}; ${limit} are allowed (${setting}).`),
        );
      },
    });
  });
  return [...rules, introspectionRule];
}

const operationsOf = ({ definitions }: DocumentNode) =>
  definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);

function largest(measure: Measure): (document: DocumentNode) => number {
  return (document) => {
    const fragments = fragmentsOf(document);
    return Math.max(
      0,
      ...operationsOf(document).map(({ selectionSet }) => foldSelections(selectionSet, fragments, measure)),
    );
  };
}

function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count;
}
