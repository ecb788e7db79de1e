import { consultationHoursPage } from '../consultation-hours/consultation-hours-page';
import { homePage } from '../home/home-page';
import { leikaPage } from '../leika/leika-page';
import { ministriesPage } from '../ministry/ministries-page';
import { ministryPage } from '../ministry/ministry-page';
import { newsletterPage } from '../newsletter/newsletter-page';
import { projectsPage } from '../projects/projects-page';
import { qualityPage } from '../quality/quality-page';
import { reusePage } from '../reuse/reuse-page';
import { servicePage } from '../service/service-page';
import { servicesPage } from '../services/services-page';
import { statesPage } from '../states/states-page';
import { statusPage } from '../status/status-page';
import { topicAreaPage } from '../topic-area/topic-area-page';
import { topicAreasPage } from '../topic-area/topic-areas-page';
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
