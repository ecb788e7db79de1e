import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { PageArgs } from '@ozg/shared/schema/page-args';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Project } from '../project/project';
import { Ministry } from '../references/ministry';
import { dayAfterIssue, NewsletterIssue } from '../references/newsletter-issue';
import { Change } from './change';
import { ChangeArgs, ChangeConnection, ChangesSinceArgs } from './change.list';
import { changesOf, ofMinistry, sinceDay } from './change.repository';

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description: 'What was changed in projects, the oldest first. (Änderungen)',
  })
  changes(
    @Args(() => ChangesSinceArgs) args: ChangesSinceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Change> {
    return changesOf(context, args, info);
  }
}

/** A project of another day than today has the changes up to that day. */
const earlier = (until?: string | null, knownOn?: string) => (knownOn && !(until && until < knownOn) ? knownOn : until);

@Resolver(() => Project)
export class ProjectChangesResolver {
  @FieldResolver(() => ChangeConnection, { description: 'What was changed in it, the oldest first. (Änderungen)' })
  changes(
    @Root() { id, knownOn }: Project,
    @Args(() => ChangeArgs) args: ChangeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Change> {
    const until = earlier(args.until, knownOn);
    return changesOf(context, { ...args, until }, info, { relation: belongsTo('project_id'), key: id });
  }
}

@Resolver(() => Ministry)
export class MinistryChangesResolver {
  @FieldResolver(() => ChangeConnection, {
    nullable: true,
    description: 'What was changed in the projects it is responsible for today, the oldest first. (Änderungen)',
  })
  changes(
    @Root() { id }: Ministry,
    @Args(() => ChangeArgs) args: ChangeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Change> {
    return changesOf(context, args, info, { relation: ofMinistry, key: id });
  }
}

@Resolver(() => NewsletterIssue)
export class NewsletterIssueChangesResolver {
  @Directive('@requires(fields: "publishedOn periodUntil")')
  @FieldResolver(() => ChangeConnection, {
    nullable: true,
    description:
      'What was changed in projects from the day after it appeared until today, the oldest first; where no source names the day, from the end of its last month. (Änderungen seit der Ausgabe)',
  })
  changesSince(
    @Root() issue: NewsletterIssue,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Change> | null {
    const key = dayAfterIssue(issue);
    return key === null ? null : changesOf(context, args, info, { relation: sinceDay(), key });
  }
}
