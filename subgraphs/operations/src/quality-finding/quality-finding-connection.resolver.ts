import type { Page } from '@ozg/shared/paging/page';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Severity } from '../quality-rule/severity';
import { FindingCount } from './finding-count';
import type { QualityFinding } from './quality-finding';
import { QualityFindingConnection } from './quality-finding.list';

const severities = Object.values(Severity);

@Resolver(() => QualityFindingConnection)
export class QualityFindingConnectionResolver {
  @FieldResolver(() => [FindingCount], {
    description: 'The whole list counted by rule, errors first, the most frequent first. (Auszählung)',
  })
  async counts(@Root() page: Page<QualityFinding>): Promise<FindingCount[]> {
    const counts = (await page.counts(['severity', 'ruleId'])) as unknown as FindingCount[];
    // A stable sort: within a severity they come by count, then by rule.
    return counts.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
  }
}
