import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { Phase } from './phase/phase';
import { oneMonthBefore, staleBefore } from './project/staleness';
import { answerOf, codesOf, idsOf } from './testing/answers';
import { madeUpProjects, type MadeUpProject, phaseOn, phases } from './testing/made-up-projects';
import { tracking } from './tracking';

type Row = Record<string, unknown>;
const earlier = oneMonthBefore(staleBefore());

describe('the shipped facts', () => {
  let graph: TestSubgraph;
  const ask = (query: string) => answerOf(graph, query);

  beforeAll(async () => {
    graph = await openTestSubgraph(tracking);
  });

  afterAll(() => graph[Symbol.asyncDispose]());

  test('state no phase, priority or report, because no source does', async () => {
    const { data } = await ask(`{
      projects(first: 100) { totalCount nodes { phase priority reportedOn isStale version statusStatements { totalCount } } }
      phaseChanges { totalCount }
      monthlyReports(month: "2026-10-01", state: ["DE-ST"]) { status }
    }`);
    const { totalCount, nodes } = data['projects'];
    expect(totalCount).toBe(20);
    for (const { statusStatements, ...project } of nodes) {
      expect(project).toEqual({ phase: null, priority: null, reportedOn: null, isStale: true, version: 1 });
      expect(statusStatements.totalCount).toBeGreaterThan(0);
    }
    expect([data['phaseChanges'].totalCount, data['monthlyReports'][0].status]).toEqual([0, 'MISSING']);
  });

  test('keep what a source says with its date and origin, also where it is about no project', async () => {
    const { data } = await ask(`{
      project(id: "DE-ST:digitale-baugenehmigung") {
        state { code } ministry { id } ozgService { ozgId } topicArea { code } reuseModel reuseModelLabel
        availableOnline ozgConformant availableAreaWide municipalities { ars }
        statusStatements { nodes { dateText asOf area municipality { ars } provenance { kind isConfirmed } } }
      }
      statusStatements(filter: { text: "MEHR ALS 215", asOfFrom: "2025-08-05", asOfUntil: "2025-08-05" }) {
        nodes { figure project { id } municipality { ars } }
      }
      unconfirmed: project(id: "DE-ST:kraftfahrzeugzulassung") { availableOnline provenance { isConfirmed } }
    }`);
    const { statusStatements, municipalities, ...project } = data['project'];
    expect(project).toEqual({
      state: { code: 'DE-ST' },
      ministry: { id: 'DE-ST:MID' },
      ozgService: { ozgId: '10519' },
      topicArea: { code: 'bauen_wohnen' },
      reuseModel: 'EFA',
      reuseModelLabel: 'EfA (MV)',
      availableOnline: true,
      ozgConformant: null,
      availableAreaWide: false,
    });
    expect(municipalities).toContainEqual({ ars: '150840550550' });
    expect(statusStatements.nodes).toHaveLength(6);
    expect(statusStatements.nodes[0]).toEqual({
      dateText: '2025-05-21',
      asOf: '2025-05-21',
      area: 'Land: 11 von 19 unteren Bauaufsichtsbehörden',
      municipality: null,
      provenance: { kind: 'PUBLISHED', isConfirmed: true },
    });
    expect(data['statusStatements'].nodes).toEqual([{ figure: 215, project: null, municipality: null }]);
    expect(data['unconfirmed']).toEqual({ availableOnline: null, provenance: { isConfirmed: false } });
  });

  test('every statement is found once by its day, the undated ones last', async () => {
    const ids = await idsOf(graph, 'statusStatements', 'orderBy: [{ field: AS_OF }]', 5);
    expect(new Set(ids).size).toBe(32);
    expect([ids[0], ids.at(-1)]).toEqual(['DE-ST:e-rechnung/land', 'DE-ST:zsa-machbarkeitsstudie/land']);
  });

  test('show the 33 projects of municipalities with others like them and projects of the Land to join', async () => {
    const { data, statements } = await ask(`{
      municipalProjects(first: 100) {
        totalCount
        nodes { id legalBases { id } similar { nodes { municipality { ars } } } landProjects { nodes { id } } }
      }
      showcases: municipalProjects(filter: { kind: [SHOWCASE] }) { totalCount }
      found: municipalProjects(filter: { topic: ["eAkte"], municipality: ["150850000000"], text: "dms" }) { nodes { id } }
      project(id: "DE-ST:digitale-baugenehmigung") { similarMunicipalProjects { nodes { id } } }
    }`);
    expect(data['municipalProjects'].totalCount).toBe(33);
    expect(data['showcases'].totalCount).toBe(12);
    expect(data['found'].nodes).toEqual([{ id: '150850000000:eakte' }]);
    expect(data['project'].similarMunicipalProjects.nodes).toEqual([{ id: '150030000000:baugenehmigungssoftware' }]);
    const byId = new Map<string, Row>(data['municipalProjects'].nodes.map((node: Row) => [node['id'], node]));
    expect(byId.get('150850000000:eakte')).toMatchObject({
      similar: { nodes: [{ municipality: { ars: '150850135135' } }, { municipality: { ars: '150880195195' } }] },
      landProjects: { nodes: [{ id: 'DE-ST:ebafsys' }, { id: 'DE-ST:elektronische-akte' }] },
    });
    expect(byId.get('150830270270:baulandkataster')).toMatchObject({
      legalBases: [{ id: 'baugb-200' }],
      similar: { nodes: [] },
    });
    // The list, its two look-ups, two counts, the filtered list, the project and its look-up.
    expect(statements).toHaveLength(8);
  });

  test('tell what municipalities ask for along the seven stages of their way', async () => {
    const { data, statements } = await ask(`{
      journeyStages { position requests { text } }
      municipalRequests { journeyStage { position } }
      municipalStrategies { municipality { ars } topics }
    }`);
    expect(data['journeyStages'].map(({ position }: Row) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(data['journeyStages'][5].requests).toContainEqual({ text: 'ein Portal zum Stand der OZG-Umsetzung' });
    expect(data['municipalRequests']).toHaveLength(18);
    expect(data['municipalRequests'].at(-1)).toEqual({ journeyStage: { position: 7 } });
    expect(data['municipalStrategies']).toHaveLength(11);
    expect(statements).toHaveLength(3);
  });

  test('define phases, priorities and criteria as the page of the Land does', async () => {
    const { data, statements } = await ask(`{
      phases { number label aliases activities } priorities { label } priorityCriteria { criterion label }
    }`);
    const definitions: { number: number | null; activities: string[] }[] = data['phases'];
    expect(definitions.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, null]);
    expect(definitions.map(({ activities }) => activities.length)).toEqual([0, 3, 2, 5, 5, 4, 0, 0]);
    expect(definitions[6]).toMatchObject({ label: '6. Umgesetzt', aliases: ['6. Abgeschlossen'] });
    expect(data['priorities'].map(({ label }: Row) => label)).toContain('4 kein Bedarf');
    expect(data['priorityCriteria']).toHaveLength(6);
    expect(statements).toEqual([]);
  });

  test('hang on the entities of other subgraphs', async () => {
    const { data } = await ask(`{
      _entities(representations: [
        { __typename: "OzgService", ozgId: "10056" }
        { __typename: "TopicArea", code: "bildung" }
        { __typename: "Ministry", id: "DE-ST:MWU" }
        { __typename: "State", code: "DE-ST" }
        { __typename: "BaseComponent", id: "DE-ST:osi-plattform" }
        { __typename: "LegalBasis", id: "baugb-200" }
        { __typename: "Municipality", ars: "150850000000" }
        { __typename: "Project", id: "DE-ST:modul-f" }
        { __typename: "JourneyStage", id: "DE-ST:nachnutzung" }
      ]) {
        ... on OzgService { projects { nodes { id } } }
        ... on TopicArea { projects { totalCount } digitalizationLabs { ozgService { ozgId } } }
        ... on Ministry { projects(orderBy: [{ field: ID, direction: DESC }]) { nodes { id } } }
        ... on State { projects { totalCount } }
        ... on BaseComponent { projects { nodes { id } } }
        ... on LegalBasis { municipalProjects { nodes { title } } }
        ... on Municipality { projects { totalCount } municipalProjects { totalCount } strategies { topics } }
        ... on Project { title }
        ... on JourneyStage { requests { id } }
      }
    }`);
    expect(data['_entities']).toMatchObject([
      { projects: { nodes: [{ id: 'DE-ST:bafoeg' }, { id: 'DE-ST:ebafsys' }] } },
      {
        projects: { totalCount: 3 },
        digitalizationLabs: ['10578', '10056', '10044'].map((ozgId) => ({ ozgService: { ozgId } })),
      },
      { projects: { nodes: [{ id: 'DE-ST:ebafsys' }, { id: 'DE-ST:bafoeg' }] } },
      { projects: { totalCount: 20 } },
      { projects: { nodes: [{ id: 'DE-ST:e-rechnung' }] } },
      { municipalProjects: { nodes: [{ title: 'Baulandkataster online' }] } },
      {
        projects: { totalCount: 3 },
        municipalProjects: { totalCount: 3 },
        strategies: [{ topics: ['Digitalisierung der Schulen', 'OZG-Umsetzung'] }],
      },
      { title: 'MODUL-F (Low-Code-Plattform)' },
      { requests: { length: 4 } },
    ]);
  });
});

describe('projects with a history', () => {
  const { projects, changes, records } = madeUpProjects();
  let graph: TestSubgraph;
  const ask = (query: string) => answerOf(graph, query);

  beforeAll(async () => {
    graph = await openTestSubgraph(tracking, records);
  });

  afterAll(() => graph[Symbol.asyncDispose]());

  test('a page takes as many statements for sixty projects as for two', async () => {
    const query = (first: number) => `{ projects(first: ${first}) { totalCount nodes {
      title isStale criteria ministry { id } ozgServices { ozgId } provenance { kind } baseComponents { id }
      phaseChanges { from to project { id } } priorityChanges { criteria } reuseModelChanges { to } lastPhaseChange { to }
      assessments { dimensionLabel } reuseInterests { nodes { municipality { ars } } } statusStatements { nodes { id } }
      now: statusOn(day: "2025-01-01") { phase } before: statusOn(day: "2024-06-01") { phase priority reuseModel }
    } } }`;
    const [few, many] = [await ask(query(2)), await ask(query(60))];
    expect(many.data['projects'].nodes).toHaveLength(60);
    expect([few.statements.length, many.statements.length]).toEqual([8, 8]);
  });

  test('statusOn answers what held on that day, of one day the change written down last', async () => {
    const days = ['2024-01-09', '2024-03-31', '2024-06-30', '2026-01-01'];
    const { data, statements } = await ask(
      `{ projects(first: 100) { nodes { id ${days.map((day, at) => `d${at}: statusOn(day: "${day}") { day phase }`)} } } }`,
    );
    for (const { id, ...status } of data['projects'].nodes) {
      const expected = days.map((day, at) => [`d${at}`, { day, phase: phaseOn(changes, id, day) }]);
      expect([id, status]).toEqual([id, Object.fromEntries(expected)]);
    }
    expect(statements).toHaveLength(2);
  });

  test('a change holds from its day on, and the last one is found by itself', async () => {
    const { data } = await ask(`{ project(id: "DE-ST:p01") {
      before: statusOn(day: "2024-02-29") { priority reuseModel }
      on: statusOn(day: "2024-03-01") { priority reuseModel }
      after: statusOn(day: "2024-04-01") { priority reuseModel }
      phaseChanges { to } lastPhaseChange { to recordedAt } priorityChanges { from to criteria project { id } }
    } }`);
    expect(data['project']).toEqual({
      before: { priority: null, reuseModel: null },
      on: { priority: 'HIGH', reuseModel: null },
      after: { priority: 'HIGH', reuseModel: 'EFA' },
      phaseChanges: [{ to: 'NOT_STARTED' }, { to: 'INITIALIZATION' }],
      lastPhaseChange: { to: 'INITIALIZATION', recordedAt: '2024-01-13T01:00:00.123Z' },
      priorityChanges: [{ from: null, to: 'HIGH', criteria: ['EFFORT'], project: { id: 'DE-ST:p01' } }],
    });
  });

  test("the timeline counts at each month's end what held then, in one statement", async () => {
    const { data, statements } = await ask(`{
      projectTimeline(
        from: "2024-03-15", until: "2024-11-02", groupBy: [MINISTRY, PHASE, TOPIC_AREA], filter: { state: ["DE-ST"] }
      ) { month phase ministry { id } topicArea { code } state { code } count }
    }`);
    expect(statements).toHaveLength(1);
    const expected = new Map<string, number>();
    for (let n = 2; n < 11; n++) {
      const [month, end] = [new Date(Date.UTC(2024, n, 1)), new Date(Date.UTC(2024, n + 1, 0))].map((date) =>
        date.toISOString().slice(0, 10),
      );
      for (const { id, ministryId, topicAreaCode, stateCode } of projects) {
        const phase = phaseOn(changes, id, end ?? '');
        if (stateCode !== 'DE-ST') continue;
        const ministry = ministryId === null ? null : { id: ministryId };
        const point = JSON.stringify({ month, phase, ministry, topicArea: { code: topicAreaCode }, state: null });
        expected.set(point, (expected.get(point) ?? 0) + 1);
      }
    }
    const points = data['projectTimeline'].map(({ count, ...point }: { count: number }) => [
      JSON.stringify(point),
      count,
    ]);
    expect(points).toHaveLength(expected.size);
    expect(new Map(points)).toEqual(expected);
  });

  test('the timeline refuses ranges that run backwards, ahead or too long, groupings beyond three and reports', async () => {
    const codesFor = (from: string, until: string, by = '[PHASE]') =>
      codesOf(graph, `{ projectTimeline(from: "${from}", until: "${until}", groupBy: ${by}) { count } }`);
    expect(await codesFor('2024-02-02', '2024-02-01')).toEqual(['BAD_USER_INPUT']);
    expect(await codesFor('2014-01-31', '2024-01-01')).toEqual(['BAD_USER_INPUT']);
    expect(await codesFor('2014-02-28', '2024-01-01')).toEqual([]);
    expect(await codesFor('2024-02-30', '2024-03-01')).toEqual(['INVALID_DATE']);
    expect(await codesFor('2024-01-01', '2024-03-01', '[]')).toEqual(['TOO_MANY_GROUPINGS']);
    expect(await codesFor('2024-01-01', '2024-03-01', '[PHASE, PHASE]')).toEqual(['TOO_MANY_GROUPINGS']);
    expect(await codesFor('9999-01-01', '9999-01-31')).toEqual(['BAD_USER_INPUT']);
    const { errors } = await graph.ask(
      '{ projectTimeline(from: "2024-01-01", until: "2024-01-01", groupBy: [PHASE], filter: { isStale: true }) { count } }',
    );
    expect(errors[0]?.message).toContain('projects(asOf:)');
    const byFour = '{ projects { counts(by: [PHASE, LEVEL, STATE, MINISTRY]) { count } } }';
    expect(await codesOf(graph, byFour)).toEqual(['TOO_MANY_GROUPINGS']);
  });

  test('facets, groups and the total of a list are one statement and agree', async () => {
    const { data, statements } = await ask(`{ projects(filter: { state: ["DE-ST"] }) {
      totalCount
      facets {
        phase { value label count } priority { value label count } reuseModel { value count }
        state { label count } ministry { value label count ministry { id } } topicArea { label count }
      }
      counts(by: [MINISTRY, PHASE]) { ministry { id } phase count state { code } }
    } }`);
    expect(statements).toHaveLength(1);
    const { totalCount, facets, counts } = data['projects'];
    expect(totalCount).toBe(54);
    for (const groups of [...Object.values<{ count: number }[]>(facets), counts as { count: number }[]]) {
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(54);
    }
    expect(facets.phase.map(({ value }: Row) => value)).toEqual([...phases, null]);
    expect(facets.phase.at(-1)).toEqual({ value: null, label: 'ohne Angabe', count: 18 });
    expect(facets.priority[0]).toEqual({ value: 'HIGH', label: '1 hoch', count: 30 });
    expect(facets.state).toEqual([{ label: 'Sachsen-Anhalt', count: 54 }]);
    expect(facets.ministry[0]).toEqual({ value: 'DE-ST:M1', label: 'M1', count: 12, ministry: { id: 'DE-ST:M1' } });
    const completed = projects.filter(({ ministryId, phase }) => ministryId === 'DE-ST:M1' && phase === 'COMPLETED');
    const group = { ministry: { id: 'DE-ST:M1' }, phase: 'COMPLETED', count: completed.length, state: null };
    expect(counts).toContainEqual(group);
  });

  test('counts of the projects of all ministries are one statement', async () => {
    const { data, statements } = await ask(`{
      _entities(representations: [{ __typename: "Ministry", id: "DE-ST:M1" }, { __typename: "Ministry", id: "DE-ST:M2" }]) {
        ... on Ministry { projects { totalCount counts(by: [PRIORITY]) { priority count } } monthlyReports { nodes { id } } }
      }
    }`);
    const counts = [
      { priority: 'HIGH', count: 6 },
      { priority: 'NO_NEED', count: 6 },
    ];
    expect(data['_entities']).toEqual([
      { projects: { totalCount: 12, counts }, monthlyReports: { nodes: [{ id: 'DE-ST:M1/2026-10' }] } },
      { projects: { totalCount: 12, counts }, monthlyReports: { nodes: [] } },
    ]);
    expect(statements).toHaveLength(2);
  });

  test.each(['title', 'phase', 'priority', 'reportedOn'])(
    'pages by %s lead to every project once',
    async (property) => {
      const field = property.replace(/[A-Z]/, '_$&').toUpperCase();
      for (const direction of ['ASC', 'DESC']) {
        const ids = await idsOf(graph, 'projects', `orderBy: [{ field: ${field}, direction: ${direction} }]`, 7);
        expect(ids.toSorted()).toEqual(projects.map(({ id }) => id));
        const values = ids.map((id) => projects.find((project) => project.id === id)?.[property]);
        expect(values.filter((value, at) => value !== values[at - 1])).toHaveLength(new Set(values).size);
      }
    },
  );

  test('what is set aside sorts after phase 6, and unknown phases come last', async () => {
    const { data } = await ask('{ projects(first: 100, orderBy: [{ field: PHASE }]) { nodes { phase } } }');
    const order = data['projects'].nodes.map(({ phase }: { phase: Phase | null }) =>
      phase ? phases.indexOf(phase) : 99,
    );
    expect(order).toEqual(order.toSorted((one: number, other: number) => one - other));
    expect(new Set(order)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 99]));
  });

  test.each<[string, (project: MadeUpProject) => boolean]>([
    ['isStale: true', ({ reportedOn }) => reportedOn !== staleBefore()],
    ['isStale: false', ({ reportedOn }) => reportedOn === staleBefore()],
    [`notReportedSince: "${staleBefore()}"`, ({ reportedOn }) => reportedOn !== staleBefore()],
    [`reportedUntil: "${earlier}"`, ({ reportedOn }) => reportedOn === earlier],
    [`reportedFrom: "${staleBefore()}"`, ({ reportedOn }) => reportedOn === staleBefore()],
    ['hasPhase: false, hasMinistry: true', ({ phase, ministryId }) => phase === null && ministryId !== null],
    ['phase: [COMPLETED], priority: [HIGH]', ({ phase, priority }) => phase === 'COMPLETED' && priority === 'HIGH'],
    ['criterion: [DEMAND], ozgId: ["10001"]', ({ priority }) => priority === 'HIGH'],
    ['ministry: ["DE-ST:M2"]', ({ ministryId }) => ministryId === 'DE-ST:M2'],
    ['topicArea: ["umwelt"]', ({ topicAreaCode }) => topicAreaCode === 'umwelt'],
    ['municipality: ["150850000000"], leikaKey: ["99050012104000"], text: "ä 3"', ({ title }) => title === 'Ä 3'],
    ['availableOnline: true', () => false],
    ['id: ["DE-ST:p07", "DE-ST:p10"], state: ["DE-ST"]', ({ id }) => id === 'DE-ST:p07'],
  ])('the filter { %s } finds what it says', async (filter, holds) => {
    const ids = await idsOf(graph, 'projects', `filter: { ${filter} }, orderBy: [{ field: ID }]`, 50);
    expect(ids).toEqual(projects.filter(holds).map(({ id }) => id));
  });

  test('changes are listed by day and time, narrowed by project, ministry, day and target', async () => {
    const inOrder = changes.toSorted((one, other) =>
      (one.recordedAt + one.id).localeCompare(other.recordedAt + other.id),
    );
    expect(await idsOf(graph, 'phaseChanges', '', 11)).toEqual(inOrder.map(({ id }) => id));
    const newest = await idsOf(graph, 'phaseChanges', 'orderBy: [{ field: RECORDED_AT, direction: DESC }]', 11);
    expect(newest.toSorted()).toEqual(inOrder.map(({ id }) => id).toSorted());
    const { data } = await ask(`{
      phaseChanges(
        filter: { ministry: ["DE-ST:M2"], changedFrom: "2024-03-01", changedUntil: "2024-09-01", to: [ROLLOUT] }
      ) { nodes { project { id } } }
      ofOne: phaseChanges(filter: { project: ["DE-ST:p02"] }) { totalCount }
      priorityChanges(filter: { to: [HIGH], ministry: ["DE-ST:M1"] }) { nodes { project { id } } }
    }`);
    const found = inOrder.filter(
      ({ projectId, changedOn, to }) =>
        Number(projectId.slice(-2)) % 5 === 2 &&
        to === Phase.ROLLOUT &&
        changedOn >= '2024-03-01' &&
        changedOn <= '2024-09-01',
    );
    expect(found.length).toBeGreaterThan(0);
    expect(data['phaseChanges'].nodes).toEqual(found.map(({ projectId }) => ({ project: { id: projectId } })));
    expect(data['ofOne'].totalCount).toBe(3);
    expect(data['priorityChanges'].nodes).toEqual([{ project: { id: 'DE-ST:p01' } }]);
  });

  test('a municipality can join the projects of its own state in phase 4 to 6', async () => {
    const { data } = await ask(`{
      _entities(representations: [{ __typename: "Municipality", ars: "150830270270" }, { __typename: "Municipality", ars: "990000000000" }]) {
        ... on Municipality { reusableProjects(first: 100, orderBy: [{ field: ID }]) { totalCount nodes { id } } }
      }
    }`);
    const later = projects.filter(({ phase }) => /IMPL|ROLL|COMPL/.test(phase ?? ''));
    const reusable = later.filter(({ stateCode }) => stateCode === 'DE-ST');
    expect(reusable).not.toEqual([]);
    expect(data['_entities']).toEqual([
      { reusableProjects: { totalCount: reusable.length, nodes: reusable.map(({ id }) => ({ id })) } },
      { reusableProjects: null },
    ]);
  });
});
