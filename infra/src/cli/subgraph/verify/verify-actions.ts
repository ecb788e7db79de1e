import { readFileSync, writeFileSync } from 'node:fs';
import { privateKey } from '@ozg/gateway/identity/sign-caller';
import type { FindingFormat } from '@ozg/gateway/registry/check/format/format-findings';
import type { Consent } from '@ozg/gateway/registry/check/publication';
import { badge as badgeOf } from '@ozg/gateway/registry/verify/format/badge';
import { formatReport } from '@ozg/gateway/registry/verify/format/format-report';
import { fetchGraph } from '@ozg/gateway/registry/verify/graph/fetch-graph';
import { readGraph, recordedGraph } from '@ozg/gateway/registry/verify/graph/recorded-graph';
import { readSamples } from '@ozg/gateway/registry/verify/samples/given-samples';
import { verifyGuest } from '@ozg/gateway/registry/verify/verify-guest';
import { readPem } from '@ozg/shared/identity/read-pem';
import { ExitCode } from '../../exit-code';
import { orFail, say } from '../../say';

interface VerifyOptions {
  name: string;
  owner: string;
  states: string[];
  mayMutate: boolean;
  routingUrl?: string;
  schema?: string;
  against?: string;
  consents: Omit<Consent, 'subgraph'>[];
  samples?: string;
  key?: string;
  timeout: number;
  format: FindingFormat;
  lang: 'de' | 'en';
  badge?: string;
}

export function verify(url: string, options: VerifyOptions): Promise<void> {
  return orFail(async () => {
    const { name, owner, states, mayMutate, routingUrl = url, schema, samples, key, badge } = options;
    const guest = { name, owner, states, mayMutate, routingUrl, url };
    const report = await verifyGuest(guest, {
      graph: await recordedGraph(options.against),
      consents: options.consents.map((each) => ({ ...each, subgraph: name })),
      samples: samples === undefined ? {} : readSamples(samples),
      given: schema === undefined ? null : readFileSync(schema, 'utf8'),
      key: key === undefined ? null : privateKey(readPem('--key', key)),
      timeoutMs: options.timeout,
    });
    process.stdout.write(formatReport(report, { format: options.format, language: options.lang }));
    if (badge !== undefined) writeFileSync(badge, badgeOf(report, options.lang));
    if (!report.isPassed) process.exitCode = ExitCode.Failed;
  });
}

export function record({ from }: { from: string }): Promise<void> {
  return orFail(async () => {
    if (!/^https?:/i.test(from) || !URL.canParse(from)) {
      throw new Error(`"${from}" is no address of a gateway, such as https://ozg.example.org.`);
    }
    const address = new URL('/registry/graph.json', from);
    const text = await fetchGraph(address);
    const { called, members } = readGraph(text, address.href);
    process.stdout.write(`${text.trimEnd()}\n`);
    say(`${members.length} subgraphs of ${called}`);
  });
}
