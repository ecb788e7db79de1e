import { Severity } from '@ozg/operations/quality-rule/severity';
import { onOzgService, ozgServices } from '../reads/ozg-services';
import { rule } from '../rule';
import { dayInGerman } from '../text/calendar';

export const serviceWithoutMinistry = rule({
  id: 'service-without-ministry',
  severity: Severity.WARNING,
  label: 'OZG-Leistung ohne zuständiges Ressort',
  explanation: 'Für eine OZG-Leistung ist am Tag der Prüfung in keinem Land ein bestehendes Ressort zuständig.',
  reads: { ozgServices },
  evaluate: (read, day) =>
    read.ozgServices.flatMap((service) => {
      const answering = service.responsibilities.filter(({ role }) => role === 'RESPONSIBLE_MINISTRY');
      const gone = answering.flatMap(({ ministry }) =>
        ministry?.validUntil && ministry.validUntil < day
          ? `„${ministry.name}“ (bis ${dayInGerman(ministry.validUntil)})`
          : [],
      );
      if (gone.length < answering.length) return [];
      const former = gone.length ? ` Zuständig ist nur, was nicht mehr besteht: ${gone.join(', ')}.` : '';
      return onOzgService(service, `Am ${dayInGerman(day)} ist kein Ressort zuständig.${former}`);
    }),
});
