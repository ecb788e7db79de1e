import { Severity } from '@ozg/operations/quality-rule/severity';
import { reportingMinistries } from '../reads/ministries';
import { rule } from '../rule';
import { monthInGerman, previousMonth } from '../text/calendar';
import { counted } from '../text/words';

export const ministryWithoutReport = rule({
  id: 'ministry-without-report',
  severity: Severity.WARNING,
  label: 'Monatsmeldung fehlt',
  explanation: 'Ein Landesressort mit Projekten hat für den Vormonat keine Monatsmeldung abgegeben.',
  reads: { reportingMinistries },
  evaluate(read, day) {
    const month = previousMonth(day);
    return read.reportingMinistries.flatMap(({ id, name, state, projects, monthlyReports }) => {
      const count = projects?.totalCount ?? 0;
      if (!count || monthlyReports?.totalCount) return [];
      return {
        subject: { type: 'Ministry', key: id, label: name },
        discriminator: month.slice(0, 7),
        explanation: `Für ${monthInGerman(month)} liegt keine Meldung zu ${counted(count, 'Projekt', 'Projekten')} vor.`,
        ministryId: id,
        stateCode: state?.code,
      };
    });
  },
});
