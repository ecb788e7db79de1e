import { DateScalar } from '@ozg/shared/keys/calendar';
import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { Ministry } from '../ministry/ministry';
import { ministries, responsibleForOzgService } from '../ministry/ministry.repository';
import { Responsibility } from '../responsibility/responsibility';
import { responsibilities, validOn } from '../responsibility/responsibility.repository';

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
    @Arg('validOn', () => DateScalar, { nullable: true, description: 'Only those that hold on this day. (gültig am)' })
    day: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Responsibility[]> {
    return responsibilities.list(context, belongsTo('ozg_id'), ozgId, info, day ? [validOn(day)] : []);
  }

  @FieldResolver(() => [Ministry], {
    nullable: true,
    description: 'Ministries that are or were responsible for it. (zuständige Ressorts)',
  })
  async ministries(
    @Root() { ozgId }: OzgService,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Ministry[]> {
    return ministries.list(context, responsibleForOzgService, ozgId, info);
  }
}
