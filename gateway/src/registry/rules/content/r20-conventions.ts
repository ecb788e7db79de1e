import { Kind } from 'graphql';
import { type Convention, conventions } from '../../compose/conventions';
import { conventionKeys } from '../../compose/registry-sdl';
import { typePrefix } from '../../schema/bearer';
import { directivesOf } from '../../schema/federation';
import { keyForm, sameForm } from '../../schema/field-set';
import { keyFields } from '../../schema/ownership';
import type { SubgraphType } from '../../schema/subgraph-schema';
import type { Judged } from '../judged';
import type { Problem, Rule } from '../rule';

export const r20: Rule<Judged> = {
  number: 'R20',
  title: { de: 'Gemeinsame Sicht auf alle Länder', en: 'The view that all states share' },
  why: {
    de: 'Umsetzungsstand, Landesstand und Datenbestand fragt das Gateway bei jedem Teilnehmer auf dieselbe Weise ab.',
    en: 'The gateway asks each participant for Implementation, StateProgress and DataCoverage in the same way.',
  },
  remedy: {
    de: 'Haben Sie je Interface höchstens einen Typ, mit Ihrem Namen davor, dem vorgegebenen Schlüssel, und alle anderen Felder ohne !.',
    en: 'Have at most one type for each of these interfaces, with your name in front, the given key, and all other fields without !.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ candidate, schema }) {
    for (const convention of conventions) {
      const following = [...schema.types.values()].filter(
        ({ kind, interfaces }) => kind === 'Object' && interfaces.some(({ name }) => name.value === convention),
      );
      for (const [at, type] of following.entries()) {
        if (at) yield problem(type, `ist schon der zweite Typ zu ${convention}`, `is a second ${convention}`);
        const name = `${typePrefix(candidate.name)}${lastPart[convention]}`;
        if (!candidate.isHost && type.name !== name)
          yield problem(type, `muss ${name} heißen`, `must be called ${name}`);
        yield* keyProblems(type, convention);
        yield* nullProblems(type);
      }
    }
  },
};

// Its own name says for whom it speaks.
const lastPart = { Implementation: 'Implementation', StateProgress: 'Progress', DataCoverage: 'Coverage' };

function* keyProblems(type: SubgraphType, convention: Convention): Iterable<Problem> {
  const expected = conventionKeys[convention];
  const keys = directivesOf(type, 'key');
  const isFound = keys.some(
    (key) =>
      keyForm(key) === sameForm(expected) &&
      !key.arguments?.some(
        ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
      ),
  );
  if (isFound && keys.length === 1) return;
  yield problem(type, `braucht genau @key(fields: "${expected}")`, `needs exactly @key(fields: "${expected}")`);
}

function* nullProblems(type: SubgraphType): Iterable<Problem> {
  const keys = keyFields(type);
  for (const { coordinate, node } of type.fields) {
    if (keys.has(node.name.value) || node.type.kind !== Kind.NON_NULL_TYPE) continue;
    yield {
      coordinate,
      at: node,
      message: { de: `${coordinate} muss ohne ! sein.`, en: `${coordinate} must be without !.` },
    };
  }
}

const problem = ({ name, nodes: [at] }: SubgraphType, de: string, en: string): Problem => ({
  coordinate: name,
  ...(at && { at }),
  message: { de: `${name} ${de}.`, en: `${name} ${en}.` },
});
