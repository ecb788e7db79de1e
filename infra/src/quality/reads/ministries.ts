import type { Read } from '../rule';

export interface Ministry {
  id: string;
  name: string;
  validUntil: string | null;
}

export const ministries: Read<Ministry[]> = {
  query: `query Ministries($after: String) {
    ministries(first: 100, after: $after) {
      nodes { id name validUntil }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { ministries: { nodes: Ministry[] } }) => data.ministries.nodes,
};

export interface ReportingMinistry extends Ministry {
  state: { code: string } | null;
  projects: { totalCount: number } | null;
  /** Of the month before the check. */
  monthlyReports: { totalCount: number } | null;
}

export const reportingMinistries: Read<ReportingMinistry[]> = {
  query: `query ReportingMinistries($after: String, $month: Date!) {
    ministries(first: 100, after: $after, filter: { level: [STATE] }) {
      nodes {
        id name validUntil state { code }
        projects(first: 1) { totalCount }
        monthlyReports(first: 1, filter: { month: [$month] }) { totalCount }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { ministries: { nodes: ReportingMinistry[] } }) => data.ministries.nodes,
};
