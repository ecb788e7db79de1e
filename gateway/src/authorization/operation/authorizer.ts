import type { ErrorCode } from '@ozg/shared/errors/error-codes';
import { graphError } from '@ozg/shared/errors/graph-error';
import type { Caller } from '@ozg/shared/identity/caller';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { inWords, isMet, type Requirement } from '../requirement';
import type { Protection } from '../supergraph/protection';
import type { Denied } from './denied';
import { type ProtectedSelections, protectedSelections } from './protected-selections';
import { withoutFields } from './without-fields';

/** Decides what of a document its caller may have. */
export class Authorizer {
  private readonly known = new WeakMap<DocumentNode, ProtectedSelections>();

  constructor(
    private readonly protection: Protection,
    private readonly schema: GraphQLSchema,
  ) {}

  /** What of a valid document is denied to the caller; undefined where nothing is. */
  deniedTo(caller: Caller, document: DocumentNode): Denied | undefined {
    const selections = this.selectionsOf(document);
    const unmet = selections.requirements.filter(
      (requirement) => caller.kind !== 'signed-in' || !isMet(requirement, caller),
    );
    if (!unmet.length) return undefined;
    const code = codeFor(caller);
    return {
      key: `${code} ${JSON.stringify(unmet)}`,
      selections: () => denied(document, selections, unmet, (what, missing) => reason(caller, code, what, missing)),
    };
  }

  private selectionsOf(document: DocumentNode): ProtectedSelections {
    let selections = this.known.get(document);
    if (!selections) {
      selections = protectedSelections(document, this.schema, this.protection);
      this.known.set(document, selections);
    }
    return selections;
  }
}

function denied(
  document: DocumentNode,
  selections: ProtectedSelections,
  unmet: readonly Requirement[],
  reasonFor: (what: string, missing: readonly Requirement[]) => GraphQLError,
): ReturnType<Denied['selections']> {
  const missingOf = (requirements: readonly Requirement[]) => requirements.filter((each) => unmet.includes(each));
  const fields = new Map(
    [...selections.fields].flatMap(([node, { coordinate, requirements }]) => {
      const missing = missingOf(requirements);
      return missing.length ? [[node, reasonFor(coordinate, missing)] as const] : [];
    }),
  );
  const types = new Map(
    [...selections.types].flatMap(([type, requirements]) => {
      const missing = missingOf(requirements);
      return missing.length ? [[type, reasonFor(type, missing)] as const] : [];
    }),
  );
  return { fields, types, rest: withoutFields(document, fields) };
}

function codeFor(caller: Caller): ErrorCode {
  if (caller.kind === 'signed-in') return 'FORBIDDEN';
  return caller.kind === 'refused' ? caller.code : 'UNAUTHENTICATED';
}

function reason(caller: Caller, code: ErrorCode, what: string, missing: readonly Requirement[]): GraphQLError {
  if (caller.kind === 'refused') return graphError(code, caller.message);
  if (caller.kind === 'anonymous') return graphError(code, `${what} is for those who have signed in.`);
  return graphError(code, `${what} needs ${missing.map(inWords).join(', and ')}, which the account does not have.`);
}
