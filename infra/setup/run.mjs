// The target of every npm script: `node infra/setup/run.mjs <command>` works on a fresh clone with nothing installed.
// Only syntax that an old Node can read stands here, so that it gets to the message instead of a syntax error.
const NEEDED = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `This project needs Node.js ${NEEDED.join('.')} or newer; this is ${process.versions.node}.\n` +
      'Install the current LTS release from https://nodejs.org (or: nvm install --lts) and run the command again.\n',
  );
  process.exit(1);
}

import('./commands.mjs')
  .then((commands) => commands.runCommand(process.argv[2] || 'start', process.argv.slice(3)))
  .catch((error) => {
    // A plain Error is meant for the reader; anything more special is a mistake of ours and needs its place.
    const isForReader = error instanceof Error && error.constructor === Error;
    process.stderr.write(`${isForReader ? error.message : (error && error.stack) || error}\n`);
    process.exit(1);
  });
