/**
 * What search needs in the subgraph's schema. `fold` writes a text as it is compared: lower case, ä as ae, ß as ss, no
 * accents. It is immutable by what it is made of, which generated columns and indexes need and unaccent() is not.
 */
export const searchFunctions = [
  'create extension if not exists pg_trgm schema public',
  'create extension if not exists fuzzystrmatch schema public',
  String.raw`create function fold(words text) returns text language sql immutable strict parallel safe
  return regexp_replace(translate(regexp_replace(
      replace(replace(replace(replace(replace(replace(
        lower(normalize(replace(words, chr(173), ''), NFKD) collate "und-x-icu"),
      E'a\u0308', 'ae'), E'o\u0308', 'oe'), E'u\u0308', 'ue'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '[\u0300-\u036f]', '', 'g'), 'øđłı', 'odli'), '[ \n\r\t]+', ' ', 'g')`,
  // array_to_string() is not immutable, because of types other than text.
  `create function joined(words text[]) returns text language sql immutable strict parallel safe
  return array_to_string(words, ' ')`,
  // Wildcards of LIKE are escaped after folding, which may bring one to light.
  String.raw`create function holding(word text) returns text language sql immutable strict parallel safe
  return '%' || regexp_replace(fold(word), '([\\%_])', '\\\1', 'g') || '%'`,
  // What begins or ends a word, compounds being long, and may be the word with so many changes. The first letter is
  // rarely the wrong one.
  String.raw`create function resembling(word text, changes int) returns text language sql immutable strict parallel safe
  return (
    select '\m' || part || '|' || part || '\M'
    from (select left(folded, 1) || '[a-z0-9]{' || length(folded) - changes - 1 || ',' || length(folded) + changes - 1 || '}' as part
      from (select fold(word) as folded) f) p
  )`,
];

export const dropSearchFunctions = 'drop function resembling(text, int), holding(text), joined(text[]), fold(text)';

/** The texts of a table that are searched: SQL expressions, of which all but the first may be null. */
type Texts = readonly [name: string, ...others: string[]];

/** The statements that let `textSearch` find the rows of a table by these texts, the first of which is its name. */
export function searchable(table: string, texts: Texts): string[] {
  const [name, ...others] = texts;
  const rest = others.map((text) => `coalesce(${text}, '')`).join(" || ' ' || ");
  return [
    `alter table ${table}
      add column search_text ${searchText(texts)},
      add column search_vector tsvector not null generated always as (
        setweight(to_tsvector('german', fold(${name})), 'A')
        ${rest && `|| setweight(to_tsvector('german', fold(${rest})), 'B')`}
      ) stored`,
    trigramIndex(table),
    `create index ${table}_search_vector on ${table} using gin (search_vector) with (${shortList})`,
    // The planner knows nothing of new columns otherwise until records are loaded.
    `analyze ${table}`,
  ];
}

/** The statements that let `holdsWords` find the rows of a table by these texts. */
export function wordSearchable(table: string, texts: Texts): string[] {
  return [`alter table ${table} add column search_text ${searchText(texts)}`, trigramIndex(table), `analyze ${table}`];
}

/** One text per line, the name first, so that comparisons may stop at its end. */
const searchText = (texts: Texts): string =>
  `text collate "C" not null generated always as (
    ${texts.map((text) => `coalesce(fold(${text}), '') || chr(10)`).join(' || ')}
  ) stored`;

// New entries wait on a list that every read scans, until they are sorted into the index together. With 128 kB reads do
// not notice it, and writing ten thousand rows takes a fifth of what it takes without a list.
const shortList = 'gin_pending_list_limit = 128';

const trigramIndex = (table: string): string =>
  `create index ${table}_search_text on ${table} using gin (search_text gin_trgm_ops) with (${shortList})`;
