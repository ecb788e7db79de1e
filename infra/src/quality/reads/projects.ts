import type { Finding, Read } from '../rule';
import { several } from '../text/words';

export interface Project {
  id: string;
  title: string;
  phase: string | null;
  priority: string | null;
  availableOnline: boolean | null;
  availableAreaWide: boolean | null;
  reportedOn: string | null;
  isStale: boolean;
  state: { code: string } | null;
  ministry: { id: string } | null;
  topicArea: { code: string } | null;
  ozgServices: ({ ozgId: string } | null)[];
  leikaServices: ({ leikaKey: string } | null)[];
  municipalities: ({ ars: string } | null)[];
}

/** All projects; of what they refer to only the keys, which their own subgraph answers. */
export const projects: Read<Project[]> = {
  query: `query Projects($after: String) {
    projects(first: 100, after: $after, orderBy: [{ field: ID }]) {
      nodes {
        id title phase priority availableOnline availableAreaWide reportedOn isStale
        state { code } ministry { id } topicArea { code }
        ozgServices { ozgId } leikaServices { leikaKey } municipalities { ars }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { projects: { nodes: Project[] } }) => data.projects.nodes,
};

export const ozgIdsOf = ({ ozgServices }: Pick<Project, 'ozgServices'>): string[] =>
  ozgServices.flatMap((service) => service?.ozgId ?? []);

export const leikaKeysOf = ({ leikaServices }: Pick<Project, 'leikaServices'>): string[] =>
  leikaServices.flatMap((service) => service?.leikaKey ?? []);

/** „OZG 10519, LeiKa 99012012001000“ */
export function servicesOf(project: Project): string {
  const names = [
    ...ozgIdsOf(project).map((ozgId) => `OZG ${ozgId}`),
    ...leikaKeysOf(project).map((leikaKey) => `LeiKa ${leikaKey}`),
  ];
  return several(names) || 'keine Leistung genannt';
}

/** A finding on a project, for its ministry to mend. */
export function onProject(
  { id, title, ministry, state }: Project,
  explanation: string,
  more: Partial<Finding> = {},
): Finding {
  return {
    subject: { type: 'Project', key: id, label: title },
    explanation,
    ministryId: ministry?.id,
    stateCode: state?.code,
    ...more,
  };
}
