import { literal } from './literal.mjs';

const text = (value) => `"${value.replaceAll('"', '""').replaceAll('#(', '#(#)(')}"`;

const m = {
  none: 'null',
  truth: String,
  text,
  list: (entries) => `{${entries}}`,
  entry: (name, value) => `#${text(name)} = ${value}`,
  record: (entries) => `[${entries}]`,
};

/** A query for the advanced editor of Excel or Power BI. */
export function powerQuery(request, address) {
  const asked = Object.entries(request).map(([name, value]) => `    ${name} = ${literal(value, m)}`);
  return `let
  Anfrage = [
${asked.join(',\n')}
  ],
  Antwort = Web.Contents(${text(address)}, [
    Headers = [#"Content-Type" = "application/json"],
    Content = Json.FromValue(Anfrage)
  ]),
  Daten = Json.Document(Antwort)[data]
in
  Daten
`;
}
