import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { schemaFileOf } from '@ozg/infra/paths';
import { subgraphs } from '@ozg/infra/subgraphs';
import { parse } from 'graphql';

/** A subgraph of somebody else's: the offices that take applications, and at which of them a service is asked for. */
export const guestTypes = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key"])
  scalar OzgId
  type Query { offices: [Office!] }
  type Office { id: ID! name: String! }
  type OzgService @key(fields: "ozgId") { ozgId: OzgId! office: Office }
`);

/** The supergraph of the project's subgraphs and the guest. */
export function supergraphWithGuest(): string {
  const official = subgraphs.map(({ name }) => ({ name, typeDefs: parse(readFileSync(schemaFileOf(name), 'utf8')) }));
  const services = [...official, { name: 'guest', typeDefs: guestTypes }];
  const { supergraphSdl, errors } = composeServices(services.map((each) => ({ ...each, url: `local:${each.name}` })));
  if (supergraphSdl) return supergraphSdl;
  throw new Error(errors?.map(({ message }) => message).join('\n'));
}
