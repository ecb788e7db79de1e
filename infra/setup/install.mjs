import { delimiter, dirname } from 'node:path';
import { runQuietly } from './child.mjs';
import { installedStamp, wantedStamp, writeStamp } from './install-stamp.mjs';
import { workspace } from './install-targets.mjs';
import { packageManager } from './project.mjs';

const INSTALL_FLAGS = [
  'install',
  '--frozen-lockfile',
  '--reporter=append-only',
  // A node_modules made by another tool is replaced without a question that nobody could answer.
  '--config.confirm-modules-purge=false',
];

const ADVICE = `The packages could not be installed. What helps most often:
  - a network connection to the npm registry (behind a proxy: set HTTPS_PROXY; another registry: npm config set registry <url>)
  - about 1 GB of free disk space, and the right to write into this folder
  - deleting the node_modules folders and running the command again`;

/** Installs the packages unless nothing changed since the last time. Throws with advice when pnpm fails. */
export async function ensureInstalled(step, target = workspace) {
  const stamp = wantedStamp(target);
  const installed = installedStamp(target);
  if (installed === stamp) return step.line(`${target.name} are up to date`);

  const line = step.begin(installed ? `updating ${target.name}` : `installing ${target.name} (first start only)`);
  // Without --prefer-offline an offline start waits more than a minute for the registry.
  const args = ['--yes', '--prefer-offline', packageManager(), ...INSTALL_FLAGS, ...target.flags];
  const result = await runQuietly('npx', args, { env: installEnv(), onOutput: (text) => line.note(progressIn(text)) });
  if (result.code !== 0) {
    line.failed();
    throw new Error(`${lastLines(result.output)}\n\n${ADVICE}`);
  }
  writeStamp(target, stamp);
  line.finished();
}

function installEnv() {
  // The same Node.js for pnpm as for this process, and the development packages in any case.
  const PATH = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
  const { NODE_ENV: _ignored, ...env } = process.env;
  return { ...env, PATH };
}

function progressIn(text) {
  const counts = [...text.matchAll(/resolved (\d+).*?added (\d+)/g)].at(-1);
  return counts && `${counts[2]} of ${counts[1]} packages`;
}

function lastLines(output) {
  return output.trimEnd().split('\n').slice(-15).join('\n');
}
