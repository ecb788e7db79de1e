import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { needs } from '@ozg/shared/reading/selection';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { NewsletterIssue } from '../newsletter-issue/newsletter-issue';
import { NewsletterIssueArgs, NewsletterIssueConnection } from '../newsletter-issue/newsletter-issue.list';
import { newsletterIssues } from '../newsletter-issue/newsletter-issue.repository';
import { Ministry } from '../references/ministry';
import { State } from '../references/state';
import { Newsletter } from './newsletter';
import { newsletters } from './newsletter.repository';

@Resolver(() => Newsletter)
export class NewsletterResolver {
  @Query(() => [Newsletter], { nullable: true, description: 'All newsletters. (Newsletter)' })
  async newsletters(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Newsletter[]> {
    return newsletters.all(context, info);
  }

  @Extensions(needs('stateCode'))
  @FieldResolver(() => State, { nullable: true, description: 'State it reports from. (Land)' })
  state(@Root() { stateCode }: Newsletter): State | null {
    return stateCode === null ? null : { code: stateCode };
  }

  @Extensions(needs('ministryId'))
  @FieldResolver(() => Ministry, { nullable: true, description: 'Ministry that publishes it. (Ressort)' })
  ministry(@Root() { ministryId }: Newsletter): Ministry | null {
    return ministryId === null ? null : { id: ministryId };
  }

  @FieldResolver(() => NewsletterIssueConnection, { description: 'Its issues. (Ausgaben)' })
  issues(
    @Root() { id }: Newsletter,
    @Args(() => NewsletterIssueArgs) args: NewsletterIssueArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<NewsletterIssue> {
    return newsletterIssues.page(context, args, info, { relation: belongsTo('newsletter_id'), key: id });
  }
}

export const newsletterReference = ({ id }: Newsletter, context: RequestContext, info: GraphQLResolveInfo) =>
  newsletters.one(context, id, info);
