import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatNames } from './formats';

const folder = mkdtempSync(join(tmpdir(), 'ozg-flat-'));
afterAll(() => rmSync(folder, { recursive: true }));

// 20,000 rows are some 60 MB of text, of which no more than a part has room.
const program = `
  const { formats } = require(${JSON.stringify(join(__dirname, 'formats.js'))});
  const columns = ['id', 'text'].map((name) => ({ name, title: name, path: '', kind: 'text', isStatus: false }));
  const report = { name: 'r', title: 'r', description: '', parameters: [] };
  const head = { report, asOf: '2026-11-22', parameters: {}, columns, isForExcel: false };
  const rowsFrom = (at) => Array.from({ length: 100 }, (_, i) => ({ id: String(at + i), text: (at + i + ' ').repeat(500) }));
  (async () => {
    const writer = await formats[process.argv[1]].open(process.argv[2], head);
    // The system's own peak may be that of the process which started this one.
    let peak = 0;
    const note = () => (peak = Math.max(peak, process.memoryUsage.rss()));
    for (let at = 0; at < 20_000; at += 100) await writer.write(rowsFrom(at)).then(note);
    await writer.end().then(note);
    console.log(peak / 1024 / 1024);
  })();`;

test.each(formatNames)('a long report is written as %s with no more than a part of it in memory', (name) => {
  const options = ['--max-old-space-size=40', '-e', program, name, join(folder, name)];
  const megabytes = Number(execFileSync(process.execPath, options, { encoding: 'utf8' }));

  expect(megabytes).toBeGreaterThan(20);
  expect(megabytes).toBeLessThan(180);
});
