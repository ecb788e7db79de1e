import { consultationHoursPage } from '../news/consultation-hours/consultation-hours-page';
import { homePage } from '../state/home/home-page';
import { leikaPage } from '../catalogue/leika/leika-page';
import { ministriesPage } from '../state/ministry/ministries-page';
import { ministryPage } from '../state/ministry/ministry-page';
import { newsletterPage } from '../news/newsletter/newsletter-page';
import { projectsPage } from '../state/projects/projects-page';
import { qualityPage } from '../state/quality/quality-page';
import { reusePage } from '../reuse/reuse-page';
import { servicePage } from '../catalogue/service/service-page';
import { servicesPage } from '../catalogue/services/services-page';
import { statesPage } from '../state/states/states-page';
import { statusPage } from '../state/status/status-page';
import { topicAreaPage } from '../state/topic-area/topic-area-page';
import { topicAreasPage } from '../state/topic-area/topic-areas-page';
import type { Page } from './page';

/** All pages for people that ask the graph. */
export const pages: readonly Page[] = [
  homePage,
  projectsPage,
  servicesPage,
  servicePage,
  leikaPage,
  reusePage,
  ministriesPage,
  ministryPage,
  topicAreasPage,
  topicAreaPage,
  statesPage,
  consultationHoursPage,
  newsletterPage,
  qualityPage,
  statusPage,
];
