import type { AskGraph } from '../graph/ask-graph';
import { answered } from '../graph/answered';

export interface CurrentProject {
  id: string;
  version: number;
  title: string;
  ozgServices: ({ ozgId: string } | null)[];
  phase: string | null;
  priority: string | null;
  criteria: string[];
  reuseModel: string | null;
  reportedOn: string | null;
  provenance: { kind: string };
}

interface Page {
  myProjects: { nodes: CurrentProject[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const page = `query ($ministry: ID!, $after: String) {
  myProjects(first: 100, after: $after, filter: { ministry: [$ministry] }, orderBy: [{ field: TITLE, direction: ASC }]) {
    nodes {
      id version title phase priority criteria reuseModel reportedOn
      ozgServices { ozgId }
      provenance { kind }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The projects of a ministry that whoever asks may change, by name. */
export async function currentProjects(ask: AskGraph, ministryId: string): Promise<CurrentProject[]> {
  const projects: CurrentProject[] = [];
  let after: string | null = null;
  do {
    const { myProjects }: Page = await answered<Page>(ask, page, { ministry: ministryId, after });
    projects.push(...myProjects.nodes);
    after = myProjects.pageInfo.hasNextPage ? myProjects.pageInfo.endCursor : null;
  } while (after !== null);
  return projects;
}
