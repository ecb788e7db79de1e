import { DateScalar, DateTimeScalar } from '@ozg/shared/keys/calendar';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
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
}
