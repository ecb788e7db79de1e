import type { Words } from '../../check/publication';
import { xmlText } from '../../check/format/xml-text';
import { explainProbe } from '../probes/probes';
import type { Observation, ProbeResult, VerifyReport } from '../report';
import { withVerdict } from './report-words';
import { observationText } from './report-text';

/** A JUnit report: a case for each probe, which fails with an ERROR; warnings and hints are its output. */
export function reportJunit(report: VerifyReport, language: keyof Words): string {
  const { subgraph, checkedAt, results } = report;
  const [failures, skipped] = [withVerdict(report, 'ERROR').length, withVerdict(report, 'SKIPPED').length];
  const suite = xmlText(subgraph);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${suite}" timestamp="${xmlText(checkedAt.slice(0, 19))}" tests="${results.length}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...results.map((result) => caseOf(result, suite, language)),
    '</testsuite>',
    '',
  ].join('\n');
}

function caseOf({ number, verdict, observations }: ProbeResult, suite: string, language: keyof Words): string {
  const { title = '', why = '', remedy = '' } = explainProbe(number, language) ?? {};
  const said = observations.map((each) => lineOf(each, language));
  const message = xmlText(said[0] ?? '');
  const output = xmlText(said.join('\n'));
  const inner = {
    ERROR: `<failure message="${message}">${output}\n${xmlText(`${why}\n${remedy}`)}</failure>`,
    SKIPPED: `<skipped message="${message}"/>`,
    WARNING: `<system-out>${output}\n${xmlText(`${why}\n${remedy}`)}</system-out>`,
    INFO: `<system-out>${output}</system-out>`,
    PASSED: '',
  }[verdict];
  return `<testcase classname="${suite}" name="${xmlText(`${number} ${title}`)}">${inner}</testcase>`;
}

const lineOf = (each: Observation, language: keyof Words): string =>
  `${each.severity} ${observationText(each, language)}${each.seen ? ` [${each.seen}]` : ''}`;
