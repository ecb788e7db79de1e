import { Collection } from '@ozg/shared/reading/collection';
import { DigitalizationLab } from './digitalization-lab';

export const digitalizationLabs = new Collection(DigitalizationLab, { key: 'id', order: ['name'], conditions: {} });
