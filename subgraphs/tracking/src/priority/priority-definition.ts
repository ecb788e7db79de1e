import { Field, Int, ObjectType } from 'type-graphql';
import { Priority } from './priority';

@ObjectType({
  description: 'How the page of the Land on reuse writes a priority. (Prioritätsdefinition)',
  simpleResolvers: true,
})
export class PriorityDefinition {
  @Field(() => Priority, { description: 'The priority defined. (Priorität)' })
  priority: Priority;

  @Field(() => Int, { description: 'Number from 1 to 4. (Prioritätsnummer)' })
  number: number;

  @Field(() => String, { description: 'Official name with its number. (Bezeichnung)' })
  label: string;
}

/** Source: the page of Sachsen-Anhalt on reuse (seed 000). */
export const priorityDefinitions: readonly PriorityDefinition[] = [
  { priority: Priority.HIGH, number: 1, label: '1 hoch' },
  { priority: Priority.MEDIUM, number: 2, label: '2 mittel' },
  { priority: Priority.LOW, number: 3, label: '3 niedrig' },
  { priority: Priority.NO_NEED, number: 4, label: '4 kein Bedarf' },
];
