import { mentions } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { AsOfArgs } from '@ozg/shared/schema/as-of-args';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { BaseComponent } from '../base-component/base-component';
import { baseComponents } from '../base-component/base-component.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class LegalBasis {
  @Field(() => ID)
  id: string;
}

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => [BaseComponent], {
    nullable: true,
    description: 'Base components provided by it. (Basisdienste)',
  })
  async baseComponents(
    @Root() { id }: LegalBasis,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BaseComponent[]> {
    return baseComponents.list(context, mentions('legal_basis_ids'), id, info, [], asOf);
  }
}
