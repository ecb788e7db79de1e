import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, supergraphFile } from '@ozg/infra/paths';
import { isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { apiSchemaOf } from '../support/api-schema';

const glossary = readFileSync(join(projectRoot, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| German') && !line.startsWith('|---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, german = '', english = '', owner = '']) => ({ german, english, owner }));

// Parts of lists and of mutations are named by rule and need no term of their own.
const byRule =
  /(Connection|Edge|Filter|Order|OrderField|Facet|Facets|Input|Payload)$|^(Query|Mutation|PageInfo|SortDirection)$/;

const types = Object.values(apiSchemaOf(readFileSync(supergraphFile, 'utf8')).getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
  .map(({ name }) => name)
  .filter((name) => !byRule.test(name));

test('every type of the graph has its row in GLOSSARY.md, and every row its type', () => {
  const rows = glossary.filter(({ owner }) => owner !== 'not in the graph').map(({ english }) => english);

  expect(rows.toSorted()).toEqual(types.toSorted());
});

test('what the glossary keeps out of the graph is not there', () => {
  const kept = glossary.filter(({ owner }) => owner === 'not in the graph').map(({ english }) => english);

  expect(kept).toContain('NewsletterSubscription');
  expect(types.filter((name) => kept.includes(name))).toEqual([]);
});

test('no German term stands for two names', () => {
  const terms = glossary.map(({ german }) => german);

  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
});
