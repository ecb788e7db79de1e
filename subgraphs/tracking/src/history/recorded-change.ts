import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { Role } from '@ozg/shared/identity/caller';
import { needs } from '@ozg/shared/reading/selection';
import { Extensions, Field, ID, ObjectType, Root } from 'type-graphql';
import { Column } from 'typeorm';
import { Ministry } from '../references/ministry';
import { ProjectRecord } from '../project/project-record';

/** An entry of a history: it is added and never changed, so that any past day can be asked for. */
@ObjectType({ simpleResolvers: true })
export abstract class RecordedChange extends ProjectRecord {
  @Column('date')
  @Field(() => DateScalar, { description: 'Day from which the new value holds. (gilt ab)' })
  changedOn: string;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, {
    description: 'When the change was written down; of one day the latest counts. (erfasst am)',
  })
  recordedAt: Date;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was changed. (Begründung)' })
  reason: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The new value in the words of the source. (Wortlaut)' })
  originalLabel: string | null;

  @Column('text', { nullable: true })
  @Field(() => Role, {
    nullable: true,
    description: 'In which role it was recorded in this graph; null for what a source or an import states. (Rolle)',
  })
  recordedByRole: Role | null;

  @Column('text', { nullable: true })
  recordedByMinistryId: string | null;

  @Extensions(needs('recordedByMinistryId'))
  @Field(() => Ministry, {
    name: 'recordedByMinistry',
    nullable: true,
    description: 'Ministry for which it was recorded. (erfassendes Ressort)',
  })
  recordedByMinistry(@Root() { recordedByMinistryId }: RecordedChange): Ministry | null {
    return recordedByMinistryId === null ? null : { id: recordedByMinistryId };
  }

  @Column('text', { nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The entry that it takes the place of, because that one was wrong. (berichtigt)',
  })
  correctsId: string | null;
}
