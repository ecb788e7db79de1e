import { alongList, alongOne } from '@ozg/shared/reading/along';
import type { Availability } from '../availability/availability';
import { AvailabilityArgs, AvailabilityConnection } from '../availability/availability.list';
import { availabilities } from '../availability/availability.repository';
import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo, mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../legal-basis/legal-basis';
import { LegalBasisArgs, LegalBasisConnection } from '../legal-basis/legal-basis.list';
import { legalBases, ofOzgService } from '../legal-basis/legal-basis.repository';
import type { LeikaService } from '../leika-service/leika-service';
import { LeikaServiceArgs, LeikaServiceConnection } from '../leika-service/leika-service.list';
import { leikaServices } from '../leika-service/leika-service.repository';
import { LeikaType, leikaTypes } from '../leika-service/leika-type';
import { OnlineService } from '../online-service/online-service';
import { onlineServices } from '../online-service/online-service.repository';
import { Situation } from '../situation/situation';
import { situations } from '../situation/situation.repository';
import { TopicArea } from '../topic-area/topic-area';
import { topicAreas } from '../topic-area/topic-area.repository';
import { OzgService } from './ozg-service';
import { OzgServiceArgs, OzgServiceConnection } from './ozg-service.list';
import { ozgServices, serviceMarkers } from './ozg-service.repository';
import { ServiceMarker } from './service-marker';

@Resolver(() => OzgService)
export class OzgServiceResolver {
  @Query(() => OzgService, { nullable: true, description: 'The service with this number. (OZG-Leistung)' })
  async ozgService(
    @Arg('ozgId', () => OzgIdScalar, { description: 'Number in the catalogue. (OZG-ID)' }) ozgId: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OzgService | null> {
    return ozgServices.one(context, ozgId, info);
  }

  @Query(() => OzgServiceConnection, { nullable: true, description: 'All services of the catalogue. (OZG-Leistungen)' })
  ozgServices(
    @Args(() => OzgServiceArgs) args: OzgServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OzgService> {
    return ozgServices.page(context, args, info);
  }

  @FieldResolver(() => ID, { description: 'Stable identifier. (Kennung)' })
  id(@Root() { ozgId }: OzgService): string {
    return ozgId;
  }

  @Extensions(alongOne(() => topicAreas, 'topicAreaCode'))
  @FieldResolver(() => TopicArea, { nullable: true, description: 'Field of work it belongs to. (Themenfeld)' })
  async topicArea(
    @Root() { topicAreaCode }: OzgService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicArea | null> {
    return topicAreas.one(context, topicAreaCode, info);
  }

  @Extensions(needs('situationIds'))
  @FieldResolver(() => [Situation], { description: 'Situations that call for it, the main one first. (Lagen)' })
  async situations(
    @Root() { situationIds }: OzgService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Situation[]> {
    return situations.some(context, situationIds, info);
  }

  @Extensions(needs('leikaTypeCodes'))
  @FieldResolver(() => [LeikaType], { description: 'Types of its services. (Typisierung)' })
  leikaTypes(@Root() { leikaTypeCodes }: OzgService): LeikaType[] {
    return leikaTypes.filter(({ code }) => leikaTypeCodes.includes(code));
  }

  @Extensions(alongList(() => serviceMarkers, belongsTo('ozg_id')))
  @FieldResolver(() => [ServiceMarker], { description: 'Marks that sources give to it. (Kennzeichnungen)' })
  async markers(
    @Root() { ozgId }: OzgService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServiceMarker[]> {
    return serviceMarkers.list(context, belongsTo('ozg_id'), ozgId, info);
  }

  @FieldResolver(() => LeikaServiceConnection, { description: 'Services in the bundle. (LeiKa-Leistungen)' })
  leikaServices(
    @Root() { ozgId }: OzgService,
    @Args(() => LeikaServiceArgs) args: LeikaServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LeikaService> {
    return leikaServices.page(context, args, info, { relation: belongsTo('ozg_id'), key: ozgId });
  }

  @FieldResolver(() => LegalBasisConnection, {
    description: 'Rules of law that its services rest on. (Rechtsgrundlagen)',
  })
  legalBases(
    @Root() { ozgId }: OzgService,
    @Args(() => LegalBasisArgs) args: LegalBasisArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LegalBasis> {
    return legalBases.page(context, args, info, { relation: ofOzgService, key: ozgId });
  }

  @Extensions(alongList(() => onlineServices, mentions('ozg_ids')))
  @FieldResolver(() => [OnlineService], { description: 'Online services known for it. (Online-Dienste)' })
  async onlineServices(
    @Root() { ozgId }: OzgService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OnlineService[]> {
    return onlineServices.list(context, mentions('ozg_ids'), ozgId, info);
  }

  @FieldResolver(() => AvailabilityConnection, {
    description: 'Where the federal dashboard sees it online. (Verfügbarkeiten)',
  })
  availabilities(
    @Root() { ozgId }: OzgService,
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Availability> {
    return availabilities.page(context, args, info, { relation: belongsTo('ozg_id'), key: ozgId });
  }
}

export const ozgServiceReference = ({ ozgId }: OzgService, context: RequestContext, info: GraphQLResolveInfo) =>
  ozgServices.one(context, ozgId, info);
