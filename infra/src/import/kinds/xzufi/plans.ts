import { LeikaService } from '@ozg/catalog/leika-service/leika-service';
import { OnlineService } from '@ozg/catalog/online-service/online-service';
import { Organization } from '@ozg/responsibility/organization/organization';
import { Responsibility } from '@ozg/responsibility/responsibility/responsibility';
import type { EntityPlan } from '@ozg/shared/importing/statement';
import { provenancePlan } from '../../provenance-book';

/** What messages state. Open elements leave what is known: offices fill in different parts of one record. */
export const xzufiPlans: readonly EntityPlan[] = [
  provenancePlan,
  {
    entity: LeikaService,
    properties: ['name', 'leikaTypeCodes', 'legalBasisWording'],
    // The texts of an office are its own wording: they do not rename the national catalogue.
    completes: true,
    isPartial: true,
    absence: 'keeps',
  },
  {
    entity: OnlineService,
    properties: ['name', 'url', 'pvogId', 'trustLevel', 'validFrom', 'validUntil', 'leikaKeys', 'stateCode', 'ars'],
    isPartial: true,
    absence: 'keeps',
  },
  { entity: Organization, properties: ['name', 'url'], isPartial: true, absence: 'keeps' },
  {
    entity: Responsibility,
    properties: ['role', 'leikaKey', 'organizationId', 'stateCode', 'ars', 'validFrom', 'validUntil'],
    isPartial: true,
    absence: 'keeps',
    // A responsibility of a message is one record per service and region here.
    withdrawsByFirstPart: true,
  },
];
