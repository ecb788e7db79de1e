import { UnderWay } from '@ozg/shared/operation/under-way';
import { germanDay, germanDayEnds } from '@ozg/shared/keys/german-day';
import type { Outcome } from '../execution/carry-out';
import type { GatewayContext } from '../graph/gateway-context';
import type { DataVersions } from './data-versions';
import { rightsOf } from './rights';

/** A query as far as its answer depends on it. */
export interface Question {
  /** Of the operation and its variables. */
  key: string;
  subgraphs: readonly string[];
}

/** Answers the same questions that are under way at the same time once, and notes what each answer stands on. */
export class JoinedAnswers {
  private readonly underWay = new UnderWay<string, Promise<Outcome>>();

  constructor(private readonly versions: DataVersions) {}

  async answer(
    { key, subgraphs }: Question,
    context: GatewayContext,
    carryOut: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const withAudit = context.caller.kind === 'signed-in';
    const version = this.versions.of(subgraphs, withAudit);
    if (version === null) return carryOut();
    const from = Date.now();
    // Lists know what is stale and what is yet to come by the day.
    const midnight = germanDayEnds(germanDay()).getTime();
    const outcome = await this.join(`${rightsOf(context.caller)} ${version} ${key}`, carryOut);
    const { keepUntil } = outcome;
    if (context.note) context.note.standing = { subgraphs, withAudit, version, from, until: midnight, keepUntil };
    return outcome;
  }

  private join(key: string, carryOut: () => Promise<Outcome>): Promise<Outcome> {
    let answer = this.underWay.get(key);
    if (!answer) {
      answer = carryOut().finally(() => this.underWay.delete(key));
      this.underWay.set(key, answer);
    }
    return answer;
  }
}
