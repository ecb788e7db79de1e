import { alongList } from '@ozg/shared/reading/along';
import { DateScalar } from '@ozg/shared/keys/calendar';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Arg, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { PhaseChange } from '../phase/phase-change';
import { phaseChanges } from '../phase/phase-change.repository';
import { PriorityChange } from '../priority/priority-change';
import { priorityChanges } from '../priority/priority-change.repository';
import { Project } from '../project/project';
import { ReuseModelChange } from '../reuse-model/reuse-model-change';
import { reuseModelChanges } from '../reuse-model/reuse-model-change.repository';
import { ProjectStatus } from './project-status';
import { statusOn } from './project-status.repository';

const ofProject = belongsTo('project_id');

/** A page of one entry: the index finds the last change without the ones before it. */
const latest = (changedUntil?: string) => ({
  first: 1,
  filter: { changedUntil, isCorrected: false },
  orderBy: ['changedOn', 'recordedAt', 'id'].map((field) => ({ field, direction: 'DESC' as const })),
});

/** A project of another day than today has the history up to that day. */
const knownBy = ({ knownOn }: Project): Sql[] => (knownOn === undefined ? [] : [sql`t.changed_on <= ${knownOn}`]);

@Resolver(() => Project)
export class ProjectHistoryResolver {
  @Extensions(alongList(() => phaseChanges, ofProject))
  @FieldResolver(() => [PhaseChange], { description: 'Changes of its phase, the oldest first. (Phasenwechsel)' })
  async phaseChanges(
    @Root() project: Project,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PhaseChange[]> {
    return phaseChanges.list(context, ofProject, project.id, info, knownBy(project));
  }

  @FieldResolver(() => PhaseChange, {
    nullable: true,
    description: 'Last change of its phase that was not corrected since. (letzter Phasenwechsel)',
  })
  async lastPhaseChange(
    @Root() { id, knownOn }: Project,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PhaseChange | null> {
    const [last] = await phaseChanges.page(context, latest(knownOn), info, { relation: ofProject, key: id }).nodes();
    return last ?? null;
  }

  @Extensions(alongList(() => priorityChanges, ofProject))
  @FieldResolver(() => [PriorityChange], {
    description: 'Changes of its priority, the oldest first. (Prioritätswechsel)',
  })
  async priorityChanges(
    @Root() project: Project,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriorityChange[]> {
    return priorityChanges.list(context, ofProject, project.id, info, knownBy(project));
  }

  @Extensions(alongList(() => reuseModelChanges, ofProject))
  @FieldResolver(() => [ReuseModelChange], {
    description: 'Changes of its model, the oldest first. (Wechsel des Umsetzungsmodells)',
  })
  async reuseModelChanges(
    @Root() project: Project,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReuseModelChange[]> {
    return reuseModelChanges.list(context, ofProject, project.id, info, knownBy(project));
  }

  @FieldResolver(() => ProjectStatus, {
    description: 'What held on a day, by everything recorded until now. (Stand am Stichtag)',
  })
  async statusOn(
    @Root() { id }: Project,
    @Arg('day', () => DateScalar, { description: 'The day to look at. (Stichtag)' }) day: string,
    @Ctx() context: RequestContext,
  ): Promise<ProjectStatus> {
    return statusOn(context, { projectId: id, day });
  }
}
