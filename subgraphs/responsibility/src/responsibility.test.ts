import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import { responsibility } from './responsibility';
import {
  ask,
  each,
  entities,
  facts,
  filtered,
  openShipped,
  saxonyAnhalt,
  shippedKeys,
  synthetic,
  walk,
  type Row,
} from './testing/shipped-responsibility';

openShipped();

describe('ministries', () => {
  it('keep words that are no date as a note', async () => {
    const { ministry } = await ask('{ ministry(id: "DE-ST:MI") { abbreviation validFrom note state { code } level } }');
    expect(ministry).toMatchObject({ abbreviation: 'MI', validFrom: null, state: { code: 'DE-ST' }, level: 'STATE' });
    expect(ministry.note).toContain('vor 2021');
  });

  it('say which abbreviations no source uses', async () => {
    const { ministries } = await ask(
      `{ ministries(filter: { state: ["DE-ST"] }, orderBy: [{ field: ABBREVIATION }]) {
        totalCount nodes { abbreviation isAbbreviationConfirmed } } }`,
    );
    expect(ministries.totalCount).toBe(10);
    const unconfirmed = (ministries.nodes as Row[]).filter((node) => !node['isAbbreviationConfirmed']);
    expect(each(unconfirmed, 'abbreviation')).toEqual(['MJ', 'MS', 'MWL', 'StK']);
  });

  it('are filtered by level, identifier and text, the abbreviation included', async () => {
    expect(await filtered('ministries', '{ level: [FEDERAL] }')).toHaveLength(13);
    expect(await filtered('ministries', '{ level: [FEDERAL], state: ["DE-ST"] }')).toEqual([]);
    expect(await filtered('ministries', '{ id: ["DE-ST:MID", "DE:BMI", "DE:nobody"] }')).toEqual([
      'DE:BMI',
      'DE-ST:MID',
    ]);
    expect(await filtered('ministries', '{ text: "bmwsb" }')).toEqual(['DE:BMWSB']);
    expect(await filtered('ministries', '{ text: "Finanzen" }')).toEqual(['DE:BMF', 'DE-ST:MF']);
    expect(await walk('ministries', '', 'id', 5)).toHaveLength(23);
  });

  it('show all that hangs on them in one statement per list, however many ministries there are', async () => {
    const show = (first: number) =>
      ask(`{ ministries(first: ${first}) { totalCount nodes { id
        contactPoints { email } baseComponents { id } topicAreaLeads { topicArea { code } }
        responsibilities { totalCount nodes { ozgService { ozgId } role } } } } }`);
    const [two, all] = [await show(2), await show(100)];
    expect(two.statements).toHaveLength(6);
    expect(all.statements).toHaveLength(6);
    const byId = new Map((all['ministries'].nodes as Row[]).map((node) => [node['id'], node]));
    expect(byId.get('DE-ST:MID')).toMatchObject({
      contactPoints: expect.arrayContaining([{ email: 'ozg@sachsen-anhalt.de' }]),
      baseComponents: expect.arrayContaining([{ id: 'DE-ST:nutzerkonto' }]),
      responsibilities: { totalCount: 1, nodes: [{ ozgService: { ozgId: '10519' }, role: 'RESPONSIBLE_MINISTRY' }] },
    });
    expect(byId.get('DE:BMI')?.['topicAreaLeads']).toEqual(
      ['ein_auswanderung', 'engagement_hobby', 'recht_ordnung'].map((code) => ({ topicArea: { code } })),
    );
  });

  it('have a contact point each, but for the one that is gone', async () => {
    const { state } = await ask(
      '{ state(code: "DE-ST") { ministries { nodes { id contactPoints { function } } } topicAreaLeads { id } } }',
    );
    expect(each((state.ministries.nodes as Row[]).filter((node) => !node['contactPoints'].length))).toEqual([
      'DE-ST:MW',
    ]);
    expect(state.topicAreaLeads).toEqual([{ id: 'bildung:DE-ST' }]);
  });
});

