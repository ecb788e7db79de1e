import { ExitCode } from './exit-code';

/** Tells the operator something that is no result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends an action whose failure is one message with its code. */
export async function orFail(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const { code, message, extensions } = error as Error & { code?: string; extensions?: { code?: string } };
    const shown = extensions?.code ?? code;
    say(shown ? `${shown}: ${message}` : message);
    process.exitCode = ExitCode.Failed;
  }
}
