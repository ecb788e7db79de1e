import type { CoreFeature, DirectiveDefinition, Schema } from '@apollo/federation-internals';

/** The directives by which subgraphs say who may read, as a supergraph names them, and what links them. */
export interface SecurityDirectives {
  features: readonly CoreFeature[];
  authenticated?: DirectiveDefinition;
  requiresScopes?: DirectiveDefinition;
  policy?: DirectiveDefinition;
}

const names = ['authenticated', 'requiresScopes', 'policy'] as const;
// What it hides is in no schema that clients see; @apollo/gateway does that.
const inaccessible = /^https:\/\/specs\.apollo\.dev\/inaccessible\/v0\.[12]$/;
const places: unknown[] = ['ObjectType', 'InterfaceType', 'ScalarType', 'EnumType', 'FieldDefinition'];

/** Finds the directives. Throws on whatever else is there to protect something: nobody would heed it. */
export function securityDirectives(schema: Schema): SecurityDirectives {
  const features: CoreFeature[] = [];
  const found: Partial<Record<(typeof names)[number], DirectiveDefinition>> = {};
  for (const feature of schema.coreFeatures?.allFeatures() ?? []) {
    const { url, purpose } = feature;
    const name = names.find((each) => url.identity === `https://specs.apollo.dev/${each}`);
    if (name ? url.version.toString() !== 'v0.1' : purpose === 'SECURITY' && !inaccessible.test(url.toString())) {
      throw new Error(`The supergraph is protected by ${url}, which this gateway cannot enforce.`);
    }
    if (!name) continue;
    features.push(feature);
    found[name] = schema.directive(feature.directiveNameInSchema(name));
  }
  const ours = Object.values(found);
  ours.forEach(checkPlaces);
  for (const name of names) {
    const namesake = schema.directive(name);
    if (!namesake || ours.includes(namesake) || schema.coreFeatures?.sourceFeature(namesake)) continue;
    throw new Error(`The supergraph has a directive @${name} of no specification, which this gateway cannot enforce.`);
  }
  return { features, ...found };
}

function checkPlaces(directive: DirectiveDefinition): void {
  for (const { parent } of directive.applications()) {
    if ('kind' in parent && places.includes(parent.kind)) continue;
    throw new Error(`The supergraph has ${directive} at ${parent}, where this gateway cannot enforce it.`);
  }
}
