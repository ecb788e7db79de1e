import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { Facts, Lead, Municipality, Programme, Statement, Word } from '../facts/facts';
import { Status } from '../facts/status';
import { conventionResolvers } from './conventions';
import { municipalityPage, type PageArguments } from './municipalities';

const typeDefs = parse(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));

/** The subgraph: its part of the graph as `schema.graphql` has it, answered from the facts. */
export function saxonyGraph(facts: Facts): GraphQLSchema {
  const status = new Status(facts);
  const { register, programme } = facts;
  const byArs = new Map(register.municipalities.map((municipality) => [municipality.ars, municipality]));
  const source = (record: { source: string }) => facts.sources[record.source];
  const resolvers = {
    Query: { saxonyWords: () => facts.words },
    State: {
      saxonyProgramme: ({ code }: { code: string }) => (code === 'DE-SN' ? programme : null),
      saxonyMunicipalities: ({ code }: { code: string }, page: PageArguments) =>
        code === 'DE-SN' ? municipalityPage(register, page) : null,
    },
    OzgService: { saxonyStatements: ({ ozgId }: { ozgId: string }) => status.about(ozgId) },
    TopicArea: {
      saxonyLead: ({ code }: { code: string }) => programme.leads.find(({ topicArea }) => topicArea === code),
    },
    Municipality: { saxonyMunicipality: ({ ars }: { ars: string }) => byArs.get(ars) },
    SaxonyStatement: {
      status: (stated: Statement) => status.word(stated.status),
      model: (stated: Statement) => status.word(stated.model),
      source: (stated: Statement) => source(stated),
    },
    SaxonyWord: { source: (word: Word) => source(word) },
    SaxonyProgramme: { source: (told: Programme) => source(told) },
    SaxonyLead: { source: (_lead: Lead) => source(programme) },
    SaxonyMunicipality: {
      asOf: () => register.asOf,
      source: () => source(register),
      municipality: ({ ars }: Municipality) => ({ ars }),
    },
    ...conventionResolvers(facts, status),
  };
  return buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
}
