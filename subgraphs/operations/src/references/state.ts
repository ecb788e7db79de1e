import { StateCodeScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { QualityFinding } from '../quality-finding/quality-finding';
import { QualityFindingArgs, QualityFindingConnection } from '../quality-finding/quality-finding.list';
import { qualityFindings } from '../quality-finding/quality-finding.repository';

@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true })
export class State {
  @Field(() => StateCodeScalar)
  code: string;
}

@Resolver(() => State)
export class StateResolver {
  @FieldResolver(() => QualityFindingConnection, {
    nullable: true,
    description: 'What is wrong with its data. (Befunde)',
  })
  findings(
    @Root() { code }: State,
    @Args(() => QualityFindingArgs) args: QualityFindingArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<QualityFinding> {
    return qualityFindings.page(context, args, info, { relation: belongsTo('state_code'), key: code });
  }
}
