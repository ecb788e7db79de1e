const block = (text) => `\`\n${text.replaceAll(/\\|`|\$\{/g, (sign) => `\\${sign}`)}\n\``;

/** With fetch, in a browser or in Node. */
export function typescript({ query, ...others }, address) {
  const rest = Object.entries(others);
  return `const query = ${block(query)};
${rest.map(([name, value]) => `const ${name} = ${JSON.stringify(value, null, 2)};\n`).join('')}
const response = await fetch(${JSON.stringify(address)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ ${['query', ...rest.map(([name]) => name)].join(', ')} }),
});
if (!response.ok) throw new Error(await response.text());
const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };

if (errors) console.error(errors);
console.log(JSON.stringify(data, null, 2));
`;
}
