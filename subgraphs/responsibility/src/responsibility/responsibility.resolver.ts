import { alongOne } from '@ozg/shared/reading/along';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.repository';
import { Organization } from '../organization/organization';
import { organizations } from '../organization/organization.repository';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Ministry } from '../ministry/ministry';
import { ministries } from '../ministry/ministry.repository';
import { LeikaService } from '../references/leika-service';
import { OzgService } from '../references/ozg-service';
import { State } from '../state/state';
import { states } from '../state/state.repository';
import { Responsibility } from './responsibility';
import { ResponsibilityArgs, ResponsibilityConnection } from './responsibility.list';
import { responsibilities } from './responsibility.repository';

@Resolver(() => Responsibility)
export class ResponsibilityResolver {
  @Query(() => ResponsibilityConnection, {
    nullable: true,
    description: 'All responsibilities, past ones included. (Zuständigkeiten)',
  })
  responsibilities(
    @Args(() => ResponsibilityArgs) args: ResponsibilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Responsibility> {
    return responsibilities.page(context, args, info);
  }

  @Extensions(needs('ozgId'))
  @FieldResolver(() => OzgService, { nullable: true, description: 'Bundle of services it concerns. (OZG-Leistung)' })
  ozgService(@Root() { ozgId }: Responsibility): OzgService | null {
    return ozgId === null ? null : { ozgId };
  }

  @Extensions(needs('leikaKey'))
  @FieldResolver(() => LeikaService, { nullable: true, description: 'Single service it concerns. (LeiKa-Leistung)' })
  leikaService(@Root() { leikaKey }: Responsibility): LeikaService | null {
    return leikaKey === null ? null : { leikaKey };
  }

  @Extensions(alongOne(() => ministries, 'ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that is responsible. (Ressort)' })
  async ministry(
    @Root() { ministryId }: Responsibility,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry | null> {
    return ministries.one(context, ministryId, info);
  }

  @Extensions(alongOne(() => states, 'stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State that is responsible or whose ministry is. (Land)' })
  async state(
    @Root() { stateCode }: Responsibility,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<State | null> {
    return states.one(context, stateCode, info);
  }

  @Extensions(alongOne(() => organizations, 'organizationId'))
  @FieldResolver(() => Organization, { nullable: true, description: 'Authority that carries it out. (Institution)' })
  async organization(
    @Root() { organizationId }: Responsibility,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization | null> {
    return organizations.one(context, organizationId, info);
  }

  @Extensions(alongOne(() => municipalities, 'ars'))
  @FieldResolver(() => Municipality, { nullable: true, description: 'Municipality in which it holds. (Kommune)' })
  async municipality(
    @Root() { ars }: Responsibility,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Municipality | null> {
    return municipalities.one(context, ars, info);
  }
}

export const responsibilityReference = ({ id }: Responsibility, context: RequestContext, info: GraphQLResolveInfo) =>
  responsibilities.one(context, id, info);
