import { DateScalar } from '@ozg/shared/keys/calendar';
import { Field, ObjectType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { ReuseModel } from '../reuse-model/reuse-model';

@ObjectType({
  description: 'What the history of a project says held on a day. (Stand am Stichtag)',
  simpleResolvers: true,
})
export class ProjectStatus {
  @Field(() => DateScalar, { description: 'The day asked for. (Stichtag)' })
  day: string;

  @Field(() => Phase, {
    nullable: true,
    description: 'Phase on that day, null where none was recorded by then. (Projektphase)',
  })
  phase: Phase | null;

  @Field(() => Priority, {
    nullable: true,
    description: 'Priority on that day, null where none was recorded by then. (Priorität)',
  })
  priority: Priority | null;

  @Field(() => ReuseModel, {
    nullable: true,
    description: 'Model on that day, null where none was recorded by then. (Umsetzungsmodell)',
  })
  reuseModel: ReuseModel | null;
}
