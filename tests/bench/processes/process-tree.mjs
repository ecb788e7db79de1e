import { readdirSync, readFileSync } from 'node:fs';

/** The given processes with everything below them; the given ones alone where /proc is missing. */
export function withDescendants(pids) {
  const tree = new Set(pids);
  const parents = parentsOfAll();
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree];
}

/** Bytes that the processes hold in memory together, or null where /proc is missing. */
export function residentBytes(pids) {
  const sizes = pids.map((pid) => /^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status'))?.[1]);
  const known = sizes.filter((size) => size !== undefined);
  return known.length ? known.reduce((sum, size) => sum + Number(size) * 1024, 0) : null;
}

/** Ticks of the processor that the processes have used together, or null where /proc is missing. */
export function usedTicks(pids) {
  const used = pids.map((pid) => fieldsOf(pid)).filter((fields) => fields.length > 0);
  return used.length ? used.reduce((sum, fields) => sum + Number(fields[11]) + Number(fields[12]), 0) : null;
}

function parentsOfAll() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(fieldsOf(name)[1])]);
  } catch {
    return [];
  }
}

/** What stands in /proc/<pid>/stat behind the name, which may hold anything. */
function fieldsOf(pid) {
  const text = read(pid, 'stat');
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : [];
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
