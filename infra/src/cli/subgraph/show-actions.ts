import { sdlDifference } from '@ozg/gateway/registry/publish/sdl-lines';
import { orFail } from '../say';
import { withRegistry } from './with-registry';

export function list({ json }: { json: boolean }): Promise<void> {
  return orFail(() =>
    withRegistry(async (registry) => {
      const listed = await registry.list();
      if (json) return write(JSON.stringify(listed, null, 2));
      table(
        ['name', 'owner', 'states', 'version', 'published', 'at'],
        listed.map(({ name, owner, states, version, publishedAt, routingUrl }) => [
          name,
          owner,
          states.join(' '),
          version?.toString() ?? 'not in the graph',
          time(publishedAt),
          routingUrl ?? '',
        ]),
      );
    }),
  );
}

export function history(name: string, { json }: { json: boolean }): Promise<void> {
  return orFail(() =>
    withRegistry(async (registry) => {
      const steps = await registry.history(name);
      if (json) return write(JSON.stringify(steps, null, 2));
      table(
        ['version', 'what', 'when', 'by', 'graph'],
        steps.map(({ number, action, publishedAt, author, revision }) => [
          String(number),
          action,
          time(publishedAt),
          author,
          String(revision),
        ]),
      );
    }),
  );
}

export function diff(name: string, from: number, to: number): Promise<void> {
  return orFail(() =>
    withRegistry(async (registry) => {
      const [before, after] = [await registry.version(name, from), await registry.version(name, to)];
      const { added, removed } = sdlDifference(before.sdl ?? '', after.sdl ?? '');
      for (const line of removed) write(`- ${line}`);
      for (const line of added) write(`+ ${line}`);
    }),
  );
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);

const time = (moment: Date | null): string => moment?.toISOString().slice(0, 16).replace('T', ' ') ?? '';

function table(heads: string[], rows: string[][]): void {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of [heads, ...rows])
    write(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
