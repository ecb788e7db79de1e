import type { JSX } from 'preact';
import type { Count, Nodes, Paged } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { ChoicesField } from '../../parts/filter/choices-field';
import { FilterForm } from '../../parts/filter/filter-form';
import { optionsOf } from '../../parts/filter/options';
import { count, germanTime } from '../../parts/wording/format';
import { Pager } from '../../parts/filter/pager';
import { MinistryLink, type NamedMinistry, stateOf } from '../../parts/naming/service-link';
import { Results } from '../../parts/filter/results';
import { Section } from '../../parts/tables/section';
import { Table } from '../../parts/tables/table';
import { severityWords, wordFor } from '../../parts/wording/words';
import type { PageUrl } from '../../site/page-url';
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
  ministries: Nodes<NamedMinistry & { name: string; findings: Count | null }> | null;
}

export function QualityView({ answer, url }: { answer: QualityAnswer; url: PageUrl }): JSX.Element {
  const { dataQuality, qualityRules, ministries } = answer;
  const checkedAt = qualityRules
    ?.map((rule) => rule.checkedAt ?? '')
    .toSorted()
    .at(-1);
  const checked = checkedAt && `Zuletzt geprüft: ${germanTime(checkedAt)}.`;
  const rules = (qualityRules ?? []).map(({ id, label }) => ({ value: id, label }));
  const choices = (ministries?.nodes ?? []).map(({ id, name }) => ({ value: id, label: `${name} (${stateOf(id)})` }));
  const named = (ministries?.nodes ?? [])
    .map(({ findings, ...ministry }) => ({ ...ministry, found: findings?.totalCount ?? 0 }))
    .filter(({ found }) => found > 0)
    .toSorted((one, other) => other.found - one.found);
  return (
    <>
      <h1 class="kern-heading-large">Datenqualität</h1>
      <p class="kern-body lead">Wo die Daten sich widersprechen, veraltet sind oder Lücken haben. {checked}</p>
      <FilterForm action="/quality">
        <ChoicesField name="severity" label="Schwere" chosen={url.all('severity')} options={optionsOf(severityWords)} />
        <ChoicesField name="rule" label="Prüfregel" chosen={url.all('rule')} options={rules} />
        <ChoicesField name="ministry" label="Ressort" chosen={url.all('ministry')} options={choices} />
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
                { title: 'zuerst gefunden', cell: ({ firstSeenAt }) => <Day on={firstSeenAt} /> },
              ]}
            />
            <Pager url={url} of={dataQuality} what="Befunde" />
            <Section id="counts" title="Befunde dieser Auswahl je Regel">
              <Table
                caption="Befunde je Regel"
                isCaptionHidden
                none="Keine Regel hat einen Befund."
                rows={dataQuality.counts}
                columns={[
                  {
                    title: 'Regel',
                    cell: ({ rule }) => <a href={url.with({ rule: rule.id, after: undefined })}>{rule.label}</a>,
                  },
                  { title: 'Schwere', cell: ({ severity }) => wordFor(severityWords, severity) },
                  { title: 'Befunde', isNumber: true, cell: (each) => count(each.count) },
                ]}
              />
            </Section>
          </>
        )}
      </Results>
      {ministries && (
        <Section id="ministries" title="Alle Befunde je Ressort" about={checked}>
          <Table
            caption="Alle Befunde je Ressort"
            isCaptionHidden
            none="Zu keinem Ressort gibt es einen Befund."
            rows={named}
            columns={[
              { title: 'Ressort', cell: (ministry) => <MinistryLink to={ministry} /> },
              { title: 'Land', cell: ({ id }) => stateOf(id) },
              {
                title: 'Befunde',
                isNumber: true,
                cell: ({ id, found }) => <a href={`/quality?ministry=${encodeURIComponent(id)}`}>{count(found)}</a>,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
