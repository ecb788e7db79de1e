import { Collection } from '@ozg/shared/reading/collection';
import { MunicipalStrategy } from './municipal-strategy';

export const municipalStrategies = new Collection(MunicipalStrategy, { key: 'id', order: ['ars'], conditions: {} });
