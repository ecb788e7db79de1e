import { join } from 'node:path';
import { projectRoot, workspaceManifests } from './project.mjs';

/** What everything but the benchmark runs on. */
export const workspace = {
  name: 'packages',
  folder: projectRoot,
  flags: [],
  decidedBy: () => ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...workspaceManifests()],
};

const benchFolder = join(projectRoot, 'tests/bench');

/** What the benchmark measures besides this project. */
export const benchPeers = {
  name: 'peers of the benchmark',
  folder: benchFolder,
  flags: ['--ignore-workspace', '--dir', benchFolder],
  decidedBy: () => ['pnpm-lock.yaml', 'package.json'],
};
