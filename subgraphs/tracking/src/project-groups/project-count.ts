import { Field, Int, ObjectType } from 'type-graphql';
import { ProjectGroup } from './project-group';

@ObjectType({
  description: 'How many projects of a list share the same values. (Projektanzahl)',
  simpleResolvers: true,
})
export class ProjectCount extends ProjectGroup {
  @Field(() => Int, { description: 'How many they are. (Anzahl)' })
  count: number;
}
