import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { clientFiles } from '@ozg/gateway/graph/client-files';
import { clientFolder, projectRoot, schemaFileOf, supergraphFile } from '../paths';
import { composeSchema } from './compose';

/** Writes the schema files that are committed, one per subgraph, the supergraph, and what clients need of it. */
export async function writeSchema(): Promise<void> {
  const { subgraphs, supergraph } = await composeSchema();
  const files = [
    ...[...subgraphs].map(([name, sdl]) => [schemaFileOf(name), sdl] as const),
    [supergraphFile, supergraph] as const,
    ...Object.entries(clientFiles(supergraph)).map(([name, text]) => [join(clientFolder, name), text] as const),
  ];
  for (const [file, text] of files) {
    writeFileSync(file, text);
    process.stdout.write(`wrote ${relative(projectRoot, file)}\n`);
  }
}
