import { DateScalar } from '@ozg/shared/keys/calendar';
import { Field, Int, ObjectType } from 'type-graphql';
import { ProjectGroup } from '../project-groups/project-group';

@ObjectType({
  description: 'How many projects shared the same values at the end of a month. (Zeitreihenpunkt)',
  simpleResolvers: true,
})
export class TimelinePoint extends ProjectGroup {
  @Field(() => DateScalar, { description: 'First day of the month at whose end was counted. (Monat)' })
  month: string;

  @Field(() => Int, { description: 'How many projects there were; groups of none are left out. (Anzahl)' })
  count: number;
}
