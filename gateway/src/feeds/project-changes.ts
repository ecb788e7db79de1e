import { dataOf } from '../web/data-of';
import type { WebAnswer } from '../web/web-answers';
import { entryId, type FeedContent, type FeedEntry, germanDate, marked, paragraphs, sourceLine } from './feed-entry';

const MOST_ENTRIES = 200;

interface Move {
  id: string;
  changedOn: string;
  recordedAt: string;
  from: string | null;
  to: string;
  reason: string | null;
  /** The entry whose place it takes. */
  correctsId: string | null;
  provenance: { kind: string; source: string };
}

interface Project {
  id: string;
  title: string;
  ministry: { abbreviation: string } | null;
  ozgServices: ({ ozgId: string } | null)[];
  phaseChanges: Move[];
  priorityChanges: Move[];
  reuseModelChanges: Move[];
}

interface Data {
  projects: { totalCount: number; nodes: Project[] };
  phases: { phase: string; label: string }[];
  priorities: { priority: string; label: string }[];
  reuseModels: { reuseModel: string; label: string }[];
}

/** What moved in the projects of an answer, the latest first. Throws the graph's error where it has none. */
export function projectFeed(answer: WebAnswer, asked: string): FeedContent {
  const data = dataOf<Data>(answer, 'projects', 'phases', 'priorities', 'reuseModels');
  const { totalCount, nodes } = data.projects;
  const entriesOf = withLabels(data);
  const part =
    totalCount > nodes.length ? ` Aus den ${nodes.length} zuletzt gemeldeten von ${totalCount} Projekten.` : '';
  return {
    title: 'Änderungen an OZG-Umsetzungsprojekten',
    description: `Wechsel von Projektphase, Priorität und Umsetzungsmodell.${asked && ` Filter: ${asked}.`}${part}`,
    home: '/services',
    entries: nodes
      .flatMap(entriesOf)
      .toSorted((one, other) => other.date.localeCompare(one.date) || one.id.localeCompare(other.id))
      .slice(0, MOST_ENTRIES),
  };
}

function withLabels({ phases, priorities, reuseModels }: Data): (project: Project) => (FeedEntry & { date: string })[] {
  const phaseLabels = new Map(phases.map(({ phase, label }) => [phase, label]));
  const priorityLabels = new Map(priorities.map(({ priority, label }) => [priority, label]));
  const modelLabels = new Map(reuseModels.map(({ reuseModel, label }) => [reuseModel, label]));
  return (project) => [
    ...movesOf(project, 'Projektphase', project.phaseChanges, phaseLabels),
    ...movesOf(project, 'Priorität', project.priorityChanges, priorityLabels),
    ...movesOf(project, 'Umsetzungsmodell', project.reuseModelChanges, modelLabels),
  ];
}

function movesOf({ title, ministry, ozgServices }: Project, what: string, moves: Move[], labels: Map<string, string>) {
  const labelOf = (value: string) => labels.get(value) ?? value;
  const [service] = ozgServices;
  const corrected = new Set(moves.map(({ correctsId }) => correctsId));
  return moves
    .filter(({ id }) => !corrected.has(id))
    .map(({ id, changedOn, recordedAt, from, to, reason, provenance }) => ({
      id: entryId(what, id),
      title: marked(`${title}: ${what} ${labelOf(to)}`, provenance),
      text: paragraphs(
        `${what}: ${from === null ? 'ohne Angabe' : labelOf(from)} → ${labelOf(to)}, ab ${germanDate(changedOn)}`,
        ministry && `Ressort: ${ministry.abbreviation}`,
        reason && `Begründung: ${reason}`,
        sourceLine(provenance),
      ),
      path: service ? `/services/${service.ozgId}` : '/services',
      date: recordedAt,
    }));
}
