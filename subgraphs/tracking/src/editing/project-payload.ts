import { Payload } from '@ozg/shared/editing/payload';
import type { Collection } from '@ozg/shared/reading/collection';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, Field, Info, ObjectType, Root } from 'type-graphql';
import { Project } from '../project/project';
import { projects } from '../project/project.repository';
import { ChangeWarning } from './warning';

/** What is kept of a change of a project, to answer it again where the request is repeated. */
export interface ProjectResult {
  projectId: string;
  warnings: ChangeWarning[];
}

/** What a change of one project answers. */
@ObjectType({ simpleResolvers: true })
export abstract class ProjectPayload extends Payload {
  projectId?: string;

  @Field(() => [ChangeWarning], {
    name: 'warnings',
    description: 'What is doubtful about the change, which was recorded all the same. (Hinweise)',
  })
  warningsOf(@Root() { warnings }: Partial<ProjectResult>): ChangeWarning[] {
    return warnings ?? [];
  }

  @Field(() => Project, {
    name: 'project',
    nullable: true,
    description: 'The project as it is now, with its new version. (Projekt)',
  })
  async projectOf(
    @Root() { projectId }: ProjectPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Project | null> {
    return projects.one(context, projectId, info);
  }
}

/** `ProjectPayload` with the entry that was made, as the field `field`. */
export function payloadWithEntry<Entry extends object>(
  name: string,
  {
    field,
    entry,
    entries,
    german,
  }: { field: string; entry: ClassType<Entry>; entries: Collection<Entry>; german: string },
) {
  @ObjectType(name, { description: `What became of the change. (Ergebnis: ${german})`, simpleResolvers: true })
  class EntryPayload extends ProjectPayload {
    changeId?: string;

    @Field(() => entry, { name: field, nullable: true, description: `The entry that was made. (${german})` })
    async entryOf(
      @Root() { changeId }: EntryPayload,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Entry | null> {
      return entries.one(context, changeId, info);
    }
  }
  return EntryPayload;
}

export interface EntryResult extends ProjectResult {
  changeId: string;
}
