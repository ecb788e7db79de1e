import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { FaqEntry } from '../faq-entry/faq-entry';
import { FaqEntryArgs, FaqEntryConnection } from '../faq-entry/faq-entry.list';
import { faqEntries } from '../faq-entry/faq-entry.repository';
import { Ministry } from '../references/ministry';
import { OzgService } from '../references/ozg-service';
import { Project } from '../references/project';
import { State } from '../references/state';
import { ConsultationHour } from './consultation-hour';
import { ConsultationHourArgs, ConsultationHourConnection } from './consultation-hour.list';
import { consultationHours } from './consultation-hour.repository';

@Resolver(() => ConsultationHour)
export class ConsultationHourResolver {
  @Query(() => ConsultationHour, { nullable: true, description: 'The hour with this identifier. (OZG-Sprechstunde)' })
  async consultationHour(
    @Arg('id', () => ID, { description: 'Stable identifier. (Kennung)' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsultationHour | null> {
    return consultationHours.one(context, id, info);
  }

  @Query(() => ConsultationHourConnection, {
    nullable: true,
    description: 'All consultation hours. (OZG-Sprechstunden)',
  })
  consultationHours(
    @Args(() => ConsultationHourArgs) args: ConsultationHourArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ConsultationHour> {
    return consultationHours.page(context, args, info);
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that invites. (Ressort)' })
  ministry(@Root() { ministryId }: ConsultationHour): Ministry | null {
    return ministryId === null ? null : { id: ministryId };
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State that invites; null for the federation. (Land)' })
  state(@Root() { stateCode }: ConsultationHour): State | null {
    return stateCode === null ? null : { code: stateCode };
  }

  @Extensions(needs('ozgIds'))
  @FieldResolver(() => [OzgService], { nullable: 'items', description: 'Services it treats. (OZG-Leistungen)' })
  services(@Root() { ozgIds }: ConsultationHour): OzgService[] {
    return ozgIds.map((ozgId) => ({ ozgId }));
  }

  @Extensions(needs('projectIds'))
  @FieldResolver(() => [Project], { nullable: 'items', description: 'Projects it treats. (Projekte)' })
  projects(@Root() { projectIds }: ConsultationHour): Project[] {
    return projectIds.map((id) => ({ id }));
  }

  @FieldResolver(() => FaqEntryConnection, { description: 'Questions that came up in it. (Fragen & Antworten)' })
  faqEntries(
    @Root() { id }: ConsultationHour,
    @Args(() => FaqEntryArgs) args: FaqEntryArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FaqEntry> {
    return faqEntries.page(context, args, info, { relation: belongsTo('consultation_hour_id'), key: id });
  }
}

export const consultationHourReference = (
  { id }: ConsultationHour,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => consultationHours.one(context, id, info);
