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
  @Query(() => FederalLaw, { nullable: true, description: 'The federal law with this abbreviation. (Bundesgesetz)' })
  async federalLaw(
    @Arg('abbreviation', () => ID, { description: 'Official abbreviation. (Gesetzeskürzel)' }) abbreviation: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FederalLaw | null> {
    return federalLaws.one(context, abbreviation, info);
  }

  @Query(() => FederalLawConnection, { nullable: true, description: 'All known federal laws. (Bundesgesetze)' })
  federalLaws(
    @Args(() => FederalLawArgs) args: FederalLawArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<FederalLaw> {
    return federalLaws.page(context, args, info);
  }

  @FieldResolver(() => ID, { description: 'Stable identifier. (Kennung)' })
  id(@Root() { abbreviation }: FederalLaw): string {
    return abbreviation;
  }

  @FieldResolver(() => LegalBasisConnection, { description: 'Legal bases that cite it. (Rechtsgrundlagen)' })
  legalBases(
    @Root() { abbreviation }: FederalLaw,
    @Args(() => LegalBasisArgs) args: LegalBasisArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<LegalBasis> {
    return legalBases.page(context, args, info, { relation: citingLaw, key: abbreviation });
  }
}

export const federalLawReference = ({ abbreviation }: FederalLaw, context: RequestContext, info: GraphQLResolveInfo) =>
  federalLaws.one(context, abbreviation, info);
