import { isDeepStrictEqual } from 'node:util';

const ATTEMPTS = 3;

/**
 * Asks all contenders the same and throws unless they answer the same: the very data, or as many records of each kind
 * where a contender has a schema of its own. Answers that hold nothing are refused as well. Answers which contenders
 * answer each shape; one that cannot is left out of it.
 */
export async function checkAnswers(running, shapes, say) {
  const able = new Map();
  for (const shape of shapes) {
    const samples = shape.asked.slice(0, shape.checks);
    const answered = [];
    for (const contender of running) {
      const answers = await answersOf(contender, shape, samples).catch((error) => {
        say(`${shape.name} is not answered by ${contender.name}: ${error.message.slice(0, 500)}`);
      });
      if (answers) answered.push({ contender, answers });
    }
    holdAgainstEachOther(shape, samples, answered);
    able.set(
      shape.name,
      answered.map(({ contender }) => contender),
    );
    if (answered.length) say(`${shape.name} answered alike, e.g. ${JSON.stringify(answered[0].answers[0].count)}`);
  }
  return able;
}

async function answersOf({ dialect, ask, cursors }, shape, samples) {
  const answers = [];
  for (const sample of samples) {
    const data = dialect.dataOf(shape, await patiently(ask, dialect.bodyOf(shape, sample, cursors)));
    answers.push({ count: dialect.countOf(shape, data), ...(dialect.isComparable && { data }) });
  }
  const [{ count }] = answers;
  const empty = Object.keys(count).filter((kind) => answers.every((answer) => !answer.count[kind]));
  if (empty.length) throw new Error(`no answer holds any ${empty.join(', ')}`);
  return answers;
}

/** What is cold may take longer than its own time limits allow, so that a refusal counts only when it is repeated. */
async function patiently(ask, body) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(body);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

function holdAgainstEachOther(shape, samples, answered) {
  for (const [at, sample] of samples.entries()) {
    for (const part of ['count', 'data']) {
      const stated = answered.filter(({ answers }) => part in answers[at]);
      for (const { contender, answers } of stated) {
        if (isDeepStrictEqual(answers[at][part], stated[0].answers[at][part])) continue;
        const asked = `${shape.name} ${JSON.stringify(sample)}`.slice(0, 300);
        const difference = firstDifference(stated[0].answers[at][part], answers[at][part], part);
        throw new Error(
          `${asked}: ${contender.name} answers otherwise than ${stated[0].contender.name}, ${difference}`,
        );
      }
    }
  }
}

/** Where the answer leaves what is expected: `data.p1.nodes.7.name: "b" instead of "a"`. */
function firstDifference(expected, answer, path) {
  if (typeof expected !== 'object' || typeof answer !== 'object' || !expected || !answer) {
    return `${path}: ${JSON.stringify(answer)} instead of ${JSON.stringify(expected)}`.slice(0, 1000);
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(answer)])];
  const key = keys.find((each) => !isDeepStrictEqual(expected[each], answer[each])) ?? keys[0];
  return firstDifference(expected[key], answer[key], `${path}.${key}`);
}
