import { join } from 'node:path';
import { readReports } from './definition/read-reports';
import type { Report } from './definition/report';

export const reportsFolder = join(__dirname, '..', '..', 'reports');

let reports: ReadonlyMap<string, Report> | undefined;

/** The reports in gateway/reports, read when somebody asks for the first one. */
export function shippedReports(): ReadonlyMap<string, Report> {
  return (reports ??= readReports(reportsFolder));
}
