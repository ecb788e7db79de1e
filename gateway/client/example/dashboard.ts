import { ask } from '../src/ask';
import { ministryFragment, projectFragment } from '../src/fragments';
import { graphql, type ResultOf } from '../src/graphql';

const overview = graphql(
  `
    query Overview($state: StateCode!) {
      ministries(filter: { state: [$state] }, first: 50) {
        nodes {
          ...MinistryParts
          projects {
            totalCount
            facets {
              phase {
                label
                count
              }
            }
          }
        }
      }
      latest: projects(filter: { state: [$state] }, first: 5, orderBy: [{ field: REPORTED_ON, direction: DESC }]) {
        nodes {
          ...ProjectParts
        }
      }
    }
  `,
  [ministryFragment, projectFragment],
);

type Overview = ResultOf<typeof overview>;

/** A dashboard in the terminal: each ministry with its projects by phase, and what was reported last. */
export function dashboard({ ministries, latest }: Overview): string[] {
  const rows = (ministries?.nodes ?? []).map(({ abbreviation, projects }) => {
    const phases = projects?.facets.phase.map(({ label, count }) => `${label}: ${count}`) ?? [];
    return `${abbreviation.padEnd(12)} ${String(projects?.totalCount ?? 0).padStart(5)}  ${phases.join(', ')}`;
  });
  const news = (latest?.nodes ?? []).map(
    ({ title, phase, reportedOn, provenance }) =>
      `${reportedOn ?? 'ohne Datum'}  ${title} (${phase ?? 'ohne Phase'}; Quelle: ${provenance.source})`,
  );
  return [...rows, '', ...news];
}

export async function main(url: string): Promise<void> {
  const lines = dashboard(await ask(url, overview, { state: 'DE-ST' }));
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (require.main === module) void main(process.argv[2] ?? 'http://127.0.0.1:4000/graphql');
