import { needs } from '@ozg/shared/reading/selection';
import { Extensions, Field, ObjectType, Root } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ProjectRecord } from '../project/project-record';
import { AssessmentDimension, assessmentDimensionLabels } from './assessment-dimension';

@Entity()
@ObjectType({
  description: 'What phase 2 found out on one side of a reuse. (Prüfung der Nachnutzung)',
  simpleResolvers: true,
})
export class Assessment extends ProjectRecord {
  @Column('text')
  @Field(() => AssessmentDimension, { description: 'Side that was examined. (Prüfdimension)' })
  dimension: AssessmentDimension;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it, in the words of the source. (Ergebnis)' })
  result: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source adds. (Hinweis)' })
  note: string | null;

  @Extensions(needs('dimension'))
  @Field(() => String, { name: 'dimensionLabel', description: 'The side in German. (Bezeichnung der Prüfdimension)' })
  labelOf(@Root() { dimension }: Assessment): string {
    return assessmentDimensionLabels[dimension];
  }
}
