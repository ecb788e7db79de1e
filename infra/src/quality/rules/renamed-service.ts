import { Severity } from '@ozg/operations/quality-rule/severity';
import { leikaServices, onLeikaService } from '../reads/leika-services';
import { rule } from '../rule';

export const renamedService = rule({
  id: 'renamed-service',
  severity: Severity.INFO,
  label: 'Umbenannte LeiKa-Leistung',
  explanation: 'Eine neuere Quelle nennt eine LeiKa-Leistung anders als der Katalog.',
  reads: { leikaServices },
  evaluate: (read) =>
    read.leikaServices.flatMap((service) =>
      service.newerName !== null && service.newerName !== service.name
        ? onLeikaService(service, `Im Katalog „${service.name}“, neuer „${service.newerName}“.`)
        : [],
    ),
});
