import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { heldOn } from '@ozg/shared/reading/as-of';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { AsOfArgs } from '@ozg/shared/schema/as-of-args';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { Ministry } from '../ministry/ministry';
import { ministries, responsibleForOzgService, responsibleOn } from '../ministry/ministry.repository';
import { Responsibility } from '../responsibility/responsibility';
import { HeldArgs } from '../responsibility/responsibility.list';
import { responsibilities } from '../responsibility/responsibility.repository';

@Directive('@key(fields: "ozgId")')
@ObjectType({ simpleResolvers: true })
export class OzgService {
  @Field(() => OzgIdScalar)
  ozgId: string;
}

@Resolver(() => OzgService)
export class OzgServiceResolver {
  @FieldResolver(() => [Responsibility], {
    nullable: true,
    description: 'Who is responsible for it. (Zuständigkeiten)',
  })
  async responsibilities(
    @Root() { ozgId }: OzgService,
    @Args(() => HeldArgs) { validOn, asOf }: HeldArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Responsibility[]> {
    return responsibilities.list(context, belongsTo('ozg_id'), ozgId, info, validOn ? [heldOn(validOn)] : [], asOf);
  }

  @FieldResolver(() => [Ministry], {
    nullable: true,
    description:
      'Ministries that are or were responsible for it; as of a day those that were then. (zuständige Ressorts)',
  })
  async ministries(
    @Root() { ozgId }: OzgService,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry[]> {
    return ministries.list(context, asOf ? responsibleOn(asOf) : responsibleForOzgService, ozgId, info, [], asOf);
  }
}
