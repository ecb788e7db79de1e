import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('ten services');
});

afterAll(() => graph[Symbol.asyncDispose]());

const visit = async (address: string) => (await fetch(graph.url + address)).text();

const foundOn = (html: string) => Number(/id="found"[^>]*>([\d.]+)/.exec(html)?.[1]?.replace('.', '') ?? 0);

/** The values that a filter of a page offers, each with the count behind it. */
function optionsOf(html: string, name: string): [value: string, count: number][] {
  const field = new RegExp(`<(select|fieldset) id="${name}(?:-options)?"[^]*?</\\1>`).exec(html)?.[0] ?? '';
  const options = field.matchAll(/<(?:option|input)[^>]* value="([^"]+)"[^>]*>(?:<span>)?[^<]*\(([\d.]+)\)</g);
  return [...options].map(([, value = '', count = '']) => [value, Number(count.replace('.', ''))]);
}

test.each([
  ['/services?q=e', 'topicArea', 'familie_kind'],
  ['/services?topicArea=familie_kind', 'marker', 'FOCUS'],
  ['/services?marker=EFA', 'online', 'yes'],
  ['/projects?priority=HIGH', 'phase', 'ROLLOUT'],
  ['/projects?phase=ROLLOUT', 'priority', 'HIGH'],
  ['/projects?phase=ROLLOUT', 'reuseModel', 'EFA'],
  ['/projects?phase=ROLLOUT', 'ministry', 'DE-ST:SYN-03'],
  ['/projects?phase=ROLLOUT', 'topicArea', 'bildung'],
  ['/projects?phase=ROLLOUT', 'state', 'DE-SN'],
])('on %s each value of %s says how many it has, also where %s is chosen', async (others, name, chosen) => {
  const options = optionsOf(await visit(`${others}&${name}=${chosen}`), name);

  expect(options.filter(([value, count]) => count > 0 && value !== chosen)).not.toEqual([]);
  for (const [value, count] of options) {
    expect([value, count]).toEqual([value, foundOn(await visit(`${others}&${name}=${encodeURIComponent(value)}`))]);
  }
});

test('several values of a filter find what any of them finds, and all of them stay chosen', async () => {
  const [education, environment] = [
    await visit('/services?topicArea=bildung'),
    await visit('/services?topicArea=umwelt'),
  ];
  const both = await visit('/services?topicArea=bildung&topicArea=umwelt');

  expect(foundOn(both)).toBe(foundOn(education) + foundOn(environment));
  for (const code of ['bildung', 'umwelt']) expect(both).toMatch(new RegExp(`id="topicArea-${code}"[^>]* checked`));
  expect(both).toContain('>2 gewählt<');
});

test('what is chosen is offered though nothing is left of it', async () => {
  const html = await visit('/services?topicArea=bildung&q=F%C3%BChrerschein');

  expect(foundOn(html)).toBe(0);
  expect(html).toContain('<span>Bildung (0)</span>');
});
