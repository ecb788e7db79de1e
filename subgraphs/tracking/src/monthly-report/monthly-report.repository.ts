import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { MonthlyReport } from './monthly-report';
import type { MonthlyReportFilter } from './monthly-report.list';

const conditions: Conditions<MonthlyReportFilter> = {
  month: anyOf('month', 'date'),
  ministry: anyOf('ministry_id'),
};

export const monthlyReports = new Collection(MonthlyReport, { key: 'id', order: ['month'], conditions });
