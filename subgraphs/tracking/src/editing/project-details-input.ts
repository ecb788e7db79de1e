import { InputCheck } from '@ozg/shared/editing/input-check';
import { UserErrorCode } from '@ozg/shared/editing/user-error';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { ArsScalar, LeikaKeyScalar, OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { topicAreaLabels } from '@ozg/shared/vocabulary/topic-areas';
import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { Field, ID, InputType } from 'type-graphql';

/** What can be said of a project besides phase, priority and model; the properties are those of Project. */
@InputType({ description: 'Properties of a project; what is left out stays as it is. (Eingabe: Projektangaben)' })
export class ProjectDetailsInput {
  @Field(() => String, { nullable: true, description: 'Name, at most 300 characters. (Bezeichnung)' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ministry that answers for it, as "DE-ST:MID". (Ressort)' })
  ministryId?: string | null;

  @Field(() => [OzgIdScalar], { nullable: true, description: 'Services it puts online. (OZG-Leistungen)' })
  ozgIds?: string[] | null;

  @Field(() => [LeikaKeyScalar], { nullable: true, description: 'Single services it puts online. (LeiKa-Leistungen)' })
  leikaKeys?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Code of its topic area. (Themenfeld)' })
  topicAreaCode?: string | null;

  @Field(() => GovernmentLevel, { nullable: true, description: 'Level that carries it out. (Vollzugsebene)' })
  level?: GovernmentLevel | null;

  @Field(() => String, { nullable: true, description: 'Keyword by which like projects find each other. (Schlagwort)' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'Contract by which others join. (Nachnutzungsweg)' })
  reuseRoute?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Components it is built on. (Basiskomponenten)' })
  baseComponentIds?: string[] | null;

  @Field(() => [ArsScalar], { nullable: true, description: 'Municipalities in which it runs. (Kommunen)' })
  arsList?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is online. (online verfügbar)' })
  availableOnline?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is as the OZG asks for. (OZG-konform)' })
  ozgConformant?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the whole area has it. (flächendeckend verfügbar)' })
  availableAreaWide?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Name of the online service. (Name des Online-Dienstes)' })
  onlineServiceName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it began. (Beginn)' })
  startedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was finished. (Abschluss)' })
  completedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be added, at most 5000 characters. (Hinweis)' })
  note?: string | null;
}

/** A value of each property, by the column that holds it. */
export const columnOf = {
  title: 'title',
  ministryId: 'ministry_id',
  ozgIds: 'ozg_ids',
  leikaKeys: 'leika_keys',
  topicAreaCode: 'topic_area_code',
  level: 'level',
  topic: 'topic',
  reuseRoute: 'reuse_route',
  baseComponentIds: 'base_component_ids',
  arsList: 'ars_list',
  availableOnline: 'available_online',
  ozgConformant: 'ozg_conformant',
  availableAreaWide: 'available_area_wide',
  onlineServiceName: 'online_service_name',
  startedOn: 'started_on',
  completedOn: 'completed_on',
  note: 'note',
} as const satisfies Record<keyof ProjectDetailsInput, string>;

type DetailProperty = keyof typeof columnOf;

export const detailProperties = Object.keys(columnOf) as DetailProperty[];

const lists: DetailProperty[] = ['ozgIds', 'leikaKeys', 'baseComponentIds', 'arsList'];
const MOST_KEYS = 500;

/** The properties that the input names, lists never null. */
export function statedDetails(input: ProjectDetailsInput): Partial<Record<DetailProperty, unknown>> {
  return Object.fromEntries(
    detailProperties
      .filter((property) => input[property] !== undefined)
      .map((property) => [property, lists.includes(property) ? (input[property] ?? []) : input[property]]),
  );
}

const isGiven = (value: string | null | undefined): value is string => value !== null && value !== undefined;

/** Notes what is wrong with the properties; `at` is where they stand in the input. */
export function checkDetails(check: InputCheck, input: ProjectDetailsInput, at: string, stateCode: string): void {
  const field = (property: DetailProperty) => `${at}.${property}`;
  if (input.title !== undefined) check.text(field('title'), input.title, 300, true);
  check.text(field('topic'), input.topic, 100);
  check.text(field('reuseRoute'), input.reuseRoute, 300);
  check.text(field('onlineServiceName'), input.onlineServiceName, 300);
  check.text(field('note'), input.note, 5000);
  for (const property of ['ozgIds', 'leikaKeys', 'baseComponentIds', 'arsList'] as const) {
    check.texts(field(property), input[property], MOST_KEYS);
  }
  input.baseComponentIds?.forEach((id, place) => check.foreignId(`${field('baseComponentIds')}.${place}`, id));
  check.pastDay(field('startedOn'), input.startedOn);
  check.pastDay(field('completedOn'), input.completedOn);
  const { topicAreaCode, ministryId } = input;
  if (isGiven(topicAreaCode) && !Object.hasOwn(topicAreaLabels, topicAreaCode)) {
    const message = `Ein Themenfeld „${topicAreaCode}“ gibt es nicht; möglich sind ${Object.keys(topicAreaLabels).join(', ')}.`;
    check.add(UserErrorCode.INVALID_VALUE, message, field('topicAreaCode'));
  }
  if (
    isGiven(ministryId) &&
    !(ministryId.startsWith(`${stateCode}:`) && /^DE-[A-Z]{2}:[\w-]{1,40}$/u.test(ministryId))
  ) {
    const message = `Das Ressort muss zum Land des Projekts gehören, zum Beispiel „${stateCode}:MID“.`;
    check.add(UserErrorCode.INVALID_VALUE, message, field('ministryId'));
  }
}
