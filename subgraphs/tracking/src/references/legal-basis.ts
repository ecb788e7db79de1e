import type { Page } from '@ozg/shared/paging/page';
import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { MunicipalProject } from '../municipal-project/municipal-project';
import { MunicipalProjectArgs, MunicipalProjectConnection } from '../municipal-project/municipal-project.list';
import { municipalProjects } from '../municipal-project/municipal-project.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class LegalBasis {
  @Field(() => ID)
  id: string;
}

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => MunicipalProjectConnection, {
    nullable: true,
    description: 'Projects of municipalities that rest on it. (kommunale Projekte)',
  })
  municipalProjects(
    @Root() { id }: LegalBasis,
    @Args(() => MunicipalProjectArgs) args: MunicipalProjectArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<MunicipalProject> {
    return municipalProjects.page(context, args, info, { relation: mentions('legal_basis_ids'), key: id });
  }
}
