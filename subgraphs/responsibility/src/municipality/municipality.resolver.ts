import { alongOne } from '@ozg/shared/reading/along';
import type { Responsibility } from '../responsibility/responsibility';
import { ResponsibilityArgs, ResponsibilityConnection } from '../responsibility/responsibility.list';
import { responsibilities } from '../responsibility/responsibility.repository';
import { ArsScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { Municipality } from './municipality';
import { MunicipalityArgs, MunicipalityConnection } from './municipality.list';
import { municipalities } from './municipality.repository';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => Municipality, { nullable: true, description: 'The municipality with this regional key. (Kommune)' })
  async municipality(
    @Arg('ars', () => ArsScalar, { description: 'Twelve digits. (Amtlicher Regionalschlüssel)' }) ars: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Municipality | null> {
    return municipalities.one(context, ars, info);
  }

  @Query(() => MunicipalityConnection, { nullable: true, description: 'All known municipalities. (Kommunen)' })
  municipalities(
    @Args(() => MunicipalityArgs) args: MunicipalityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Municipality> {
    return municipalities.page(context, args, info);
  }

  @FieldResolver(() => ID, { description: 'Stable identifier. (Kennung)' })
  id(@Root() { ars }: Municipality): string {
    return ars;
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State in which it lies. (Land)' })
  async state(
    @Root() { stateCode }: Municipality,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }

  @Extensions(alongOne(() => municipalities, 'parentArs'))
  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'Association or district it belongs to. (übergeordnete Kommune)',
  })
  async parent(
    @Root() { parentArs }: Municipality,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Municipality | null> {
    return municipalities.one(context, parentArs, info);
  }

  @FieldResolver(() => MunicipalityConnection, {
    description: 'Known municipalities that belong to it directly. (zugehörige Kommunen)',
  })
  children(
    @Root() { ars }: Municipality,
    @Args(() => MunicipalityArgs) args: MunicipalityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Municipality> {
    return municipalities.page(context, args, info, { relation: belongsTo('parent_ars'), key: ars });
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'Services it is responsible for. (Zuständigkeiten)' })
  responsibilities(
    @Root() { ars }: Municipality,
    @Args(() => ResponsibilityArgs) args: ResponsibilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Responsibility> {
    return responsibilities.page(context, args, info, { relation: belongsTo('ars'), key: ars });
  }
}

export const municipalityReference = ({ ars }: Municipality, context: RequestContext, info: GraphQLResolveInfo) =>
  municipalities.one(context, ars, info);
