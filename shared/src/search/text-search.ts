import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { oneLine, typedWords } from './typed-words';

/** Another searchable table, one of whose columns names the rows that are found by its texts too. */
export interface OtherTexts {
  table: string;
  /** The column there that names rows here, and the column here that it names. */
  names: string;
  key: string;
  /** What must hold of the other row (`o`) besides, and of the row here (`t`). */
  where?: Sql;
  when?: Sql;
}

export interface TextSearch {
  /** Whether a row `t` is found by what was typed. Throws BAD_USER_INPUT for a text that is too long. */
  condition: (text: string) => Sql;
  /** How well it fits, as a whole number that grows with the fit; null where nothing is looked for. */
  relevance: (text: string) => Sql | null;
}

/**
 * Search in a table made `searchable`, and in other tables that name its rows. Each typed word must occur: as part of a
 * text, as another form of a word, or with a slip of the keyboard. All three are answered by the table's indexes.
 */
export function textSearch(others: readonly OtherTexts[] = []): TextSearch {
  return {
    condition: (text) => {
      const words = typedWords(text);
      if (!words.length) return sql`true`;
      return sql`(${join([all(words, found, 't'), ...others.map((other) => foundIn(other, words, found))], ' or ')})`;
    },
    relevance: (text) => {
      const words = typedWords(text);
      return words.length ? relevance(text, words, others) : null;
    },
  };
}

/** Every typed word is part of one of the texts of a row `t`: for tables made `wordSearchable`, lists of short names. */
export function holdsWords(text: string): Sql {
  const words = typedWords(text);
  return words.length ? all(words, literally, 't') : sql`true`;
}

type Way = (word: string, alias: string) => Sql;

const all = (words: string[], way: Way, alias: string): Sql =>
  sql`(${join(
    words.map((word) => way(word, alias)),
    ' and ',
  )})`;

const foundIn = ({ table, names, key, where, when }: OtherTexts, words: string[], way: Way): Sql =>
  // The array is read once; only so can the index on the key be used.
  sql`(${when ? sql`${when} and ` : empty}t.${raw(key)} = any(array(
    select o.${raw(names)} from ${raw(table)} o where ${where ? sql`${where} and ` : empty}${all(words, way, 'o')})))`;

const textOf = (alias: string): Sql => raw(`${alias}.search_text`);

const literally: Way = (word, alias) => sql`${textOf(alias)} like holding(${word})`;

/** As it was typed, or in another form of the word. */
const rightly: Way = (word, alias) =>
  isWord(word, 4)
    ? sql`(${literally(word, alias)} or ${raw(`${alias}.search_vector`)} @@ plainto_tsquery('german', fold(${word})))`
    : literally(word, alias);

const found: Way = (word, alias) =>
  isWord(word, 5) ? sql`(${rightly(word, alias)} or ${almost(word, alias)})` : rightly(word, alias);

/** Numbers and short words are told apart by what would be a slip in a long one. */
const isWord = (word: string, letters: number): boolean => word.length >= letters && /^\p{L}[\p{L}-]*$/u.test(word);

/**
 * The word with a slip: the index finds rows that have enough of its trigrams (`<%`, whose threshold every connection
 * sets). Of those, such as have what a few changes turn into it.
 */
const almost: Way = (word, alias) => {
  const changes = word.length < 7 ? 1 : 2;
  const lengths = Array.from({ length: 2 * changes + 1 }, (_, at) => at - changes);
  const typed = sql`fold(${word})`;
  const isNear = lengths.map(
    (more) =>
      sql`levenshtein_less_equal(${typed}, left(texts[1], length(${typed}) + ${more}::int), ${changes}) <= ${changes}`,
  );
  return sql`(${typed} <% ${textOf(alias)} and exists (
    select 1 from regexp_matches(${textOf(alias)}, resembling(${word}, ${changes}), 'g') as part(texts)
    where ${join(isNear, ' or ')}))`;
};

/** The name itself, its beginning, whole words of it, parts of it, parts of other texts, forms of words, slips. */
function relevance(text: string, words: string[], others: readonly OtherTexts[]): Sql {
  const whole = sql`fold(${oneLine(text)})`;
  const name = sql`split_part(t.search_text, chr(10), 1)`;
  const patterns = sql`array[${join(words.map((word) => sql`holding(${word})`))}]`;
  const elsewhere = others.map((other) => sql`when ${foundIn(other, words, rightly)} then 150`);
  return sql`case
    when starts_with(t.search_text, ${whole} || chr(10)) then 700
    when starts_with(t.search_text, ${whole}) then 600
    when string_to_array(regexp_replace(${name}, '[^[:alnum:]]+', ' ', 'g'), ' ') @> array[${join(
      words.map((word) => sql`fold(${word})`),
    )}] then 500
    when ${name} like all (${patterns}) then 400
    when t.search_text like all (${patterns}) then 300
    when ${all(words, rightly, 't')}
      then 200 + round(ts_rank(t.search_vector, plainto_tsquery('german', fold(${words.join(' ')})), 2) * 50)::int
    ${join(elsewhere.length ? elsewhere : [empty], ' ')}
    else round((${join(words.map(likeness), ' + ')}) * 50 / ${words.length}::int)::int end`;
}

/** From 0 to 2. A word as long as the typed one is nearer than a compound that holds it. */
const likeness = (word: string): Sql =>
  sql`word_similarity(fold(${word}), t.search_text) + strict_word_similarity(fold(${word}), t.search_text)`;
