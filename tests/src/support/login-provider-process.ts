import { text } from 'node:stream/consumers';
import { type LoginProviderOptions, startLoginProvider } from '@ozg/infra/login-demo/login-provider';

/** The provider in a process of its own, with the options of stdin: Jest cannot load its ES modules. */
async function main(): Promise<void> {
  const { url } = await startLoginProvider(JSON.parse(await text(process.stdin)) as LoginProviderOptions);
  process.stdout.write(`listening at ${url}\n`);
}

void main();
