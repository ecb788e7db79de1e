import { runProgram, type ServerAccount } from './program';

const OWN_NAME = 'ozg-graph';

/** Who runs PostgreSQL: undefined is the caller itself; root, whom PostgreSQL refuses, gets a system user. */
export async function serverAccount(): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const account = (await lookUp(OWN_NAME)) ?? (await create()) ?? (await lookUp('nobody')) ?? missing();
  // A container may forbid root to become somebody else: better said here than by some later step.
  await runProgram('sh', ['-c', ':'], account);
  return account;
}

async function create(): Promise<ServerAccount | undefined> {
  const shell = '/usr/sbin/nologin';
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/', '--shell', shell, OWN_NAME];
  // A failure means no useradd here, or that another start was faster: the look-up tells.
  await runProgram('useradd', args).catch(() => undefined);
  return lookUp(OWN_NAME);
}

async function lookUp(name: string): Promise<ServerAccount | undefined> {
  try {
    const uid = Number(await runProgram('id', ['-u', name]));
    const gid = Number(await runProgram('id', ['-g', name]));
    return { name, uid, gid };
  } catch {
    return undefined;
  }
}

function missing(): never {
  throw new Error(`PostgreSQL cannot run as root and no user ${OWN_NAME} could be made: start as an ordinary user.`);
}
