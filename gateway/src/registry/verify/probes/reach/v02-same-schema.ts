import { sdlDifference } from '../../../publish/sdl-lines';
import { error, type Probe, skipped } from '../probe';

const MOST_LINES = 5;

export const v02: Probe = {
  number: 'V02',
  title: { de: 'Der Dienst läuft mit dem Schema der Datei', en: 'The service runs with the schema of the file' },
  why: {
    de: 'Veröffentlicht wird nur, was der Dienst auch zeigt. Ist die Datei neuer als der Dienst, scheitert die Veröffentlichung.',
    en: 'Only what the service shows as well is published. Where the file is newer than the service, publishing fails.',
  },
  remedy: {
    de: 'Starten Sie den Dienst mit dieser Datei neu, oder geben Sie mit --schema die Datei an, mit der er läuft.',
    en: 'Start the service again with this file, or name the file with which it runs by --schema.',
  },
  async *check({ given, sdl }) {
    if (given === null) {
      yield skipped('Es ist keine Datei angegeben (--schema).', 'No file is named (--schema).');
      return;
    }
    const { added, removed } = sdlDifference(given, sdl);
    const lines = [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
    if (!lines.length) return;
    yield error(
      `An ${lines.length} Stellen sagt der Dienst (+) anderes als die Datei (-).`,
      `At ${lines.length} places the service (+) says something else than the file (-).`,
      { seen: lines.slice(0, MOST_LINES).join('; ') },
    );
  },
};
