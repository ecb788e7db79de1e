import { literal } from './literal.mjs';

// Texts of JSON are texts of R.
const language = {
  none: 'NULL',
  truth: (value) => (value ? 'TRUE' : 'FALSE'),
  text: JSON.stringify,
  list: (entries) => `list(${entries})`,
  entry: (name, value) => `${JSON.stringify(name)} = ${value}`,
  // A list without names would be an array of JSON.
  record: (entries) => (entries ? `list(${entries})` : 'setNames(list(), character(0))'),
};

/** A raw text of R, with as many dashes as it takes that the text itself does not end it. */
function raw(text) {
  let dashes = '---';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(\n${text}\n)${dashes}"`;
}

/** With httr2, which brings jsonlite along; lists of records become data frames. */
export function r({ query, ...others }, address) {
  const rest = Object.entries(others);
  return `library(httr2)

query <- ${raw(query)}
${rest.map(([name, value]) => `${name} <- ${literal(value, language)}\n`).join('')}
antwort <- request(${JSON.stringify(address)}) |>
  req_body_json(list(${['query', ...rest.map(([name]) => name)].map((name) => `${name} = ${name}`).join(', ')})) |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE)

daten <- antwort$data
`;
}
