import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot, schemaFileOf, supergraphFile } from '../paths';
import { composeSchema } from './compose';

/** Writes the schema files that are committed, one per subgraph and the supergraph. */
export async function writeSchema(): Promise<void> {
  const { subgraphs, supergraph } = await composeSchema();
  const files = [
    ...[...subgraphs].map(([name, sdl]) => [schemaFileOf(name), sdl] as const),
    [supergraphFile, supergraph] as const,
  ];
  for (const [file, text] of files) {
    writeFileSync(file, text);
    process.stdout.write(`wrote ${relative(projectRoot, file)}\n`);
  }
}
