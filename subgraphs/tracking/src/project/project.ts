import { DateScalar } from '@ozg/shared/keys/calendar';
import { Retirable } from '@ozg/shared/provenance/retirable';
import { searchTextColumn, searchVectorColumn } from '@ozg/shared/search/search-columns';
import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { PriorityCriterion } from '../priority/priority-criterion';
import { ReuseModel } from '../reuse-model/reuse-model';

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({
  description: 'Work of a Land to put services online, built or reused. (Umsetzungs- oder Nachnutzungsprojekt)',
  simpleResolvers: true,
})
export class Project extends Retirable {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier, beginning with the code of the Land. (Kennung)' })
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name. (Bezeichnung)' })
  title: string;

  @Column('text')
  stateCode: string;

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { array: true })
  ozgIds: string[];

  @Column('text', { array: true })
  leikaKeys: string[];

  @Column('text', { nullable: true })
  topicAreaCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => GovernmentLevel, { nullable: true, description: 'Level that carries the services out. (Vollzugsebene)' })
  level: GovernmentLevel | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Keyword by which like projects find each other, set by the editors of this graph. (Schlagwort)',
  })
  topic: string | null;

  @Column('text', { nullable: true })
  @Field(() => Phase, {
    nullable: true,
    description: 'Phase it is in, null where no source states one. (Projektphase)',
  })
  phase: Phase | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The phase in the words of the source. (Phase im Wortlaut)' })
  phaseLabel: string | null;

  @Column('text', { nullable: true })
  @Field(() => Priority, {
    nullable: true,
    description: 'Priority it has, null where no source states one. (Priorität)',
  })
  priority: Priority | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The priority in the words of the source. (Priorität im Wortlaut)',
  })
  priorityLabel: string | null;

  @Column('text', { array: true })
  @Field(() => [PriorityCriterion], {
    description: 'Hints that the priority rests on. (Anhaltspunkte der Priorisierung)',
  })
  criteria: PriorityCriterion[];

  @Column('text', { nullable: true })
  @Field(() => ReuseModel, { nullable: true, description: 'Model by which it is put online. (Umsetzungsmodell)' })
  reuseModel: ReuseModel | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The model in the words of the source. (Umsetzungsmodell im Wortlaut)',
  })
  reuseModelLabel: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Contract by which others join, for example the EfA-Marktplatz. (Nachnutzungsweg)',
  })
  reuseRoute: string | null;

  @Column('text', { array: true })
  baseComponentIds: string[];

  @Column('text', { array: true })
  arsList: string[];

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Available online; says nothing on conformity or area. (online verfügbar)',
  })
  availableOnline: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'As the OZG asks for. (OZG-konform)' })
  ozgConformant: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Available in the whole area. (flächendeckend verfügbar)' })
  availableAreaWide: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the online service that comes of it. (Name des Online-Dienstes)',
  })
  onlineServiceName: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last report on it. (Datum der letzten Meldung)' })
  reportedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it began. (Beginn)' })
  startedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was finished. (Abschluss)' })
  completedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What sources add. (Hinweis)' })
  note: string | null;

  @Column('int')
  @Field(() => Int, {
    description: 'Grows with each change of the record, so that two editors notice each other. (Version)',
  })
  version: number;

  /** The day as of which the row was read; absent for today. */
  knownOn?: string;

  @Column(searchTextColumn)
  searchText: string;

  @Column(searchVectorColumn)
  searchVector: string;
}
