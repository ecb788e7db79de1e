import { Collection } from '@ozg/shared/reading/collection';
import { QualityRule } from './quality-rule';

export const qualityRules = new Collection(QualityRule, { key: 'id', order: ['position'], conditions: {} });
