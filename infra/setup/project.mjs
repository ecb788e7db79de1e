import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const require = createRequire(join(projectRoot, 'package.json'));

/** The JavaScript file behind a command of an installed package; node_modules/.bin differs between systems. */
export function packageBin(packageName, command = packageName) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = readJson(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** The pnpm version that the root package.json asks for, e.g. `pnpm@10.34.9`. */
export function packageManager() {
  return readJson(join(projectRoot, 'package.json')).packageManager;
}

/** Every package.json of the workspace, relative to the root, in a stable order. */
export function workspaceManifests() {
  const yaml = readFileSync(join(projectRoot, 'pnpm-workspace.yaml'), 'utf8');
  const [, list = ''] = /^packages:\n((?:[ \t]+.*\n|\n)*)/m.exec(yaml.replaceAll('\r', '')) ?? [];
  const patterns = [...list.matchAll(/^\s*-\s*['"]?([^'"\s#]+)/gm)].map(([, pattern]) => pattern);
  return ['package.json', ...patterns.flatMap(foldersOf).map((folder) => `${folder}/package.json`)].sort();
}

function foldersOf(pattern) {
  if (!pattern.endsWith('/*')) return [pattern];
  const parent = pattern.slice(0, -2);
  const entries = readdirSync(join(projectRoot, parent), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${parent}/${entry.name}`);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
