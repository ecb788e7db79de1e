import { GraphQLError } from 'graphql';
import type { Facts, Statement, Word } from './facts';

// The day in Germany, wherever the server stands.
const german = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** What Saxony stated about services, for any day. */
export class Status {
  private readonly words: ReadonlyMap<string, Word>;

  constructor(private readonly facts: Pick<Facts, 'words' | 'statements'>) {
    this.words = new Map(facts.words.map((word) => [word.word, word]));
  }

  /** All statements about a service, the oldest first. */
  about(ozgId: string): Statement[] {
    return this.facts.statements.filter((statement) => statement.ozgId === ozgId);
  }

  /** The latest statement about each service until a day. Throws BAD_USER_INPUT on a day that has not come. */
  on(day: string): Map<string, Statement> {
    if (day > german.format(new Date())) {
      throw new GraphQLError(`"asOf" (${day}) lies in the future.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const until = this.facts.statements.filter(({ statedOn }) => statedOn <= day);
    return new Map(until.map((statement) => [statement.ozgId, statement]));
  }

  word(word: string | null): Word | null {
    return word === null ? null : (this.words.get(word) ?? null);
  }
}
