import { DateScalar } from '@ozg/shared/keys/calendar';
import { Field, ObjectType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { ReuseModel } from '../reuse-model/reuse-model';

@ObjectType({
  description: 'What held for a project on a day, by everything recorded until now. (Stand am Stichtag)',
  simpleResolvers: true,
})
export class ProjectStatus {
  @Field(() => DateScalar, { description: 'The day asked for. (Stichtag)' })
  day: string;

  @Field(() => Phase, {
    nullable: true,
    description: 'Phase on that day, null where none is known. (Projektphase)',
  })
  phase: Phase | null;

  @Field(() => Priority, {
    nullable: true,
    description: 'Priority on that day, null where none is known. (Priorität)',
  })
  priority: Priority | null;

  @Field(() => ReuseModel, {
    nullable: true,
    description: 'Model on that day, null where none is known. (Umsetzungsmodell)',
  })
  reuseModel: ReuseModel | null;
}
