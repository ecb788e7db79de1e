import { readFileSync } from 'node:fs';
import { type FindingFormat, formatFindings } from '@ozg/gateway/registry/check/format/format-findings';
import type { Finding } from '@ozg/gateway/registry/check/publication';
import { liveSdl } from '@ozg/gateway/registry/publish/live-sdl';
import type { Draft, Order, Published } from '@ozg/gateway/registry/registry';
import { RegistryError } from '@ozg/gateway/registry/registry-error';
import { ExitCode } from '../exit-code';
import { orFail, say } from '../say';
import { thisUser, withRegistry } from './with-registry';

interface Shown {
  format: FindingFormat;
  lang: 'de' | 'en';
}

interface DraftOptions extends Shown {
  routingUrl: string;
  schema?: string;
}

interface OrderOptions {
  expected?: number;
  author?: string;
}

export function check(name: string, options: DraftOptions): Promise<void> {
  return orFail(() =>
    withRegistry(async (registry) => {
      const { findings, revision } = await registry.check(await draftOf(name, options));
      write(name, findings, options);
      const isRefused = findings.some(({ severity }) => severity === 'ERROR');
      say(
        isRefused
          ? `It would be refused (graph at revision ${revision}).`
          : `It may be published (--expected ${revision}).`,
      );
      if (isRefused) process.exitCode = ExitCode.Failed;
    }),
  );
}

export function publish(name: string, options: DraftOptions & OrderOptions): Promise<void> {
  return carryOut(name, options, async () => {
    const draft = await draftOf(name, options);
    return withRegistry((registry) => registry.publish(draft, orderOf(options)));
  });
}

export function rollback(name: string, version: number, options: OrderOptions): Promise<void> {
  return carryOut(name, options, () => withRegistry((registry) => registry.rollback(name, version, orderOf(options))));
}

export function remove(name: string, options: OrderOptions): Promise<void> {
  return carryOut(name, options, () => withRegistry((registry) => registry.remove(name, orderOf(options))));
}

async function carryOut(name: string, options: object, order: () => Promise<Published>): Promise<void> {
  const show = (findings: readonly Finding[]) => {
    if (findings.length) write(name, findings, { format: 'text', lang: 'de', ...options });
  };
  await orFail(async () => {
    try {
      const { findings, revision, version, isNew } = await order();
      show(findings);
      say(
        isNew
          ? `"${name}" is at version ${version}, the graph at revision ${revision}.`
          : `"${name}" is in the graph already, as version ${version}.`,
      );
    } catch (error) {
      if (error instanceof RegistryError) {
        show(error.findings);
        say(error.remedy);
      }
      throw error;
    }
  });
}

function write(subgraph: string, findings: readonly Finding[], { format, lang }: Shown): void {
  process.stdout.write(formatFindings(findings, { format, language: lang, subgraph }));
}

const orderOf = ({ expected, author = thisUser() }: OrderOptions): Order => ({ expected, author });

/** The schema of the file, or that of the service, at the host that the user named. */
async function draftOf(name: string, { routingUrl, schema }: DraftOptions): Promise<Draft> {
  if (schema) return { name, routingUrl, sdl: readFileSync(schema, 'utf8') };
  const host = URL.canParse(routingUrl) ? new URL(routingUrl).host : '';
  return { name, routingUrl, sdl: await liveSdl(name, routingUrl, new Set([host])) };
}
