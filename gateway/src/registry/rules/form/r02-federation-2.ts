import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { federationDirectives, specifiedName, textArgument } from '../../schema/federation';
import type { Judged } from '../judged';
import type { Problem, Rule } from '../rule';

const FEDERATION = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.(\d|1[01])$/;
const LINK = 'https://specs.apollo.dev/link/v1.0';
const importable = [
  ...federationDirectives.map((name) => `@${name}`),
  'FieldSet',
  'Scope',
  'Policy',
  '@link',
  'Import',
];
const unusable = ['context', 'fromContext', 'composeDirective', 'cacheTag'];
const builtIn = ['deprecated', 'specifiedBy', 'oneOf', 'skip', 'include', 'defer', 'stream'];
const reserved: readonly string[] = [...federationDirectives, ...unusable, ...builtIn, 'link', 'core'];

export const r02: Rule<Judged> = {
  number: 'R02',
  title: { de: 'Federation 2 unter ihren eigenen Namen', en: 'Federation 2 under its own names' },
  why: {
    de: 'Wer ein Schema prüft, muss sich darauf verlassen können, dass @override überall @override heißt. Federation 1 kennt keine Zuständigkeit, und @context wird vom Gateway nicht getragen.',
    en: 'Who reviews a schema must be able to trust that @override is called @override everywhere. Federation 1 knows no ownership, and the gateway does not carry @context.',
  },
  remedy: {
    de: 'Beginnen Sie mit genau einem extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: [...]), importieren Sie ohne Umbenennung, und lassen Sie die Wurzeltypen Query und Mutation heißen.',
    en: 'Begin with exactly one extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: [...]), import without renaming, and leave the root types their names Query and Mutation.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ schema: { document } }) {
    yield* links(document);
    yield* otherNames(document);
  },
};

function* links(document: DocumentNode): Iterable<Problem> {
  const nodes = document.definitions.filter(
    (node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION,
  );
  const applied = nodes.flatMap(({ directives }) => directives ?? []);
  const federation = applied.filter((each) => FEDERATION.test(textArgument(each, 'url') ?? ''));
  if (federation.length !== 1) {
    yield {
      at: federation[1] ?? nodes[0] ?? { line: 1, column: 1 },
      message: {
        de: `Federation 2 (v2.0 bis v2.11) ist ${federation.length}-mal verlinkt statt einmal.`,
        en: `Federation 2 (v2.0 to v2.11) is linked ${federation.length} times instead of once.`,
      },
    };
  }
  for (const each of applied) yield* linkProblems(each);
  for (const { operation, type } of nodes.flatMap(({ operationTypes }) => operationTypes ?? [])) {
    if (type.name.value.toLowerCase() === operation && /^[QMS]/.test(type.name.value)) continue;
    yield problem(type, `the root type ${type.name.value}`, `den Wurzeltyp ${type.name.value}`);
  }
}

function* linkProblems(directive: ConstDirectiveNode): Iterable<Problem> {
  const name = directive.name.value;
  if (name !== 'link') yield problem(directive, `@${name} at the schema`, `@${name} am Schema`);
  const url = textArgument(directive, 'url');
  if (name === 'link' && url !== LINK && !FEDERATION.test(url ?? '')) {
    yield problem(directive, 'a link to another specification', 'einen Verweis auf eine andere Spezifikation');
  }
  for (const { name: argument, value } of directive.arguments ?? []) {
    if (argument.value === 'as' || argument.value === 'for') {
      yield problem(value, `"${argument.value}" at a link`, `„${argument.value}“ an einem Verweis`);
    }
    if (argument.value !== 'import') continue;
    for (const each of value.kind === Kind.LIST ? value.values : [value]) {
      if (each.kind === Kind.STRING && importable.includes(each.value)) continue;
      const imported = each.kind === Kind.STRING ? `of ${each.value}` : 'under another name';
      const importiert = each.kind === Kind.STRING ? `von ${each.value}` : 'unter anderem Namen';
      yield problem(each, `an import ${imported}`, `einen Import ${importiert}`);
    }
  }
}

function otherNames(document: DocumentNode): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Directive(node) {
      const name = specifiedName(node);
      if (unusable.includes(name) || name.includes('__')) problems.push(problem(node, `@${name}`, `@${name}`));
    },
    DirectiveDefinition(node) {
      if (!reserved.includes(specifiedName(node))) return;
      problems.push(
        problem(node, `an own definition of @${node.name.value}`, `eine eigene Definition von @${node.name.value}`),
      );
    },
    Name(node, _key, parent) {
      // Only names that are given, not those that are referred to.
      const isGiven = parent && 'kind' in parent && /(Definition|Extension)$/.test(parent.kind);
      if (!isGiven || !/^_|__/.test(node.value)) return;
      problems.push(problem(node, `the reserved name ${node.value}`, `den reservierten Namen ${node.value}`));
    },
  });
  return problems;
}

const problem = (at: Problem['at'], en: string, de: string): Problem => ({
  ...(at && { at }),
  message: { de: `Das Schema hat ${de}; das ist nicht erlaubt.`, en: `The schema has ${en}, which is not allowed.` },
});
