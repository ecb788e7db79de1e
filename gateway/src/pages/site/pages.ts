import { homePage } from '../home/home-page';
import type { Page } from './page';

/** All pages for people that ask the graph. */
export const pages: readonly Page[] = [homePage];
