import { FederalLaw } from '../federal-law/federal-law';
import { citedByLawKey, federalLaws } from '../federal-law/federal-law.repository';
import { needs } from '@ozg/shared/reading/selection';
import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { LeikaService } from '../leika-service/leika-service';
import { LeikaServiceArgs, LeikaServiceConnection } from '../leika-service/leika-service.list';
import { leikaServices } from '../leika-service/leika-service.repository';
import type { OzgService } from '../ozg-service/ozg-service';
import { OzgServiceArgs, OzgServiceConnection } from '../ozg-service/ozg-service.list';
import { ozgServices, restingOnLegalBasis } from '../ozg-service/ozg-service.repository';
import { LegalBasis } from './legal-basis';
import { LegalBasisArgs, LegalBasisConnection } from './legal-basis.list';
import { legalBases } from './legal-basis.repository';

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @Query(() => LegalBasis, { nullable: true, description: 'The legal basis with this identifier. (Rechtsgrundlage)' })
  async legalBasis(
    @Arg('id', () => ID, { description: 'Stable identifier. (Kennung)' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalBasis | null> {
    return legalBases.one(context, id, info);
  }

  @Query(() => LegalBasisConnection, { nullable: true, description: 'All legal bases. (Rechtsgrundlagen)' })
  legalBases(
    @Args(() => LegalBasisArgs) args: LegalBasisArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LegalBasis> {
    return legalBases.page(context, args, info);
  }

  @FieldResolver(() => LeikaServiceConnection, { description: 'Services that rest on it. (LeiKa-Leistungen)' })
  leikaServices(
    @Root() { id }: LegalBasis,
    @Args(() => LeikaServiceArgs) args: LeikaServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LeikaService> {
    return leikaServices.page(context, args, info, { relation: mentions('legal_basis_ids'), key: id });
  }

  @FieldResolver(() => OzgServiceConnection, {
    description: 'Bundles with a service that rests on it. (OZG-Leistungen)',
  })
  ozgServices(
    @Root() { id }: LegalBasis,
    @Args(() => OzgServiceArgs) args: OzgServiceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<OzgService> {
    return ozgServices.page(context, args, info, { relation: restingOnLegalBasis, key: id });
  }

  @Extensions(needs('lawKey'))
  @FieldResolver(() => FederalLaw, { nullable: true, description: 'The federal law that it cites. (Bundesgesetz)' })
  async federalLaw(
    @Root() { lawKey }: LegalBasis,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FederalLaw | null> {
    if (lawKey === null) return null;
    const [law] = await federalLaws.list(context, citedByLawKey, lawKey, info);
    return law ?? null;
  }
}

export const legalBasisReference = ({ id }: LegalBasis, context: RequestContext, info: GraphQLResolveInfo) =>
  legalBases.one(context, id, info);