describe('responsibilities', () => {
  it.each(['', 'orderBy: [{ field: ROLE, direction: DESC }]', 'orderBy: [{ field: VALID_FROM }]'])(
    'are paged to the end with every entry exactly once: %s',
    async (order) => {
      expect((await walk('responsibilities', order, 'id', 1)).sort()).toEqual(shippedKeys('Responsibility'));
    },
  );

  it('are filtered by service, ministry, state and role', async () => {
    const found = (filter: string) => filtered('responsibilities', filter);
    expect(await found('{ ozgId: ["10056"] }')).toEqual(['DE-ST:10056', 'DE-ST:MWU:10056']);
    expect(await found('{ ozgId: ["10056"], role: [RESPONSIBLE_MINISTRY] }')).toEqual(['DE-ST:MWU:10056']);
    expect(await found('{ ministry: ["DE-ST:MI"] }')).toEqual(['DE-ST:MI:10124']);
    expect(await found('{ state: ["DE-ST"] }')).toHaveLength(4);
    expect(await found('{ role: [SUPPORTING] }')).toEqual([]);
  });

  it('name both lead states of a service and mark what is only likely', async () => {
    const { responsibilities } = await ask(
      `{ responsibilities(filter: { ozgId: ["10478", "10092"] }) {
        nodes { ozgService { ozgId } state { code } ministry { id } provenance { isConfirmed } } } }`,
    );
    expect(responsibilities.nodes).toEqual([
      { ozgService: { ozgId: '10092' }, state: { code: 'DE-SH' }, ministry: null, provenance: { isConfirmed: false } },
      { ozgService: { ozgId: '10478' }, state: { code: 'DE-RP' }, ministry: null, provenance: { isConfirmed: true } },
      { ozgService: { ozgId: '10478' }, state: { code: 'DE-SH' }, ministry: null, provenance: { isConfirmed: true } },
    ]);
  });
});

describe('responsibilities that moved', () => {
  const service = { __typename: 'OzgService', ozgId: '10000' };
  const helped = { __typename: 'OzgService', ozgId: '10001' };
  const leikaKey = '99041006000000';
  const ministry = { name: 'M', abbreviation: 'M', isAbbreviationConfirmed: true, level: 'STATE', provenanceId: 'x' };
  const common = { role: 'RESPONSIBLE_MINISTRY', ozgId: '10000', leikaKey, provenanceId: 'x' };
  let own: TestSubgraph;

  beforeAll(async () => {
    own = await openTestSubgraph(responsibility, {
      Provenance: [synthetic],
      State: [saxonyAnhalt],
      Ministry: ['MF', 'MID'].map((id) => ({ ...ministry, id })),
      Responsibility: [
        { ...common, id: 'old', ministryId: 'MF', validUntil: '2021-09-15' },
        { ...common, id: 'new', ministryId: 'MID', validFrom: '2021-09-16' },
        { ...common, id: 'undated', ministryId: 'MID' },
        {
          ...common,
          id: 'help',
          ministryId: 'MF',
          ozgId: '10001',
          role: 'SUPPORTING',
          validFrom: '2022-01-01',
          validUntil: '2022-12-31',
        },
      ],
    });
  });
  afterAll(() => own[Symbol.asyncDispose]());

  it.each([
    ['2019-06-25', ['old', 'undated']],
    ['2021-09-15', ['old', 'undated']],
    ['2021-09-16', ['new', 'undated']],
    ['2022-12-31', ['help', 'new', 'undated']],
    ['2023-01-01', ['new', 'undated']],
  ])('are answered as they were on %s', async (day, expected) => {
    expect((await filtered('responsibilities', `{ validOn: "${day}" }`, 'id', own)).sort()).toEqual(expected);
    const { found } = await entities(
      `... on OzgService { responsibilities(validOn: "${day}") { id leikaService { leikaKey } } }
       ... on LeikaService { responsibilities(validOn: "${day}") { id leikaService { leikaKey } } }`,
      [service, helped, { __typename: 'LeikaService', leikaKey }],
      own,
    );
    const [ofService, ofHelped, ofLeika] = found.map(({ responsibilities }) => responsibilities as Row[]);
    expect(each([...(ofService ?? []), ...(ofHelped ?? [])]).sort()).toEqual(expected);
    expect(each(ofLeika ?? []).sort()).toEqual(expected);
    expect(ofLeika?.[0]?.['leikaService']).toEqual({ leikaKey });
  });

  it('name each responsible ministry of a service once, and no helper', async () => {
    const { found } = await entities(
      '... on OzgService { ministries { id } responsibilities { id } }',
      [service, helped],
      own,
    );
    expect(found[0]?.['ministries']).toEqual([{ id: 'MF' }, { id: 'MID' }]);
    expect(found[0]?.['responsibilities']).toHaveLength(3);
    expect(found[1]).toEqual({ ministries: [], responsibilities: [{ id: 'help' }] });
  });
});

