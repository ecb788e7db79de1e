#!/usr/bin/env node
// `npx ozg <command>` in a checkout: the same as `npm run --silent ozg -- <command>`.
process.argv.splice(2, 0, 'ozg');
import('./run.mjs');
