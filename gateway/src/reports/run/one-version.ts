import { setTimeout as pause } from 'node:timers/promises';
import { graphError } from '@ozg/shared/errors/graph-error';
import type { Standing } from '../../cache/response-cache';
import type { Graph } from '../../graph/graph';
import type { WebAnswer } from '../../web/web-answers';

/** Thrown where the data changed while a report was made. */
export class ChangedMeanwhile extends Error {}

/** Sees to it that all pages of a report stand on the same data. */
export class OneVersion {
  /** What the first page stands on; undefined where changes cannot be heard of. */
  standing?: Standing;
  private readonly generation: number;
  private isFirst = true;

  constructor(private readonly graph: Graph) {
    this.generation = graph.generation;
  }

  /** Throws ChangedMeanwhile unless the answer stands on the data of those before. */
  see(answer: WebAnswer): WebAnswer {
    if (this.isFirst) this.standing = answer.standing;
    else if (!this.isSame(answer.standing)) throw new ChangedMeanwhile();
    this.isFirst = false;
    return answer;
  }

  /** Throws ChangedMeanwhile where something changed since the first page was read. */
  end(): void {
    const { standing, graph } = this;
    const { subgraphs = [], withAudit = false, version } = standing ?? {};
    const isHeld = !standing || graph.versions?.of(subgraphs, withAudit) === version;
    if (!isHeld || graph.generation !== this.generation) throw new ChangedMeanwhile();
  }

  private isSame(standing: Standing | undefined): boolean {
    // Where nothing is watched, nothing can be compared; where it is, an answer without a version came in a gap.
    if (!this.graph.versions) return true;
    return (
      Boolean(standing) && standing?.version === this.standing?.version && standing?.until === this.standing?.until
    );
  }
}

const ATTEMPTS = 3;
// Long enough for whoever listens for changes to be connected again.
const PAUSE_MS = 500;

/** Does it anew where the data changed meanwhile. Throws REPORT_UNSTABLE where they keep changing. */
export async function onOneVersion<Made>(make: () => Promise<Made>): Promise<Made> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === ATTEMPTS)
        throw graphError('REPORT_UNSTABLE', `The data changed each of the ${ATTEMPTS} times that the report was made.`);
      await pause(PAUSE_MS);
    }
  }
}
