import type { JSX } from 'preact';
import type { Nodes, Paged } from '../parts/answers';
import { ChoiceField, FilterForm, optionsOf } from '../parts/filter-form';
import { count, germanTime } from '../parts/format';
import { Pager } from '../parts/pager';
import { MinistryLink, type NamedMinistry } from '../parts/service-link';
import { Results } from '../parts/results';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { severityWords, wordFor } from '../parts/words';
import type { PageUrl } from '../site/page-url';
import { Subject } from './subject';

interface Finding {
  id: string;
  severity: string;
  explanation: string;
  subjectType: string;
  subjectKey: string;
  subjectLabel: string;
  firstSeenAt: string;
  rule: { label: string };
  ministry: NamedMinistry | null;
}

export interface QualityAnswer {
  dataQuality:
    (Paged<Finding> & { counts: { severity: string; count: number; rule: { id: string; label: string } }[] }) | null;
  qualityRules: { id: string; label: string; explanation: string; severity: string; checkedAt: string | null }[] | null;
  ministries: Nodes<{ id: string; abbreviation: string; name: string }> | null;
}

export function QualityView({ answer, url }: { answer: QualityAnswer; url: PageUrl }): JSX.Element {
  const { dataQuality, qualityRules, ministries } = answer;
  const checkedAt = qualityRules
    ?.map((rule) => rule.checkedAt ?? '')
    .toSorted()
    .at(-1);
  const rules = (qualityRules ?? []).map(({ id, label }) => ({ value: id, label }));
  const choices = (ministries?.nodes ?? []).map(({ id, abbreviation }) => ({
    value: id,
    label: `${abbreviation} (${id})`,
  }));
  return (
    <>
      <h1 class="kern-heading-large">Datenqualität</h1>
      <p class="kern-body lead">
        Wo die Daten sich widersprechen, veraltet sind oder Lücken haben.{' '}
        {checkedAt && `Zuletzt geprüft: ${germanTime(checkedAt)}.`}
      </p>
      <FilterForm action="/quality">
        <ChoiceField name="severity" label="Schwere" value={url.one('severity')} options={optionsOf(severityWords)} />
        <ChoiceField name="rule" label="Prüfregel" value={url.one('rule')} options={rules} />
        <ChoiceField name="ministry" label="Ressort" value={url.one('ministry')} options={choices} />
      </FilterForm>
      <Results total={dataQuality?.totalCount} what={['Befund', 'Befunde']}>
        {dataQuality && (
          <>
            <Table
              caption="Befunde"
              isCaptionHidden
              none="Dazu gibt es keinen Befund."
              rows={dataQuality.nodes}
              columns={[
                { title: 'Worum es geht', cell: (finding) => <Subject of={finding} /> },
                { title: 'Befund', cell: ({ explanation }) => explanation },
                { title: 'Regel', cell: ({ rule }) => rule.label },
                { title: 'Schwere', cell: ({ severity }) => wordFor(severityWords, severity) },
                { title: 'Ressort', cell: ({ ministry }) => <MinistryLink to={ministry} /> },
              ]}
            />
            <Pager url={url} of={dataQuality} what="Befunde" />
            <Section id="counts" title="Befunde je Regel">
              <Table
                caption="Befunde je Regel"
                isCaptionHidden
                none="Keine Regel hat einen Befund."
                rows={dataQuality.counts}
                columns={[
                  { title: 'Regel', cell: ({ rule }) => <a href={`/quality?rule=${rule.id}`}>{rule.label}</a> },
                  { title: 'Schwere', cell: ({ severity }) => wordFor(severityWords, severity) },
                  { title: 'Befunde', isNumber: true, cell: (each) => count(each.count) },
                ]}
              />
            </Section>
          </>
        )}
      </Results>
    </>
  );
}
