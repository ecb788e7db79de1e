import type { CoreFeature, Schema } from '@apollo/federation-internals';
import { type ASTNode, type DocumentNode, visit } from 'graphql';

/**
 * The supergraph without these specifications: their links, their directives wherever they stand, and what they define.
 * @apollo/gateway refuses a supergraph with them. The schema is the one that was built of the document.
 */
export function withoutDirectives(
  document: DocumentNode,
  schema: Schema,
  features: readonly CoreFeature[],
): DocumentNode {
  const links = new Set<ASTNode | undefined>(features.map(({ directive }) => directive.sourceAST));
  const defined = [...schema.directives(), ...schema.types()].filter((element) =>
    features.some((feature) => feature.isFeatureDefinition(element)),
  );
  const names = new Set(defined.map(({ name }) => name));
  const isTheirs = ({ name }: { name: { value: string } }) => (names.has(name.value) ? null : undefined);
  return visit(document, {
    Directive: (node) => (links.has(node) ? null : isTheirs(node)),
    DirectiveDefinition: isTheirs,
    ScalarTypeDefinition: isTheirs,
  });
}
