import { germanDay } from '@ozg/shared/keys/german-day';
import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import type { HomeAnswer } from './home-answer';
import { HomeView } from './home-view';

const MONTHS = 12;

/** The state of implementation at a glance. */
export const homePage: Page<HomeAnswer> = {
  path: '/',
  operation: operationOf('state/home'),
  variables: (_url, today) => ({ since: `${today.slice(0, 7)}-01`, from: monthsBefore(today), until: today }),
  title: () => 'Stand der OZG-Umsetzung',
  view: ({ answer }) => <HomeView answer={answer} />,
};

function monthsBefore(day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - MONTHS);
  return germanDay(date);
}
