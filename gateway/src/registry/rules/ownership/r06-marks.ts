import { type ConstDirectiveNode, print } from 'graphql';
import { specifiedName } from '../../schema/federation';
import { rootTypes } from '../../schema/ownership';
import type { Element } from '../../schema/subgraph-schema';
import type { Judged } from '../judged';
import { ownerName } from '../owner-name';
import type { Rule } from '../rule';

// Whether these may be there is for other rules to say.
const judgedElsewhere = ['key', 'extends', 'external', 'shareable', 'override', 'requires', 'provides'];

export const r06: Rule<Judged> = {
  number: 'R06',
  title: { de: 'Niemand kennzeichnet, was anderen gehört', en: 'Nobody marks what others own' },
  why: {
    de: 'Ein @inaccessible, @authenticated, @tag oder @cost gilt im ganzen Graphen: Es nähme allen das Feld eines anderen. Auch Beschreibungen stehen unter dessen Namen.',
    en: 'An @inaccessible, @authenticated, @tag or @cost holds in the whole graph: it would take the field of somebody else from everybody. Descriptions stand under the name of the owner, too.',
  },
  remedy: {
    de: 'Entfernen Sie die Kennzeichnung oder Beschreibung; Ihre eigenen Felder dürfen Sie kennzeichnen.',
    en: 'Remove the mark or description; your own fields you may mark.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: true,
  *check({ candidate, schema, others, ownership }) {
    for (const { coordinate, node } of [...schema.elements.values()].flat()) {
      const owner = ownership.otherOwnerOf(coordinate);
      const isRoot = !candidate.isHost && rootTypes.includes(coordinate);
      if (!owner && !isRoot) continue;
      const belongsTo = owner ? ownerName(owner) : 'the operator';
      const gehoert = owner ? ownerName(owner) : 'dem Betreiber';
      const theirs = others.flatMap((other) => other.schema.elements.get(coordinate) ?? []);
      for (const mark of node.directives ?? []) {
        if (judgedElsewhere.includes(specifiedName(mark)) || theirs.some((each) => bears(each, mark))) continue;
        yield {
          coordinate,
          at: mark,
          message: {
            de: `@${specifiedName(mark)} steht hier an etwas, das ${gehoert} gehört.`,
            en: `@${specifiedName(mark)} stands here at what belongs to ${belongsTo}.`,
          },
        };
      }
      const { description } = node as { description?: { value: string } };
      if (!description || theirs.some((each) => describedAs(each) === description.value)) continue;
      yield {
        coordinate,
        at: node,
        message: {
          de: `Diese Beschreibung weicht ab von der, die ${gehoert} gibt. Lassen Sie sie weg.`,
          en: `This description differs from the one that ${belongsTo} gives. Leave it out.`,
        },
      };
    }
  },
};

const inOneForm = (mark: ConstDirectiveNode): string =>
  `${specifiedName(mark)} ${(mark.arguments ?? []).map(print).sort().join(' ')}`;

const bears = ({ node }: Element, mark: ConstDirectiveNode): boolean =>
  (node.directives ?? []).some((each) => inOneForm(each) === inOneForm(mark));

const describedAs = ({ node }: Element): string | undefined =>
  'description' in node ? node.description?.value : undefined;
