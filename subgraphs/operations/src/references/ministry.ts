import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { QualityFinding } from '../quality-finding/quality-finding';
import { QualityFindingArgs, QualityFindingConnection } from '../quality-finding/quality-finding.list';
import { qualityFindings } from '../quality-finding/quality-finding.repository';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Ministry {
  @Field(() => ID)
  id: string;
}

@Resolver(() => Ministry)
export class MinistryResolver {
  @FieldResolver(() => QualityFindingConnection, { nullable: true, description: 'What it can mend. (Befunde)' })
  findings(
    @Root() { id }: Ministry,
    @Args(() => QualityFindingArgs) args: QualityFindingArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<QualityFinding> {
    return qualityFindings.page(context, args, info, { relation: belongsTo('ministry_id'), key: id });
  }
}
