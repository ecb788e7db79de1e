import { ProcessGroup } from '../processes/process-group.mjs';

/**
 * Starts the contenders one after the other. Each becomes `{ name, title, dialect, group, url, cursors, ask }`, where
 * `ask` sends one body and answers the parsed JSON; it throws on errors in it.
 */
export async function startContenders(contenders, { database, nextPort, say, closing }) {
  const running = [];
  for (const contender of contenders) {
    const group = new ProcessGroup(contender.name, nextPort);
    closing.push(() => group.stop());
    const startedAt = Date.now();
    const url = await contender.start(group, { databaseUrl: database.url });
    const ask = askOf(contender.name, url);
    const cursors = await contender.dialect.collectCursors(ask);
    say(`${contender.name}: ${contender.title}, up in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    running.push({ ...contender, group, url, ask, cursors });
  }
  return running;
}

function askOf(name, url) {
  return async (body) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const answer = response.ok ? JSON.parse(text) : { errors: text };
    if (answer.errors)
      throw new Error(`${name} fails: ${response.status} ${JSON.stringify(answer.errors).slice(0, 2000)}`);
    return answer;
  };
}