describe('references', () => {
  it.each([
    ['State', { code: 'DE-SN' }, 'name', 'Sachsen'],
    ['Municipality', { ars: '150850000000' }, 'seat', 'Halberstadt'],
    ['Ministry', { id: 'DE:BMI' }, 'abbreviation', 'BMI'],
    ['Responsibility', { id: 'DE-ST:10056' }, 'role', 'LEAD_STATE'],
    ['ContactPoint', { id: 'DE-ST:zlr' }, 'email', 'zlr@mi.sachsen-anhalt.de'],
    ['BaseComponent', { id: 'DE-ST:beteiligungsportal' }, 'validFrom', '2024-04-01'],
    ['Organization', { id: 'kisa' }, 'name', 'Zweckverband KISA'],
    ['TopicAreaLead', { id: 'bildung:DE-ST' }, 'role', 'LEAD'],
  ])('resolve %s by its key in one statement, and an unknown key to nothing', async (type, key, field, value) => {
    const unknown = Object.fromEntries(Object.keys(key).map((name) => [name, 'unknown']));
    const { found, statements } = await entities(`... on ${type} { ${field} }`, [
      { __typename: type, ...key },
      { __typename: type, ...unknown },
    ]);
    expect(found).toEqual([{ [field]: value }, null]);
    expect(statements).toHaveLength(1);
  });

  it('add their fields to services, topic areas and legal bases in one statement each', async () => {
    const { found, statements } = await entities(
      `... on OzgService { ozgId responsibilities { id } ministries { id } }
       ... on TopicArea { leads { id } }
       ... on LegalBasis { baseComponents { id } }`,
      [
        ...['10056', '10519', '10000'].map((ozgId) => ({ __typename: 'OzgService', ozgId })),
        ...['bildung', 'umwelt'].map((code) => ({ __typename: 'TopicArea', code })),
        ...['egovg-lsa-20-2', 'baugb-200'].map((id) => ({ __typename: 'LegalBasis', id })),
      ],
    );
    expect(statements).toHaveLength(4);
    expect(found[0]?.['ministries']).toEqual([{ id: 'DE-ST:MWU' }]);
    expect(each(found[1]?.['responsibilities'])).toEqual(['DE-MV:10519', 'DE-ST:MID:10519']);
    expect(found[2]).toEqual({ ozgId: '10000', responsibilities: [], ministries: [] });
    const [leaders, helpers] = [
      ['DE-ST', 'DE:BMBF'],
      ['DE-HE', 'DE-NW', 'DE-RP', 'DE-SH', 'init'],
    ];
    expect(each(found[3]?.['leads'])).toEqual([...leaders, ...helpers].map((party) => `bildung:${party}`));
    expect(each(found[5]?.['baseComponents'])).toEqual(['DE-ST:aris4fim', 'DE-ST:bus-lsa']);
    expect(found[6]).toEqual({ baseComponents: [] });
  });

  it('name one party for each lead of the fourteen topic areas, in one statement', async () => {
    const { found, statements } = await entities(
      '... on TopicArea { leads { state { code } ministry { id } organization { id } } }',
      Object.keys(topicAreaLabels).map((code) => ({ __typename: 'TopicArea', code })),
    );
    expect(statements).toHaveLength(1);
    expect(found.map(({ leads }) => leads.length)).not.toContain(0);
    const leads = found.flatMap((area) => area['leads'] as Row[]);
    expect(leads).toHaveLength(facts['TopicAreaLead']?.length ?? 0);
    expect(leads.filter((lead) => Object.values(lead).filter(Boolean).length !== 1)).toEqual([]);
  });
});

