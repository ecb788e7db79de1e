import { Sourced } from '@ozg/shared/provenance/sourced';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Field, ID, Info, ObjectType, Root } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { Project } from './project';
import { projects } from './project.repository';

/** A record that says something about one project. */
@ObjectType({ simpleResolvers: true })
export abstract class ProjectRecord extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  projectId: string;

  @Extensions(needs('projectId'))
  @Field(() => Project, { name: 'project', description: 'Project it is about. (Projekt)' })
  async projectOf(
    @Root() record: ProjectRecord,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Project | null> {
    return projects.one(context, record.projectId, info);
  }
}
