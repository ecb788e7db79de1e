import { readFileSync } from 'node:fs';
import { applyReport, ReportRefused } from '@ozg/gateway/monthly-report/upload/apply-report';
import { conflictTexts, diffText, problemText } from '@ozg/gateway/monthly-report/upload/diff-text';
import { readReport } from '@ozg/gateway/monthly-report/upload/read-report';
import { diffReport } from '@ozg/gateway/monthly-report/upload/report-diff';
import { readVocabulary } from '@ozg/gateway/monthly-report/vocabulary';
import type { Command } from 'commander';
import { ExitCode } from '../exit-code';
import { type OperatorsGraph, withOperatorsGraph } from '../operators-graph';
import { orFail, say } from '../say';
import { agreed } from './agreed';

/** `ozg report diff <file>` */
export function diffFile(file: string, { json }: { json: boolean }): Promise<void> {
  return orFail(async () => {
    const content = readFileSync(file);
    await withOperatorsGraph(async (graph) => {
      const { diff, text } = await opened(graph, content);
      process.stdout.write(json ? `${JSON.stringify(diff)}\n` : `${text}\n`);
      if (diff.conflicts.length || diff.problems.length) process.exitCode = ExitCode.SomeRejected;
    });
  });
}

interface ApplyFlags {
  only?: string[];
  confirmOthers: boolean;
  yes: boolean;
}

/** `ozg report apply <file>` */
export async function applyFile(
  file: string,
  { only, confirmOthers, yes }: ApplyFlags,
  command: Command,
): Promise<void> {
  if (!yes && !process.stdin.isTTY) {
    command.error('error: there is no terminal to ask on; say --yes', { exitCode: ExitCode.Usage });
  }
  await orFail(async () => {
    const content = readFileSync(file);
    await withOperatorsGraph(async (graph) => {
      const { report, vocabulary, text } = await opened(graph, content);
      process.stdout.write(`${text}\n`);
      if (!yes && !(await agreed(only, confirmOthers))) return refuse('Nothing was changed.');
      try {
        const acceptance = { only, confirmsOthers: confirmOthers };
        const { changes, confirmedCount } = await applyReport(graph.ask, report, vocabulary, acceptance);
        const projects = new Set(changes?.map(({ projectId }) => projectId)).size;
        process.stdout.write(`\n${projects} projects changed, ${confirmedCount ?? 0} confirmed\n`);
      } catch (error) {
        if (!(error instanceof ReportRefused)) throw error;
        const reasons = [...error.problems.map(problemText), ...conflictTexts(error.conflicts, vocabulary)];
        refuse(['REPORT_REFUSED: Nothing was changed.', ...reasons].join('\n'));
      }
    });
  });
}

function refuse(message: string): void {
  say(message);
  process.exitCode = ExitCode.Failed;
}

async function opened({ ask }: OperatorsGraph, content: Buffer) {
  const report = await readReport(content);
  const vocabulary = await readVocabulary(ask);
  const diff = await diffReport(ask, report, vocabulary);
  return { report, vocabulary, diff, text: diffText(diff, vocabulary) };
}
