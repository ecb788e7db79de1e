import { alongList, alongOne } from '@ozg/shared/reading/along';
import type { Availability } from '../availability/availability';
import { AvailabilityArgs, AvailabilityConnection } from '../availability/availability.list';
import { availabilities } from '../availability/availability.repository';
import { Situation } from '../situation/situation';
import { situations } from '../situation/situation.repository';
import { isFederalLeikaKey, leikaKeyParts } from '@ozg/shared/keys/leika-key';
import { LeikaKeyScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo, mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../legal-basis/legal-basis';
import { legalBases } from '../legal-basis/legal-basis.repository';
import { OnlineService } from '../online-service/online-service';
import { onlineServices } from '../online-service/online-service.repository';
import { OzgService } from '../ozg-service/ozg-service';
import { ozgServices } from '../ozg-service/ozg-service.repository';
import { LeikaKeyStructure } from './leika-key-structure';
import { LeikaService } from './leika-service';
import { LeikaServiceArgs, LeikaServiceConnection } from './leika-service.list';
import { leikaServices } from './leika-service.repository';
import { LeikaType, leikaType } from './leika-type';

@Resolver(() => LeikaService)
export class LeikaServiceResolver {
  @Query(() => LeikaService, { nullable: true, description: 'The service with this key. (LeiKa-Leistung)' })
  async leikaService(
    @Arg('leikaKey', () => LeikaKeyScalar, { description: 'Fourteen digits. (LeiKa-Schlüssel)' }) leikaKey: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeikaService | null> {
    return leikaServices.one(context, leikaKey, info);
  }

  @Query(() => LeikaServiceConnection, {
    nullable: true,
    description: 'All services of the national catalogue. (LeiKa-Leistungen)',
  })
  leikaServices(
    @Args(() => LeikaServiceArgs) args: LeikaServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LeikaService> {
    return leikaServices.page(context, args, info);
  }

  @FieldResolver(() => ID, { description: 'Stable identifier. (Kennung)' })
  id(@Root() { leikaKey }: LeikaService): string {
    return leikaKey;
  }

  @FieldResolver(() => LeikaKeyStructure, { description: 'The parts of the key. (Schlüsselaufbau)' })
  structure(@Root() { leikaKey }: LeikaService): LeikaKeyStructure {
    return leikaKeyParts(leikaKey);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the key is of the federal catalogue, prefix 99. (Bundesschlüssel)',
  })
  isFederalKey(@Root() { leikaKey }: LeikaService): boolean {
    return isFederalLeikaKey(leikaKey);
  }

  @Extensions(needs('leikaTypeCodes'))
  @FieldResolver(() => [LeikaType], {
    description:
      'Who makes the rule and who carries it out; the catalogue of 2019 gives some services two. (Typisierung)',
  })
  leikaTypes(@Root() { leikaTypeCodes }: LeikaService): LeikaType[] {
    return leikaTypeCodes.map(leikaType);
  }

  @Extensions(alongOne(() => ozgServices, 'ozgId'))
  @FieldResolver(() => OzgService, { nullable: true, description: 'Bundle it belongs to. (OZG-Leistung)' })
  async ozgService(
    @Root() { ozgId }: LeikaService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OzgService | null> {
    return ozgServices.one(context, ozgId, info);
  }

  @Extensions(needs('legalBasisIds'))
  @FieldResolver(() => [LegalBasis], { description: 'Rules of law it rests on. (Rechtsgrundlagen)' })
  async legalBases(
    @Root() { legalBasisIds }: LeikaService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalBasis[]> {
    return legalBases.some(context, legalBasisIds, info);
  }

  @Extensions(alongList(() => onlineServices, mentions('leika_keys')))
  @FieldResolver(() => [OnlineService], { description: 'Online services known for it. (Online-Dienste)' })
  async onlineServices(
    @Root() { leikaKey }: LeikaService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OnlineService[]> {
    return onlineServices.list(context, mentions('leika_keys'), leikaKey, info);
  }

  @FieldResolver(() => AvailabilityConnection, {
    description: 'Where the federal dashboard sees it online. (Verfügbarkeiten)',
  })
  availabilities(
    @Root() { leikaKey }: LeikaService,
    @Args(() => AvailabilityArgs) args: AvailabilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Availability> {
    return availabilities.page(context, args, info, { relation: belongsTo('leika_key'), key: leikaKey });
  }

  @Extensions(needs('situationIds'))
  @FieldResolver(() => [Situation], { description: 'Situations that call for it, of the network of portals. (Lagen)' })
  async situations(
    @Root() { situationIds }: LeikaService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Situation[]> {
    return situations.some(context, situationIds, info);
  }
}

export const leikaServiceReference = ({ leikaKey }: LeikaService, context: RequestContext, info: GraphQLResolveInfo) =>
  leikaServices.one(context, leikaKey, info);
