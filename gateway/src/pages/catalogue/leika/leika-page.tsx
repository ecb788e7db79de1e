import type { Page } from '../../site/page';
import { operationOf } from '../../site/page-file';
import { type LeikaService, LeikaView } from './leika-view';

interface LeikaAnswer {
  leikaService: LeikaService | null;
}

export const leikaPage: Page<LeikaAnswer> = {
  path: '/leika/:leikaKey',
  operation: operationOf('service/leika-service'),
  variables: ({ named }) => ({ leikaKey: named['leikaKey'] }),
  isFound: ({ leikaService }) => leikaService !== null,
  title: ({ answer }) => answer.leikaService?.name ?? 'LeiKa-Leistung',
  view: ({ answer }) => <>{answer.leikaService && <LeikaView service={answer.leikaService} />}</>,
};
