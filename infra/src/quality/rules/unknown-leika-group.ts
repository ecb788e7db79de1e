import { Severity } from '@ozg/operations/quality-rule/severity';
import { isKnownGroup, isKnownProcedure } from '../leika-lists';
import { leikaServices, onLeikaService } from '../reads/leika-services';
import { rule } from '../rule';

// A made-up record bears a group that is not in use on purpose, so that nobody takes it for a real one.
export const unknownLeikaGroup = rule({
  id: 'unknown-leika-group',
  severity: Severity.WARNING,
  label: 'Unbekannte Gruppe oder Verrichtung im LeiKa-Schlüssel',
  explanation:
    'Ein Bundesschlüssel nennt eine Leistungsgruppierung oder Verrichtungskennung, die nicht in den Listen des FIM-Portals steht. Synthetische Datensätze sind ausgenommen.',
  reads: { leikaServices },
  evaluate: (read) =>
    read.leikaServices
      .filter(({ isFederalKey, provenance }) => isFederalKey && provenance.kind !== 'SYNTHETIC')
      .flatMap((service) => {
        const { group, procedure } = service.structure;
        const unknown = [
          !isKnownGroup(group) && `Leistungsgruppierung ${group}`,
          !isKnownProcedure(procedure) && `Verrichtungskennung ${procedure}`,
        ].filter(Boolean);
        if (!unknown.length) return [];
        return onLeikaService(service, `Nicht in den Listen des FIM-Portals: ${unknown.join(', ')}.`);
      }),
});
