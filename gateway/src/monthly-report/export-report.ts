import { graphError } from '@ozg/shared/errors/graph-error';
import type { AskGraph } from '../graph/ask-graph';
import { answered } from '../graph/answered';
import { sendReport } from './apply-mutation';
import { currentProjects } from './current-projects';
import { writeWorkbook } from './file/write-workbook';
import type { ReportFor } from './report-for';
import { readVocabulary } from './vocabulary';

export interface ReportFile {
  fileName: string;
  content: Buffer;
  projectCount: number;
}

/** The workbook of a ministry for a month. Throws what hinders whoever asks from reporting for them. */
export async function exportReport(
  ask: AskGraph,
  { ministryId, month }: ReportFor,
  exportedAt = new Date(),
): Promise<ReportFile> {
  // Whoever could not hand in even an empty report is told so before the work, and not after it.
  const { userErrors } = await sendReport(ask, { ministryId, month, rows: [], confirmsOthers: false, isPreview: true });
  const [error] = userErrors;
  if (error) throw graphError('BAD_USER_INPUT', error.message);
  const { ministry } = await answered<{ ministry: { name: string } | null }>(
    ask,
    'query ($id: ID!) { ministry(id: $id) { name } }',
    { id: ministryId },
  );
  if (!ministry) throw graphError('BAD_USER_INPUT', `The graph knows no ministry "${ministryId}".`);
  const projects = await currentProjects(ask, ministryId);
  const head = { ministryId, ministryName: ministry.name, month, exportedAt };
  return {
    fileName: `Monatsmeldung_${ministryId.replaceAll(/\W+/g, '-')}_${month}.xlsx`,
    content: await writeWorkbook(head, projects, await readVocabulary(ask)),
    projectCount: projects.length,
  };
}
