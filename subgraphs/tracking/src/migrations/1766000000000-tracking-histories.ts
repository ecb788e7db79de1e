/** A history of projects, for the statements of the migration beside this file. */
export interface History {
  table: string;
  /** The properties of the project that its entries state. */
  columns: readonly string[];
  /** SQL on the entry `c`: what it took the place of, and what it states, as patches of the project's row. */
  before: string;
  after: string;
  isCreation: string;
}

const aspectHistory = (aspect: string, more = ''): History => ({
  table: `${aspect}_change`,
  columns: [aspect, `${aspect}_label`, ...(more ? [more] : [])],
  before: `jsonb_build_object('${aspect}', c.from_${aspect}, '${aspect}_label', null ${more && `, '${more}', '{}'::text[]`})`,
  after: `jsonb_build_object('${aspect}', c.to_${aspect}, '${aspect}_label', c.original_label ${more && `, '${more}', c.${more}`})`,
  isCreation: 'false',
});

/** What varies with time besides phase, priority and model. */
const details = [
  'title',
  'ministry_id',
  'ozg_ids',
  'leika_keys',
  'topic_area_code',
  'level',
  'topic',
  'reuse_route',
  'base_component_ids',
  'ars_list',
  'available_online',
  'ozg_conformant',
  'available_area_wide',
  'online_service_name',
  'started_on',
  'completed_on',
  'note',
  'as_of',
  'provenance_id',
];

export const aspects = [aspectHistory('phase'), aspectHistory('priority', 'criteria'), aspectHistory('reuse_model')];

export const histories: readonly History[] = [
  ...aspects,
  { table: 'project_change', columns: details, before: 'c.before', after: 'c.after', isCreation: 'c.is_creation' },
];

export const varying = histories.flatMap(({ columns }) => columns);

export const list = (columns: readonly string[], alias = ''): string =>
  columns.map((column) => alias + column).join(', ');
