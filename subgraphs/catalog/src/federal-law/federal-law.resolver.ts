import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { LegalBasis } from '../legal-basis/legal-basis';
import { LegalBasisArgs, LegalBasisConnection } from '../legal-basis/legal-basis.list';
import { legalBases } from '../legal-basis/legal-basis.repository';
import { FederalLaw } from './federal-law';
import { FederalLawArgs, FederalLawConnection } from './federal-law.list';
import { citingLaw, federalLaws } from './federal-law.repository';

@Resolver(() => FederalLaw)
export class FederalLawResolver {
  @Query(() => FederalLaw, { nullable: true, description: 'The federal law with this number. (Bundesgesetz)' })
  async federalLaw(
    @Arg('id', () => ID, { description: 'Number in the index. (juris-Dokumentnummer)' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FederalLaw | null> {
    return federalLaws.one(context, id, info);
  }

  @Query(() => FederalLawConnection, { nullable: true, description: 'All known federal laws. (Bundesgesetze)' })
  federalLaws(
    @Args(() => FederalLawArgs) args: FederalLawArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FederalLaw> {
    return federalLaws.page(context, args, info);
  }

  @FieldResolver(() => LegalBasisConnection, { description: 'Legal bases that cite it. (Rechtsgrundlagen)' })
  legalBases(
    @Root() { id }: FederalLaw,
    @Args(() => LegalBasisArgs) args: LegalBasisArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LegalBasis> {
    return legalBases.page(context, args, info, { relation: citingLaw, key: id });
  }
}

export const federalLawReference = ({ id }: FederalLaw, context: RequestContext, info: GraphQLResolveInfo) =>
  federalLaws.one(context, id, info);
