import type { ReportFor } from '../report-for';
import type { Vocabulary } from '../vocabulary';
import { FORMAT, noteLabels } from './columns';

export interface ReportHead extends ReportFor {
  ministryName: string;
  exportedAt: Date;
}

const moment = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' });

/** The sheet that tells editors what to do, as pairs of a label and a text. */
export function notes(
  { ministryId, ministryName, month, exportedAt }: ReportHead,
  { criterion }: Vocabulary,
  { total, synthetic }: { total: number; synthetic: number },
): [string, string][] {
  const exported = `${moment.format(exportedAt)} Uhr`;
  const base = `${total} Projekte, für die das Ressort in der Nachnutzungsübersicht steht, Stand ${exported}.`;
  return [
    ['Angabe', 'Wert'],
    ['Ressort', ministryName],
    [noteLabels.ministry, ministryId],
    [noteLabels.month, month],
    ['Ausgegeben am', exported],
    ['Datenbasis', synthetic ? `${base} Davon erfunden (SYNTHETIC), nur zum Ausprobieren: ${synthetic}.` : base],
    [noteLabels.format, FORMAT],
    ['1. Prüfen', 'Im Blatt „Meldung“ steht je Projekt eine Zeile. Was noch stimmt, bleibt, wie es ist.'],
    [
      '2. Ändern',
      'Phase, Priorität und Umsetzungsmodell aus der Liste wählen. Mehrere Anhaltspunkte mit Komma trennen. ' +
        'Eine Angabe lässt sich ändern, aber nicht leeren.',
    ],
    [
      '3. Datum',
      '„gilt ab“ nennt den Tag, ab dem die Änderung gilt, auch nachträglich; leer heißt: der Tag der Übernahme.',
    ],
    [
      '4. Begründen',
      'Eine andere Priorität oder andere Anhaltspunkte brauchen eine Begründung; sonst ist sie freiwillig.',
    ],
    [
      '5. Zurückgeben',
      'Die Datei hochladen oder an die koordinierende Stelle senden. Vor der Übernahme wird jede Änderung angezeigt, ' +
        'mit Hinweisen und mit Konflikten, falls inzwischen jemand anderes dasselbe Projekt geändert hat.',
    ],
    [
      'Gesperrte Zellen',
      'Graue Zellen sind nur gegen Versehen gesperrt, ohne Kennwort. Bitte keine Zeilen löschen, anfügen oder ' +
        'umbenennen: ein Projekt verlässt die Übersicht nicht über diese Datei.',
    ],
    ['Formeln', 'Dateien mit Formeln werden nicht angenommen; bitte nur Werte eintragen.'],
    ...criterion.labels.map((label): [string, string] => ['Anhaltspunkt', label]),
  ];
}
