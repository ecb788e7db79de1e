import { literal } from './literal.mjs';

// Texts of JSON are texts of Python.
const language = {
  none: 'None',
  truth: (value) => (value ? 'True' : 'False'),
  text: JSON.stringify,
  list: (entries) => `[${entries}]`,
  entry: (name, value) => `${JSON.stringify(name)}: ${value}`,
  record: (entries) => `{${entries}}`,
};

const block = (text) => `"""\n${text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}\n"""`;

/** With Python's own library. */
export function python({ query, ...others }, address) {
  const rest = Object.entries(others);
  return `import json
import sys
import urllib.request

query = ${block(query)}
${rest.map(([name, value]) => `${name} = ${literal(value, language)}\n`).join('')}
request = urllib.request.Request(
    ${JSON.stringify(address)},
    data=json.dumps({${['query', ...rest.map(([name]) => name)].map((name) => `"${name}": ${name}`).join(', ')}}).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)

if "errors" in answer:
    print(answer["errors"], file=sys.stderr)
print(json.dumps(answer["data"], indent=2, ensure_ascii=False))
`;
}
