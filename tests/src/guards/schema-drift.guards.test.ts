import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFiles } from '@ozg/gateway/graph/client-files';
import { clientFolder, schemaFileOf, supergraphFile } from '@ozg/infra/paths';
import { composeSchema } from '@ozg/infra/schema/compose';

test('the committed schema files are those of the code; "npm run schema" writes them', async () => {
  const { subgraphs, supergraph } = await composeSchema();

  for (const [name, sdl] of subgraphs) expect(readFileSync(schemaFileOf(name), 'utf8')).toBe(sdl);
  expect(readFileSync(supergraphFile, 'utf8')).toBe(supergraph);
  for (const [name, text] of Object.entries(clientFiles(supergraph))) {
    expect(readFileSync(join(clientFolder, name), 'utf8')).toBe(text);
  }
});
