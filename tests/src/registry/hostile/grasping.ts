import { count, hostile, type HostileSchema, link, query, service } from './hostile-schema';

const overridden = (name: string) => service(`name: String! @${name}(from: "catalog")`);

/** What is well-formed, and takes from others, or from all. */
export const grasping: readonly HostileSchema[] = [
  hostile('takes a field by a namespace', 'R04', overridden('federation__override')),
  hostile(
    'takes a field little by little',
    'R04',
    service('name: String! @override(from: "catalog", label: "percent(1)")'),
  ),
  hostile('answers a field of somebody else', 'R05', service('name: String!')),
  hostile(
    'answers it within an extension',
    'R05',
    `extend type OzgService @key(fields: "ozgId") { ozgId: OzgId! name: String! @shareable }`,
  ),
  hostile('shares a whole type', 'R05', service('name: String!', '@shareable')),
  hostile('calls a whole type external', 'R05', service('name: String!', '@external')),
  hostile('shares a root field', 'R05', query('ozgService(ozgId: OzgId!): OzgService @shareable') + service('')),
  hostile('answers what the registry answers', 'R05', query('subgraphs: [Int] @shareable')),
  hostile(
    'hands out names of others along',
    'R05',
    query('"One. (Leistung)" saxonyService: OzgService @provides(fields: "name")') + service('name: String! @external'),
  ),
  hostile(
    'hands out personal data of others along',
    'R11',
    query('"One. (Projekt)" saxonyProject: BavariaProject @provides(fields: "contact { email }")') +
      'type BavariaProject @key(fields: "id") { id: ID! contact: BavariaContact @external } type BavariaContact { email: String @external }',
  ),
  hostile(
    'gives a type of others an interface',
    'R05',
    `interface SaxonyThing { ozgId: OzgId! } type OzgService implements SaxonyThing @key(fields: "ozgId") { ozgId: OzgId! }`,
  ),
  hostile(
    'takes a field by calling it a key',
    'R07',
    'type OzgService @key(fields: "ozgId name") { ozgId: OzgId! name: String! }',
  ),
  hostile(
    'adds a key beside the known one',
    'R07',
    service('name: String! @external', '@key(fields: "name", resolvable: false)'),
  ),
  hostile('hides a type of others', 'R06', service(count, '@inaccessible')),
  hostile(
    'hides a key of others by a namespace',
    'R06',
    `type OzgService @key(fields: "ozgId") { ozgId: OzgId! @federation__inaccessible ${count} }`,
  ),
  hostile('hides the root type', 'R06', `type Query @inaccessible { ${count} }`),
  hostile(
    'has others sign in',
    'R06',
    `${link('"@key", "@authenticated"')} scalar OzgId ${service(count, '@authenticated')}`,
  ),
  hostile('hides a scalar of all', 'R06', 'scalar OzgId @inaccessible'),
  hostile(
    'marks fields of others for its own contract',
    'R06',
    service(
      'name: String! @external @tag(name: "public") "Its name. (Name)" saxonyName: String @requires(fields: "name")',
    ),
  ),
  hostile(
    'makes a type of others expensive',
    'R06',
    `${link('"@key", "@cost"')} scalar OzgId ${service(count, '@cost(weight: 100000)')}`,
  ),
  hostile('describes a type of others', 'R06', `"Obsolete, see https://example.com" ${service(count)}`),
  hostile(
    'deprecates a value of others',
    'R06',
    'enum GovernmentLevel { FEDERAL @deprecated(reason: "gone on 2027-01-01") STATE MUNICIPAL UNRESOLVED }',
  ),
  hostile(
    'takes over an interface',
    'R06',
    `${link('"@key", "@interfaceObject"')} type BavariaRecord @interfaceObject @key(fields: "id") { id: ID! }`,
  ),
  hostile('changes something', 'R08', 'extend type Mutation { "Deletes all. (Löschen)" saxonyDelete: Int }'),
  hostile('subscribes', 'R08', 'type Subscription { "Tells. (Meldet)" saxonyTold: Int }'),
  hostile(
    'looks like a type of others',
    'R09',
    '"A service. (Leistung)" type ozgservice { "Name. (Name)" name: String }',
  ),
  hostile('looks like a root field of others', 'R09', query('"All. (Alle)" ozgservices: Int')),
  hostile(
    'begins with its name in other letters',
    'R09',
    query('"All. (Alle)" saxonyservices: Int "All. (Alle)" SAXONYServices: Int'),
  ),
  hostile(
    'bears the name of another guest',
    'R09',
    '"A project. (Projekt)" type BavariaSecret { "Name. (Name)" name: String }',
  ),
  hostile('adds a field in the name of another guest', 'R09', service('"How many. (Anzahl)" bavariaCount: Int')),
  hostile(
    'asks with arguments',
    'R10',
    service(
      'leikaServices(first: Int): Int @external "Share. (Anteil)" saxonyShare: Int @requires(fields: "leikaServices(first: 100000)")',
    ),
  ),
  hostile(
    'asks with arguments further in',
    'R10',
    service(
      'situations: [SaxonyX] @external "Share. (Anteil)" saxonyShare: Int @requires(fields: "situations { ... on SaxonyX { a(b: 1) } }")',
    ),
  ),
  hostile(
    'asks in a text that ends early',
    'R10',
    service('name: String @external "Share. (Anteil)" saxonyShare: Int @requires(fields: "name } { name")'),
  ),
  hostile(
    'has personal data of others sent',
    'R11',
    'type BavariaProject @key(fields: "id") { id: ID! leadName: String @external "Mail. (Brief)" saxonyMail: String @requires(fields: "leadName") }',
  ),
  hostile(
    'has data of a person sent',
    'R11',
    'type BavariaProject @key(fields: "id") { id: ID! contact: BavariaContact @external "Mail. (Brief)" saxonyMail: String @requires(fields: """\n contact { email } """) } type BavariaContact { email: String @external }',
  ),
  hostile(
    'has personal data sent by an interface',
    'R11',
    '"A file. (Akte)" type SaxonyFile @key(fields: "id") { "Stable identifier. (Kennung)" id: ID! record: BavariaRecord @external "Mail. (Brief)" saxonyMail: String @requires(fields: "record { leadName }") } interface BavariaRecord { id: ID! leadName: String }',
  ),
  hostile('adds a value to an enum of others', 'R12', 'extend enum GovernmentLevel { GALACTIC }'),
  hostile('takes values from an enum of others', 'R12', 'enum BavariaStage { DONE }'),
  hostile(
    'adds a field to an input of others',
    'R12',
    'input BavariaFilter { stage: BavariaStage secret: String! } enum BavariaStage { PLANNED DONE }',
  ),
  hostile('changes the default of a shared interface', 'R12', 'interface BavariaRecord { id: ID! leadName: String! }'),
  hostile(
    'adds a member to a union of others',
    'R12',
    'union FindingSubject = SaxonyThing "A thing. (Ding)" type SaxonyThing { "Name. (Name)" name: String }',
  ),
  hostile(
    'changes a value that all may give',
    'R12',
    'type PageInfo @shareable { hasNextPage: Boolean hasPreviousPage: Boolean! startCursor: String endCursor: String }',
  ),
  hostile(
    'widens what all Länder share',
    'R12',
    'interface Implementation { ozgId: OzgId! state: State! heldOn: Date! secret: String } type State @key(fields: "code", resolvable: false) { code: StateCode! }',
  ),
  hostile('empties whole answers', 'R13', query('"Never. (Nie)" saxonyCount: Int!')),
  hostile('lists without an end', 'R14', query('"All. (Alle)" saxonyServices: [OzgService]') + service('')),
  hostile(
    'has pages without an end',
    'R14',
    query('"All. (Alle)" saxonyServices(first: Int = 100000): SaxonyList') +
      '"Pages. (Seiten)" type SaxonyList { "All. (Alle)" nodes: [OzgService] }' +
      service(''),
  ),
  hostile(
    'says that its list is short, up to a million',
    'R14',
    query('"All. (Alle)" saxonyServices: [OzgService] @listSize(assumedSize: 1000000)') + service(''),
  ),
  hostile('describes with nothing to see', 'R15', query('"  " saxonyCount: Int')),
  hostile('never lets go', 'R16', query('"Many. (Viele)" saxonyCount: Int @deprecated(reason: "gone on 2027-02-31")')),
  hostile(
    'has another form of a key',
    'R17',
    'type OzgService @key(fields: "ozgId") { ozgId: String! "Many. (Viele)" saxonyCount: Int }',
  ),
  hostile(
    'has two views of its own',
    'R20',
    '"One. (Eins)" type SaxonyCoverage implements DataCoverage @key(fields: "subgraph") { "Its name. (Name)" subgraph: String! } "Two. (Zwei)" type SaxonyMore implements DataCoverage @key(fields: "subgraph") { "Its name. (Name)" subgraph: String! } interface DataCoverage { subgraph: String! }',
  ),
  hostile(
    'speaks for others',
    'R20',
    '"One. (Eins)" type SaxonyAll implements DataCoverage @key(fields: "subgraph") { "Its name. (Name)" subgraph: String! } interface DataCoverage { subgraph: String! }',
  ),
];
