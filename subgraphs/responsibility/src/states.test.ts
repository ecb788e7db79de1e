import { openTestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { states as stateVocabulary } from '@ozg/shared/vocabulary/states';
import { responsibility } from './responsibility';
import {
  ask,
  each,
  filtered,
  openShipped,
  saxonyAnhalt,
  shippedKeys,
  synthetic,
  walk,
} from './testing/shipped-responsibility';

openShipped();

describe('states and municipalities', () => {
  it('are the sixteen states as the vocabulary names them, in German order', async () => {
    const { states } = await ask('{ states { code arsPrefix name } }');
    expect(states).toEqual([...stateVocabulary].sort((a, b) => a.name.localeCompare(b.name, 'de')));
    const { state } = await ask('{ state(code: "DE-BW") { id asOf provenance { kind } } }');
    expect(state).toEqual({ id: 'DE-BW', asOf: '2025-08-31', provenance: { kind: 'OFFICIAL' } });
  });

  it('give a city without a district the figures of its municipality', async () => {
    const { municipality } = await ask(
      `{ municipality(ars: "150030000000") {
        id ags name kind textCode seat population areaHectares postalCode state { code } parent { ars } } }`,
    );
    expect(municipality).toEqual({
      id: '150030000000',
      ags: '15003000',
      name: 'Magdeburg, Landeshauptstadt',
      kind: 'URBAN_DISTRICT',
      textCode: '41',
      seat: 'Magdeburg',
      population: 244329,
      areaHectares: 20168,
      postalCode: '39104',
      state: { code: 'DE-ST' },
      parent: null,
    });
  });

  it('leave unknown what the register does not state of a district', async () => {
    const { municipality } = await ask(
      `{ municipality(ars: "150880000000") {
        ags kind population areaHectares postalCode children(orderBy: [{ field: ARS }]) { totalCount nodes { name } } } }`,
    );
    expect(municipality).toEqual({
      ags: '15088',
      kind: 'DISTRICT',
      population: null,
      areaHectares: null,
      postalCode: null,
      children: { totalCount: 2, nodes: [{ name: 'Landsberg, Stadt' }, { name: 'Merseburg, Stadt' }] },
    });
  });

  it('are climbed to districts, states and ministries in three statements, however many there are', async () => {
    const climb = (first: number) =>
      ask(`{ municipalities(first: ${first}, filter: { kind: [MUNICIPALITY] }) {
        nodes { name parent { name } state { ministries(first: 1) { nodes { id } } } } } }`);
    const [one, all] = [await climb(1), await climb(100)];
    expect(all['municipalities'].nodes).toHaveLength(7);
    expect(all['municipalities'].nodes).toContainEqual(
      expect.objectContaining({ name: 'Bismark (Altmark), Stadt', parent: { name: 'Stendal' } }),
    );
    expect(one.statements).toHaveLength(3);
    expect(all.statements).toHaveLength(3);
  });

  it('are read with the columns that were asked for, and no others', async () => {
    const { statements } = await ask('{ municipalities { nodes { name } } }');
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('t.name');
    expect(statements[0]).not.toMatch(/population|state_code|provenance_id/);
  });

  it('are filtered by state, kind, key and text', async () => {
    const found = (filter: string) => filtered('municipalities', filter, 'ars');
    expect(await found('{ state: ["DE-ST"], kind: [DISTRICT] }')).toHaveLength(11);
    expect(await found('{ kind: [URBAN_DISTRICT, MUNICIPALITY] }')).toHaveLength(10);
    expect(await found('{ state: ["DE-SN"] }')).toEqual([]);
    expect(await found('{ ars: ["150830270270", "999999999999"] }')).toEqual(['150830270270']);
    expect(await found('{ text: "HALDEN" }')).toEqual(['150830270270']);
    expect(await found('{ text: "%" }')).toEqual([]);
    expect(await found('{ text: "boerde HOHE" }')).toEqual(['150830298298']);
    expect(await found('{ text: "Rosslau" }')).toEqual(['150010000000']);
    const { state } = await ask(
      '{ state(code: "DE-ST") { municipalities(filter: { kind: [URBAN_DISTRICT] }) { nodes { ars } } } }',
    );
    expect(each(state.municipalities.nodes, 'ars')).toEqual(['150010000000', '150020000000', '150030000000']);
  });

  it.each(['ASC', 'DESC'])('are paged by population %s to the end, the unknown last', async (direction) => {
    const walked = await walk('municipalities', `orderBy: [{ field: POPULATION, direction: ${direction} }]`, 'ars', 3);
    expect([...walked].sort()).toEqual(shippedKeys('Municipality', 'ars'));
    const [bismark, magdeburg] = ['150900070070', '150030000000'];
    expect([walked[0], walked[9]]).toEqual(direction === 'ASC' ? [bismark, magdeburg] : [magdeburg, bismark]);
  });

  it('may be loaded before the district they belong to, even in an earlier statement', async () => {
    const common = {
      name: 'Town',
      kind: 'MUNICIPALITY',
      stateCode: 'DE-ST',
      parentArs: '159990000000',
      provenanceId: 'x',
    };
    const towns = Array.from({ length: 5000 }, (_, at) => ({ ...common, ars: `1500000${10000 + at}` }));
    const district = { ...common, ars: common.parentArs, parentArs: null, kind: 'DISTRICT' };
    const records = { Provenance: [synthetic], State: [saxonyAnhalt], Municipality: [...towns, district] };
    await using own = await openTestSubgraph(responsibility, records);
    const { municipality } = await ask('{ municipality(ars: "159990000000") { children { totalCount } } }', {}, own);
    expect(municipality).toEqual({ children: { totalCount: 5000 } });
  });
});
