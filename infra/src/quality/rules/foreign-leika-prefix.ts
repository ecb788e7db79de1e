import { Severity } from '@ozg/operations/quality-rule/severity';
import { leikaServices, onLeikaService } from '../reads/leika-services';
import { rule } from '../rule';

export const foreignLeikaPrefix = rule({
  id: 'foreign-leika-prefix',
  severity: Severity.INFO,
  label: 'Kein Bundesschlüssel',
  explanation: 'Ein LeiKa-Schlüssel beginnt nicht mit 99: er ist der eigene eines Landes oder einer Kommune.',
  reads: { leikaServices },
  evaluate: (read) =>
    read.leikaServices
      .filter(({ isFederalKey }) => !isFederalKey)
      .map((service) =>
        onLeikaService(service, `Der Schlüssel beginnt mit ${service.leikaKey.slice(0, 2)}, nicht mit 99.`),
      ),
});
