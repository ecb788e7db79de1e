import { counts } from './counts.mjs';
import { page } from './page.mjs';
import { reportOf } from './report.mjs';
import { service } from './service.mjs';

export const shapes = [service, page, reportOf(2000), counts];