describe('base components, organizations and contact points', () => {
  it('find a base component by another name and by whether it costs municipalities nothing', async () => {
    const found = (filter: string) => filtered('baseComponents', filter);
    expect(await found('{ text: "servicekonto" }')).toEqual(['DE-ST:nutzerkonto']);
    expect(await found('{ text: "aris" }')).toEqual(['DE-ST:aris4fim', 'DE-ST:aris4gpm', 'DE-ST:aris4ozg']);
    expect(await found('{ freeForMunicipalities: true }')).toHaveLength(5);
    expect(await found('{ freeForMunicipalities: false }')).toEqual([]);
    expect(await found('{ state: ["DE-ST"], ministry: ["DE-ST:MID"] }')).toHaveLength(4);
    expect(await found('{ state: ["DE-SN"] }')).toEqual([]);
    expect((await walk('baseComponents', '', 'id', 4)).sort()).toEqual(shippedKeys('BaseComponent'));
  });

  it('refer a base component to its legal bases, its ministry and its state', async () => {
    const { baseComponents } = await ask(
      '{ baseComponents(filter: { text: "BUS LSA" }) { nodes { legalBases { id } ministry { id } state { code } status } } }',
    );
    const legalBases = [{ id: 'egovg-lsa-17-1-2d' }, { id: 'egovg-lsa-20-2' }];
    expect(baseComponents.nodes).toEqual([
      { legalBases, ministry: { id: 'DE-ST:MI' }, state: { code: 'DE-ST' }, status: null },
    ]);
  });

  it('find organizations by state and by another name', async () => {
    expect(await filtered('organizations', '{ text: "[INIT]" }')).toEqual(['init']);
    expect(await filtered('organizations', '{ state: ["DE-SN"] }')).toEqual(['sakd', 'slkt', 'ssg', 'kisa']);
    const descending = await walk('organizations', 'orderBy: [{ field: NAME, direction: DESC }]', 'id', 7);
    expect(descending[0]).toBe('kisa');
    expect(descending.sort()).toEqual(shippedKeys('Organization'));
    const { organizations } = await ask('{ organizations(filter: { text: "SAKD" }) { nodes { state { code } } } }');
    expect(organizations.nodes).toEqual([{ state: { code: 'DE-SN' } }]);
  });

  it('filter contact points by ministry, state and text', async () => {
    const found = (filter: string) => filtered('contactPoints', filter);
    expect(await found('{ ministry: ["DE-ST:MI"] }')).toEqual(['DE-ST:zlr']);
    expect(await found('{ text: "ozg-mf@" }')).toEqual(['DE-ST:ozg-mf']);
    expect(await found('{ state: ["DE-SN", "DE-HE"] }')).toEqual([
      'DE-SN:ozg-redaktionsteam',
      'DE:it-planungsrat-vorsitz',
    ]);
    expect((await walk('contactPoints', '', 'id', 6)).sort()).toEqual(shippedKeys('ContactPoint'));
  });

  it('name persons only as holders of the four published offices', async () => {
    const { contactPoints } = await ask(
      '{ contactPoints(first: 100) { nodes { officeHolder ministry { id } state { code } } } }',
    );
    expect((contactPoints.nodes as Row[]).filter((node) => node['officeHolder'])).toEqual([
      { officeHolder: 'Dr. Markus Richter', ministry: null, state: null },
      { officeHolder: 'Bernd Schlömer', ministry: { id: 'DE-ST:MID' }, state: { code: 'DE-ST' } },
      { officeHolder: 'Frank Bonse', ministry: { id: 'DE-ST:MID' }, state: { code: 'DE-ST' } },
      { officeHolder: 'Patrick Burghardt', ministry: null, state: { code: 'DE-HE' } },
    ]);
  });

  it('say where a statement comes from', async () => {
    const { ministry } = await ask('{ ministry(id: "DE-ST:MW") { provenance { kind source isConfirmed } asOf } }');
    const source = 'Ergebnisse der OZG-Sommerakademie 2019 (Ausgangsdokument 002)';
    expect(ministry).toEqual({ provenance: { kind: 'SEED', source, isConfirmed: true }, asOf: null });
  });
});
