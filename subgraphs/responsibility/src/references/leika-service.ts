import { DateScalar } from '@ozg/shared/keys/calendar';
import { LeikaKeyScalar } from '@ozg/shared/keys/national-keys';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { Responsibility } from '../responsibility/responsibility';
import { responsibilities, validOn } from '../responsibility/responsibility.repository';

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
    @Arg('validOn', () => DateScalar, { nullable: true, description: 'Only those that hold on this day. (gültig am)' })
    day: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Responsibility[]> {
    return responsibilities.list(context, belongsTo('leika_key'), leikaKey, info, day ? [validOn(day)] : []);
  }
}
