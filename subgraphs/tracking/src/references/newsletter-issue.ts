import { DateScalar } from '@ozg/shared/keys/calendar';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class NewsletterIssue {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true })
  publishedOn: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true })
  periodUntil: string | null;
}

/** The day after it appeared, or after the last month it covers; null where neither is known. */
export function dayAfterIssue({ publishedOn, periodUntil }: NewsletterIssue): string | null {
  if (publishedOn !== null) return isoDay(publishedOn, (date) => date.setUTCDate(date.getUTCDate() + 1));
  if (periodUntil !== null) return isoDay(periodUntil, (date) => date.setUTCMonth(date.getUTCMonth() + 1, 1));
  return null;
}

function isoDay(day: string, move: (date: Date) => void): string {
  const date = new Date(`${day}T00:00:00Z`);
  move(date);
  return date.toISOString().slice(0, 10);
}
