/** A value of JSON as a literal of a language, which says how it writes `none`, `truth`, texts, lists and records. */
export function literal(value, language) {
  if (value === null) return language.none;
  if (typeof value === 'boolean') return language.truth(value);
  if (typeof value === 'string') return language.text(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return language.list(value.map((each) => literal(each, language)).join(', '));
  const entries = Object.entries(value).map(([name, each]) => language.entry(name, literal(each, language)));
  return language.record(entries.join(', '));
}
