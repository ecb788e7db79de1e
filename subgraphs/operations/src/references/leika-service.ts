import { LeikaKeyScalar } from '@ozg/shared/keys/national-keys';
import type { Page } from '@ozg/shared/paging/page';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { QualityFinding } from '../quality-finding/quality-finding';
import { QualityFindingArgs, QualityFindingConnection } from '../quality-finding/quality-finding.list';
import { onSubject, qualityFindings } from '../quality-finding/quality-finding.repository';

@Directive('@key(fields: "leikaKey")')
@ObjectType({ simpleResolvers: true })
export class LeikaService {
  @Field(() => LeikaKeyScalar)
  leikaKey: string;
}

@Resolver(() => LeikaService)
export class LeikaServiceResolver {
  @FieldResolver(() => QualityFindingConnection, { nullable: true, description: 'What is wrong with it. (Befunde)' })
  findings(
    @Root() { leikaKey }: LeikaService,
    @Args(() => QualityFindingArgs) args: QualityFindingArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<QualityFinding> {
    return qualityFindings.page(context, args, info, { relation: onSubject('LeikaService'), key: leikaKey });
  }
}
