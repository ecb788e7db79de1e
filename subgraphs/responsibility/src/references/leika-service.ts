import { LeikaKeyScalar } from '@ozg/shared/keys/national-keys';
import { heldOn } from '@ozg/shared/reading/as-of';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { Responsibility } from '../responsibility/responsibility';
import { HeldArgs } from '../responsibility/responsibility.list';
import { responsibilities } from '../responsibility/responsibility.repository';

@Directive('@key(fields: "leikaKey")')
@ObjectType({ simpleResolvers: true })
export class LeikaService {
  @Field(() => LeikaKeyScalar)
  leikaKey: string;
}

@Resolver(() => LeikaService)
export class LeikaServiceResolver {
  @FieldResolver(() => [Responsibility], {
    nullable: true,
    description: 'Who is responsible for it apart from its bundle. (Zuständigkeiten)',
  })
  async responsibilities(
    @Root() { leikaKey }: LeikaService,
    @Args(() => HeldArgs) { validOn, asOf }: HeldArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Responsibility[]> {
    return responsibilities.list(
      context,
      belongsTo('leika_key'),
      leikaKey,
      info,
      validOn ? [heldOn(validOn)] : [],
      asOf,
    );
  }
}
