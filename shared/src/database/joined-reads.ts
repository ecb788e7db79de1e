import { Convoys } from '../operation/convoys';
import { isUnavailable } from './database-error';

type Found<Value> = ReadonlyMap<string, Value>;

/** Reads what belongs to each key; a key of which there is nothing may be missing. */
export type ReadKeys<Value> = (keys: readonly string[]) => Promise<Found<Value>>;

interface Asked {
  asker: string;
  keys: readonly string[];
  answer(statement: Statement): void;
}

interface Statement {
  found: Promise<Found<unknown>>;
  isShared: boolean;
}

/** Keys of a statement to which more would gain nothing. */
const MANY = 200;

/**
 * Lets requests that read the same of some keys at the same time share a statement. Nobody is answered from a statement
 * that began before the question, so that each reads what was written before it asked.
 */
export class JoinedReads {
  private readonly convoys = new Convoys<Asked>((all) => all.reduce((sum, { keys }) => sum + keys.length, 0) >= MANY);

  /** `what` tells all that is read but the keys; `asker` is the id of the request. */
  async read<Value>(
    what: string,
    keys: readonly string[],
    asker: string,
    read: ReadKeys<Value>,
  ): Promise<Found<Value>> {
    const { found, isShared } = await new Promise<Statement>((answer) => {
      this.convoys.go(what, { asker, keys, answer }, (all) => ask(all, read));
    });
    try {
      return (await found) as Found<Value>;
    } catch (error) {
      // What is wrong with the keys of one is no matter of the others.
      if (!isShared || isUnavailable(error)) throw error;
      return read(keys);
    }
  }
}

async function ask(all: readonly Asked[], read: ReadKeys<unknown>): Promise<void> {
  const found = read([...new Set(all.flatMap(({ keys }) => keys))]);
  const isShared = all.some(({ asker }) => asker !== all[0]?.asker);
  for (const each of all) each.answer({ found, isShared });
  await found.catch(() => undefined);
}
