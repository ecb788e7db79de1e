import { Field, Int, ObjectType } from 'type-graphql';
import { Severity } from '../quality-rule/severity';

@ObjectType({ description: 'How many findings of a list one rule has. (Befundanzahl)', simpleResolvers: true })
export class FindingCount {
  ruleId: string;

  @Field(() => Severity, { description: 'How much they weigh. (Schweregrad)' })
  severity: Severity;

  @Field(() => Int, { description: 'How many they are. (Anzahl)' })
  count: number;
}
