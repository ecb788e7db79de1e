import { phaseWords, wordFor } from '../parts/wording/words';
import type { Series } from './bars';

/** The phases in their order, and at last what states none; the colours of assets/styles/colors.css stand in the same order. */
export const phaseKeys: readonly (string | null)[] = [...Object.keys(phaseWords), null];
export const phaseNames: readonly string[] = phaseKeys.map((phase) => wordFor(phaseWords, phase));

/** One series for each phase, of the counts that `counted` gives for a category and a phase. */
export function phaseSeries<Category>(
  categories: readonly Category[],
  counted: (category: Category, phase: string | null) => number,
): Series[] {
  return phaseKeys.map((phase, index) => ({
    name: phaseNames[index] ?? '',
    values: categories.map((category) => counted(category, phase)),
  }));
}
