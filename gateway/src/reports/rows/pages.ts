import type { Data } from '../../execution/run';
import type { WebAnswer } from '../../web/web-answers';
import type { Report } from '../definition/report';
import { incomplete, reportProblem, subjectUnknown } from '../http/report-problems';
import type { Row } from './row';
import { unfold } from './unfold';
import { valuesAt } from './value-at';

/** Asks the operation of the report with these variables. */
export type AskPage = (variables: Data) => Promise<WebAnswer>;

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/**
 * The rows of a report, page after page. Throws REPORT_INCOMPLETE where anything of an answer is missing, REPORT_TOO_LONG
 * where a list within a row has more than the operation asks for, and REPORT_SUBJECT_UNKNOWN.
 */
export async function* pages(report: Report, variables: Data, ask: AskPage): AsyncGenerator<Row[]> {
  const connections = Object.entries(report.pages);
  const paging: Data = connections.length ? { first: report.pageSize } : {};
  let hasNext: boolean;
  do {
    const { data, errors } = await ask({ ...variables, ...paging });
    if (errors.length || !data) throw incomplete(errors);
    if (isUnknown(report, data)) throw subjectUnknown(report);
    hasNext = false;
    for (const [path, variable] of connections) {
      const [info] = valuesAt(data, `${path}.pageInfo`) as PageInfo[];
      if (info?.hasNextPage) hasNext = true;
      // Beyond its end a connection is empty, while others go on.
      paging[variable] = info?.endCursor ?? paging[variable] ?? null;
    }
    checkLists(data, new Set(connections.map(([path]) => path)));
    yield unfold(report, data);
  } while (hasNext);
}

/** Whether it is about something, such as one municipality, that the graph does not know. */
function isUnknown({ sections }: Report, data: Data): boolean {
  return sections.some(({ levels: [level] }) => data[level?.path.split('.', 1)[0] ?? ''] === null);
}

/** No list ends where nobody sees it. */
function checkLists(from: unknown, followed: ReadonlySet<string>, path = ''): void {
  if (Array.isArray(from)) return from.forEach((each) => checkLists(each, followed, path));
  if (typeof from !== 'object' || from === null) return;
  const { pageInfo } = from as { pageInfo?: PageInfo };
  if (pageInfo?.hasNextPage && !followed.has(path)) {
    throw reportProblem('REPORT_TOO_LONG', `The list ${path} of a row has more entries than the report asks for.`);
  }
  for (const [name, value] of Object.entries(from)) checkLists(value, followed, path ? `${path}.${name}` : name);
}
