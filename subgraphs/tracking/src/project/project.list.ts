import { DateScalar } from '@ozg/shared/keys/calendar';
import { ArsScalar, LeikaKeyScalar, OzgIdScalar, StateCodeScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { asOfDay } from '@ozg/shared/schema/as-of-args';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { PriorityCriterion } from '../priority/priority-criterion';
import { ReuseModel } from '../reuse-model/reuse-model';
import { Project } from './project';

export const ProjectConnection = connectionOf(Project, 'Projekte');

@InputType({ description: 'Conditions on projects; all that are given must hold. (Filter)' })
export class ProjectFilter extends RetirableFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these. (Kennung)' })
  id?: string[];

  @Field(() => [StateCodeScalar], { nullable: true, description: 'Of one of these states. (Land)' })
  state?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these ministries. (Ressort)' })
  ministry?: string[];

  @Field(() => [OzgIdScalar], { nullable: true, description: 'For one of these services. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => [LeikaKeyScalar], {
    nullable: true,
    description: 'For one of these services of the catalogue. (LeiKa-Schlüssel)',
  })
  leikaKey?: string[];

  @Field(() => [ID], { nullable: true, description: 'In one of these topic areas, by code. (Themenfeld)' })
  topicArea?: string[];

  @Field(() => [Phase], { nullable: true, description: 'In one of these phases. (Projektphase)' })
  phase?: Phase[];

  @Field(() => [Priority], { nullable: true, description: 'With one of these priorities. (Priorität)' })
  priority?: Priority[];

  @Field(() => [ReuseModel], { nullable: true, description: 'By one of these models. (Umsetzungsmodell)' })
  reuseModel?: ReuseModel[];

  @Field(() => [PriorityCriterion], {
    nullable: true,
    description: 'Prioritized by one of these hints. (Anhaltspunkt)',
  })
  criterion?: PriorityCriterion[];

  @Field(() => [GovernmentLevel], {
    nullable: true,
    description: 'Carried out at one of these levels. (Vollzugsebene)',
  })
  level?: GovernmentLevel[];

  @Field(() => [ArsScalar], {
    nullable: true,
    description: 'Running or piloted in one of these municipalities. (Kommune)',
  })
  municipality?: string[];

  @Field(() => [String], { nullable: true, description: 'With one of these keywords. (Schlagwort)' })
  topic?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Stated to be online, or stated not to be. (online verfügbar)' })
  availableOnline?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its report is missing or older than a month. (veraltet)',
  })
  isStale?: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Never reported, or last before this day. (nicht gemeldet seit)',
  })
  notReportedSince?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether its phase is known. (Phase bekannt)' })
  hasPhase?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a ministry is known to be responsible. (Ressort bekannt)',
  })
  hasMinistry?: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last reported on this day or later. (gemeldet ab)' })
  reportedFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last reported on this day or earlier. (gemeldet bis)' })
  reportedUntil?: string;

  @Field(() => String, foundIn('name, keyword, online service, note and labels of today'))
  text?: string;
}

const ProjectOrder = orderInput('Project', {
  TITLE: { property: 'title', description: 'Name. (Bezeichnung)' },
  ID: { property: 'id', description: 'Identifier. (Kennung)' },
  PHASE: { property: 'phase', description: 'Phase from 0 to 6, then what is set aside. (Projektphase)' },
  PRIORITY: { property: 'priority', description: 'Priority, the highest first. (Priorität)' },
  REPORTED_ON: { property: 'reportedOn', description: 'Day of the last report. (Datum der letzten Meldung)' },
});

@ArgsType()
export class ProjectArgs extends listArgs(ProjectFilter, ProjectOrder) {
  @Field(() => DateScalar, asOfDay)
  asOf?: string | null;
}
