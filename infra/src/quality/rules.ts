import type { Rule } from './rule';
import { completedWithoutOnlineService } from './rules/completed-without-online-service';
import { contradictoryAvailability } from './rules/contradictory-availability';
import { deprioritizedAndRunning } from './rules/deprioritized-and-running';
import { duplicateName } from './rules/duplicate-name';
import { foreignLeikaPrefix } from './rules/foreign-leika-prefix';
import { ministryWithoutReport } from './rules/ministry-without-report';
import { neverReported } from './rules/never-reported';
import { noNeedAlthoughSdg } from './rules/no-need-although-sdg';
import { noNeedAndRunning } from './rules/no-need-and-running';
import { onlineButNotStarted } from './rules/online-but-not-started';
import { projectWithoutMinistry } from './rules/project-without-ministry';
import { publishedSums } from './rules/published-sums';
import { renamedService } from './rules/renamed-service';
import { retiredReference } from './rules/retired-reference';
import { serviceWithoutMinistry } from './rules/service-without-ministry';
import { staleReport } from './rules/stale-report';
import { topicAreaCount } from './rules/topic-area-count';
import { unknownLeikaGroup } from './rules/unknown-leika-group';
import { unknownReference } from './rules/unknown-reference';

/** All rules, in the order in which they are listed: contradictions, responsibility, reports, keys, names, figures. */
export const rules: readonly Rule[] = [
  completedWithoutOnlineService,
  onlineButNotStarted,
  noNeedAlthoughSdg,
  noNeedAndRunning,
  deprioritizedAndRunning,
  contradictoryAvailability,
  serviceWithoutMinistry,
  projectWithoutMinistry,
  unknownReference,
  retiredReference,
  staleReport,
  neverReported,
  ministryWithoutReport,
  unknownLeikaGroup,
  foreignLeikaPrefix,
  duplicateName,
  renamedService,
  publishedSums,
  topicAreaCount,
];
