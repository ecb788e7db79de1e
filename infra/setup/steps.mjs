const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
// Progress goes to stderr: the output of a command may be piped into a file.
const write = (text) => process.stderr.write(text);

/** Numbers the steps of a command, e.g. `[1/3] building ... 0.6 s`. */
export function announceSteps(total) {
  let number = 0;
  const label = (text) => `[${(number += 1)}/${total}] ${text}`;
  return {
    line: (text) => write(`${label(text)}\n`),
    begin: (text) => beginLine(`${label(text)} ...`),
  };
}

/** Shows only what takes its time, and only to somebody who is watching. */
export function quietSteps() {
  const silent = { note: () => undefined, finished: () => undefined, failed: () => undefined };
  const begin = (text) => (text.startsWith('building') || !process.stderr.isTTY ? silent : beginLine(`${text} ...`));
  return { line: () => undefined, begin };
}

function beginLine(text) {
  const startedAt = Date.now();
  // Only a terminal can show a line again; in a log file the progress would be noise.
  const again = process.stderr.isTTY ? `\r\x1b[K${text}` : '';
  write(text);
  return {
    note: (progress) => again && progress && write(`${again} ${progress}`),
    finished: () => write(`${again} ${seconds(startedAt)}\n`),
    failed: () => write(`${again} failed after ${seconds(startedAt)}\n`),
  };
}
