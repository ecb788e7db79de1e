import { runQuietly } from './child.mjs';
import { packageBin } from './project.mjs';

/** Compiles what changed since the last build. Throws with the compiler's messages. */
export async function build(step) {
  const line = step.begin('building');
  const pretty = process.stderr.isTTY ? ['--pretty'] : [];
  const result = await runQuietly(process.execPath, [packageBin('typescript', 'tsc'), '-b', ...pretty]);
  if (result.code !== 0) {
    line.failed();
    throw new Error(`${result.output.trimEnd()}\n\nThe build failed: see the messages above.`);
  }
  line.finished();
}
