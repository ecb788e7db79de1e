import { alongOne } from '@ozg/shared/reading/along';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Ministry } from '../ministry/ministry';
import { ministries } from '../ministry/ministry.repository';
import { LegalBasis } from '../references/legal-basis';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { BaseComponent } from './base-component';
import { BaseComponentArgs, BaseComponentConnection } from './base-component.list';
import { baseComponents } from './base-component.repository';

@Resolver(() => BaseComponent)
export class BaseComponentResolver {
  @Query(() => BaseComponentConnection, { nullable: true, description: 'All base components. (Basisdienste)' })
  baseComponents(
    @Args(() => BaseComponentArgs) args: BaseComponentArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<BaseComponent> {
    return baseComponents.page(context, args, info);
  }

  @Extensions(alongOne(() => ministries, 'ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that answers for it. (Ressort)' })
  async ministry(
    @Root() { ministryId }: BaseComponent,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry | null> {
    return ministries.one(context, ministryId, info);
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State that provides it. (Land)' })
  async state(
    @Root() { stateCode }: BaseComponent,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }

  @Extensions(needs('legalBasisIds'))
  @FieldResolver(() => [LegalBasis], {
    nullable: 'items',
    description: 'Rules of law it is provided by. (Rechtsgrundlagen)',
  })
  legalBases(@Root() { legalBasisIds }: BaseComponent): LegalBasis[] {
    return legalBasisIds.map((id) => ({ id }));
  }
}

export const baseComponentReference = ({ id }: BaseComponent, context: RequestContext, info: GraphQLResolveInfo) =>
  baseComponents.one(context, id, info);
