import type { GraphQLResolveInfo } from 'graphql';
import { Directive, ObjectType } from 'type-graphql';
import { Sourced } from '../provenance/sourced';
import type { RequestContext } from '../reading/request-context';
import type { SubgraphDefinition } from '../server/subgraph';
import { coverageReader } from './coverage.repository';
import { DataCoverage } from './data-coverage';

/** The subgraph with the type `<Name>Coverage`, which tells how much it holds and how new that is. */
export function withCoverage(german: string, definition: SubgraphDefinition): SubgraphDefinition {
  const { name, entities, schemaParts } = definition;
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Coverage`;

  @Directive('@key(fields: "subgraph")')
  @ObjectType(typeName, {
    implements: DataCoverage,
    description: `What the subgraph "${name}" holds. (${german})`,
    simpleResolvers: true,
  })
  class Coverage extends DataCoverage {}

  const read = coverageReader(typeName, entities.filter(isSourced));
  const reference = ({ subgraph }: Coverage, context: RequestContext, info: GraphQLResolveInfo) =>
    subgraph === name ? read(context, info).then((found) => ({ subgraph, ...found })) : null;
  return {
    ...definition,
    schemaParts: {
      ...schemaParts,
      extended: [...(schemaParts.extended ?? []), Coverage],
      references: { ...schemaParts.references, [typeName]: reference },
    },
  };
}

type SourcedEntity = new () => Sourced & Record<string, unknown>;

const isSourced = (entity: Function): entity is SourcedEntity => entity.prototype instanceof Sourced;
