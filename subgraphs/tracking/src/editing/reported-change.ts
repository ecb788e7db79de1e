import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChangeWarning } from './warning';

@ObjectType({
  description: 'What one row of a report changes in one property. (gemeldete Änderung)',
  simpleResolvers: true,
})
export class ReportedChange {
  @Field(() => Int, { description: 'Place of the row in the input, from 0. (Zeile)' })
  row: number;

  @Field(() => ID, { description: 'Project that changes. (Projekt)' })
  projectId: string;

  @Field(() => String, { description: 'Its name. (Bezeichnung)' })
  title: string;

  @Field(() => String, { description: 'Property of the project: phase, priority or reuseModel. (Eigenschaft)' })
  property: string;

  @Field(() => String, { nullable: true, description: 'What held before. (vorher)' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'What is reported. (nachher)' })
  to: string | null;

  @Field(() => [ChangeWarning], { description: 'What is doubtful about it. (Hinweise)' })
  warnings: ChangeWarning[];
}
