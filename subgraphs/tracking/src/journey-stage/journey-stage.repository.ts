import { Collection } from '@ozg/shared/reading/collection';
import { JourneyStage } from './journey-stage';
import { MunicipalRequest } from './municipal-request';

export const journeyStages = new Collection(JourneyStage, { key: 'id', order: ['position'], conditions: {} });

export const municipalRequests = new Collection(MunicipalRequest, { key: 'id', order: ['id'], conditions: {} });
