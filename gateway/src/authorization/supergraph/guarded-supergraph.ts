import { buildSchemaFromAST } from '@apollo/federation-internals';
import { parse, print } from 'graphql';
import { type Protection, protectionOf } from './protection';
import { securityDirectives } from './security-directives';
import { withoutDirectives } from './without-directives';

/** A supergraph that anybody who carries out operations may be given, and what it must not be asked without asking who. */
export interface GuardedSupergraph {
  supergraphSdl: string;
  protection: Protection;
}

/**
 * Takes from a supergraph the directives by which its subgraphs protect fields, as what is to be enforced. Throws on what
 * it cannot enforce, and on text that is no schema.
 */
export function guardedSupergraph(supergraphSdl: string): GuardedSupergraph {
  const document = parse(supergraphSdl);
  const schema = buildSchemaFromAST(document, { validate: false });
  const directives = securityDirectives(schema);
  const { features } = directives;
  if (!features.length) return { supergraphSdl, protection: { fields: new Map(), types: new Map() } };
  return {
    supergraphSdl: print(withoutDirectives(document, schema, features)),
    protection: protectionOf(schema, directives),
  };
}
