import {
  type ASTNode,
  type DocumentNode,
  isTypeSystemDefinitionNode,
  isTypeSystemExtensionNode,
  Kind,
  visit,
} from 'graphql';
import type { Problem } from '../rule';

const MOST_DEFINITIONS = 1_000;
const MOST_WITHIN = 300;
const MOST_DIRECTIVES = 20;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 2_000;
const DEEPEST = 8;
// Also bidirectional marks and what has no width: with them a reviewer reads another text than a machine.
const INVISIBLE = /[^\P{C}\n\r\t]|[\u2028\u2029\u115f\u1160\u3164\uffa0]/u;
const NESTING: readonly string[] = [Kind.LIST, Kind.OBJECT, Kind.LIST_TYPE];

/** What of a document is too much, or cannot be seen. */
export function oversizes(document: DocumentNode): Problem[] {
  const problems: Problem[] = [];
  const add = (at: ASTNode, de: string, en: string) => problems.push({ at, message: { de, en } });
  if (document.definitions.length > MOST_DEFINITIONS) {
    return [{ at: document, message: tooMany(document.definitions.length, MOST_DEFINITIONS) }];
  }
  const source = document.loc?.source.body ?? '';
  const unseen = INVISIBLE.exec(source);
  if (unseen) {
    const before = source.slice(0, unseen.index).split(/\r\n|\n|\r/);
    problems.push({
      at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      message: invisible,
    });
  }
  let depth = 0;
  visit(document, {
    enter(node) {
      if (isExecutable(node)) {
        add(node, 'Eine Abfrage gehört nicht in ein Schema.', 'An operation does not belong into a schema.');
      }
      if (node.kind === Kind.NAME && node.value.length > LONGEST_NAME) {
        add(node, `Ein Name hat mehr als ${LONGEST_NAME} Zeichen.`, `A name has more than ${LONGEST_NAME} characters.`);
      }
      if (node.kind === Kind.STRING) {
        if (node.value.length > LONGEST_TEXT) {
          add(
            node,
            `Ein Text hat mehr als ${LONGEST_TEXT} Zeichen.`,
            `A text has more than ${LONGEST_TEXT} characters.`,
          );
        } else if (INVISIBLE.test(node.value)) problems.push({ at: node, message: invisible });
      }
      if ('directives' in node && (node.directives?.length ?? 0) > MOST_DIRECTIVES) {
        problems.push({ at: node, message: tooMany(node.directives?.length ?? 0, MOST_DIRECTIVES) });
      }
      for (const list of ['fields', 'values', 'arguments', 'types', 'interfaces'] as const) {
        const { length } = (node as { [name in typeof list]?: readonly unknown[] })[list] ?? [];
        if (length > MOST_WITHIN) problems.push({ at: node, message: tooMany(length, MOST_WITHIN) });
      }
      if (!NESTING.includes(node.kind)) return undefined;
      if (++depth <= DEEPEST) return undefined;
      add(node, `Verschachtelt über ${DEEPEST} Ebenen.`, `Nested more than ${DEEPEST} levels deep.`);
      depth--;
      return false;
    },
    leave(node) {
      if (NESTING.includes(node.kind)) depth--;
    },
  });
  return problems;
}

const isExecutable = (node: ASTNode): boolean =>
  (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION) &&
  !isTypeSystemDefinitionNode(node) &&
  !isTypeSystemExtensionNode(node);

const tooMany = (count: number, most: number) => ({
  de: `Hier stehen ${count} Einträge; erlaubt sind ${most}.`,
  en: `There are ${count} entries here; ${most} are allowed.`,
});

const invisible = {
  de: 'Hier steht ein Zeichen, das man nicht sieht (Steuerzeichen, Schreibrichtung, ohne Breite).',
  en: 'Here is a character that cannot be seen (control, writing direction, without width).',
};
