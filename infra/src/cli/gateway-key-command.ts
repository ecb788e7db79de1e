import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ExitCode } from './exit-code';

const PRIVATE_FILE = 'gateway-key.pem';
const PUBLIC_FILE = 'gateway-key.pub.pem';

/** `ozg gateway-key [folder]` */
export function gatewayKeyCommand(): Command {
  return new Command('gateway-key')
    .description('makes the key pair by which subgraphs of their own know their gateway')
    .argument('[folder]', 'where the two files go', '.')
    .addHelpText('after', help)
    .action(run);
}

function run(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  try {
    // A key in use is never overwritten.
    const flag = 'wx';
    writeFileSync(join(folder, PRIVATE_FILE), privateKey.export({ format: 'pem', type: 'pkcs8' }), {
      flag,
      mode: 0o600,
    });
    writeFileSync(join(folder, PUBLIC_FILE), publicKey.export({ format: 'pem', type: 'spki' }), { flag });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = ExitCode.Failed;
    return;
  }
  process.stdout.write(
    `GATEWAY_SIGNING_KEY=${join(folder, PRIVATE_FILE)}   for the gateway, and for nobody else\n` +
      `GATEWAY_PUBLIC_KEY=${join(folder, PUBLIC_FILE)}   for each subgraph\n`,
  );
}

const help = `
Examples:
  ozg gateway-key
  ozg gateway-key /etc/ozg`;
