import { readFileSync } from 'node:fs';
import type { Member } from '@ozg/gateway/registry/member';
import { fieldPrefix, typePrefix } from '@ozg/gateway/registry/schema/bearer';
import { schemaFileOf } from '@ozg/infra/paths';
import { parse, print } from 'graphql';
import { guest } from './example-graph';

const names = [
  ['baden-wuerttemberg', 'DE-BW'],
  ['bavaria', 'DE-BY'],
  ['berlin', 'DE-BE'],
  ['brandenburg', 'DE-BB'],
  ['bremen', 'DE-HB'],
  ['hamburg', 'DE-HH'],
  ['hesse', 'DE-HE'],
  ['lower-saxony', 'DE-NI'],
  ['mecklenburg', 'DE-MV'],
  ['north-rhine', 'DE-NW'],
  ['rhineland', 'DE-RP'],
  ['saarland', 'DE-SL'],
  ['saxony', 'DE-SN'],
  ['saxony-anhalt', 'DE-ST'],
  ['schleswig', 'DE-SH'],
  ['thuringia', 'DE-TH'],
] as const;

const KINDS = ['Project', 'Office', 'Form', 'Portal', 'Contract', 'Report'];

const copied = ['Implementation', 'Phase', 'Priority', 'ReuseModel', 'ProvenanceKind'];

/** What all have to have as it is in the graph. */
const shared = parse(readFileSync(schemaFileOf('saxony'), 'utf8'))
  .definitions.filter((definition) => 'name' in definition && copied.includes(definition.name?.value ?? ''))
  .map(print)
  .join('\n');

/** A guest for each of the sixteen Länder, with a dozen types, what it adds to services, and what all have in common. */
export const laender: readonly Member[] = names.map(([name, code]) => ({
  ...guest(name, `Land ${typePrefix(name)}`, sdlOf(typePrefix(name), fieldPrefix(name))),
  states: [code],
}));

function sdlOf(Type: string, field: string): string {
  return `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@external", "@requires"])

scalar OzgId
scalar Date
scalar StateCode

type Query {
${KINDS.map((kind) => `"All of a kind. (Liste)" ${field}${kind}s("How many. (Anzahl)" first: Int = 25): ${Type}${kind}Connection`).join('\n')}
}

${KINDS.map(
  (kind, at) => `
"A record. (Datensatz)"
type ${Type}${kind} @key(fields: "id") {
  "Stable identifier. (Kennung)" id: ID!
  "What it is called. (Titel)" title: String
  "What it belongs to. (Bezug)" next: ${Type}${KINDS[(at + 1) % KINDS.length]}
  "Service it is about. (Leistung)" service: OzgService
}
"A list in pages. (Liste)"
type ${Type}${kind}Connection { "The entries of this page. (Einträge)" nodes: [${Type}${kind}!] }`,
).join('\n')}

type OzgService @key(fields: "ozgId") {
  ozgId: OzgId!
  name: String! @external
  "Project for it. (Projekt)" ${field}Project: ${Type}Project
  "Its name in short. (Kurzbezeichnung)" ${field}ShortName: String @requires(fields: "name")
}

"How it is put into practice. (Umsetzungsstand)"
type ${Type}Implementation implements Implementation @key(fields: "ozgId state { code } heldOn") {
  "Service it is about. (OZG-ID)" ozgId: OzgId!
  "State that it is about. (Land)" state: State
  "Day for which it was asked. (Stichtag)" heldOn: Date!
  "How far it is. (Projektphase)" phase: Phase
  "How urgent it is. (Priorität)" priority: Priority
  "How it is done. (Umsetzungsmodell)" reuseModel: ReuseModel
  "In its own words. (Wortlaut)" originalLabel: String
  "Day of the statement. (Stand)" asOf: Date
  "Name of the source. (Quellenangabe)" source: String
  "Address of the source. (Internetadresse)" sourceUrl: String
  "Sort of the source. (Art der Quelle)" sourceKind: ProvenanceKind
}
type State @key(fields: "code", resolvable: false) { code: StateCode! }

${shared}
`;
}
