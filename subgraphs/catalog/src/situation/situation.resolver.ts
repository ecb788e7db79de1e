import type { LeikaService } from '../leika-service/leika-service';
import { LeikaServiceArgs, LeikaServiceConnection } from '../leika-service/leika-service.list';
import { leikaServices } from '../leika-service/leika-service.repository';
import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { OzgService } from '../ozg-service/ozg-service';
import { OzgServiceArgs, OzgServiceConnection } from '../ozg-service/ozg-service.list';
import { ozgServices } from '../ozg-service/ozg-service.repository';
import { Situation, situationId } from './situation';
import { SituationArgs, SituationConnection } from './situation.list';
import { situations } from './situation.repository';

@Resolver(() => Situation)
export class SituationResolver {
  @Query(() => SituationConnection, {
    nullable: true,
    description: 'Situations of both schemes. (Lebens- und Geschäftslagen)',
  })
  situations(
    @Args(() => SituationArgs) args: SituationArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Situation> {
    return situations.page(context, args, info);
  }

  @Extensions(needs('id'))
  @FieldResolver(() => OzgServiceConnection, { description: 'Services that the situation calls for. (OZG-Leistungen)' })
  services(
    @Root() { id }: Situation,
    @Args(() => OzgServiceArgs) args: OzgServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OzgService> {
    return ozgServices.page(context, args, info, { relation: mentions('situation_ids'), key: id });
  }

  @Extensions(needs('id'))
  @FieldResolver(() => LeikaServiceConnection, { description: 'Single services that it calls for. (LeiKa-Leistungen)' })
  leikaServices(
    @Root() { id }: Situation,
    @Args(() => LeikaServiceArgs) args: LeikaServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LeikaService> {
    return leikaServices.page(context, args, info, { relation: mentions('situation_ids'), key: id });
  }
}

export const situationReference = (reference: Situation, context: RequestContext, info: GraphQLResolveInfo) =>
  situations.one(context, situationId(reference), info);
