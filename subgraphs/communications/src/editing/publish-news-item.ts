import { change } from '@ozg/shared/editing/change';
import { payloadWithRecord, type RecordResult } from '@ozg/shared/editing/payload-with-record';
import { allow } from '@ozg/shared/editing/rights';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { NewsItem } from '../news-item/news-item';
import { newsItems } from '../news-item/news-item.repository';
import { checkNewsItem, insertNewsItem, ownerOfNewsItem } from './news-item-edit';
import { ownerOfIssue } from './ownership';
import { PublishNewsItemInput } from './publish-news-item.input';

const PublishNewsItemPayload = payloadWithRecord('PublishNewsItemPayload', {
  field: 'newsItem',
  entity: NewsItem,
  records: newsItems,
  german: 'Meldung',
});

@Resolver()
export class PublishNewsItemResolver {
  @Mutation(() => PublishNewsItemPayload, {
    nullable: true,
    description: 'Publishes a piece of news, in an issue or by itself. (Meldung veröffentlichen)',
  })
  async publishNewsItem(
    @Arg('input', () => PublishNewsItemInput, { description: 'What is published. (Eingabe)' })
    input: PublishNewsItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { title, ministryId = null, newsletterIssueId: issueId = null } = input;
    const attempted = { recordId: ministryId ?? issueId, to: title };
    const request = { mutation: 'publishNewsItem', input, attempted };
    return change<RecordResult>(context, request, async (tx, caller) => {
      checkNewsItem(input);
      const newsletter = issueId === null ? null : await ownerOfIssue(tx, issueId);
      const owner = ownerOfNewsItem(input, newsletter);
      allow(caller, owner);
      // The newsletter of a Land is open to its ministries, and to nobody else.
      if (newsletter && newsletter.stateCode !== owner.stateCode) allow(caller, newsletter);
      if (issueId !== null && !newsletter) {
        throw rejected(UserErrorCode.NOT_FOUND, `Eine Ausgabe „${issueId}“ gibt es nicht.`, 'newsletterIssueId');
      }
      const recordId = await insertNewsItem(tx, caller, owner, input);
      return {
        lines: [{ recordId, stateCode: owner.stateCode, from: null, to: title }],
        result: { recordId },
      };
    });
  }
}
