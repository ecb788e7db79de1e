import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import type { Service } from './service-answer';
import { ServiceView } from './service-view';

interface ServiceAnswer {
  ozgService: Service | null;
}

/** One OZG service with all that is known of it; it prints on A4. */
export const servicePage: Page<ServiceAnswer> = {
  path: '/services/:ozgId',
  operation: operationOf('service/service'),
  variables: ({ named }, today) => ({ ozgId: named['ozgId'], today }),
  isFound: ({ ozgService }) => ozgService !== null,
  title: ({ answer }) => answer.ozgService?.name ?? 'OZG-Leistung',
  view: ({ answer }) => <>{answer.ozgService && <ServiceView service={answer.ozgService} />}</>,
};
