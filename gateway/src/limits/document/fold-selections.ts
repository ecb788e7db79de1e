import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How a number comes about from selections: of one, given the number of all below it, and of several. */
export interface Measure {
  of(node: SelectionNode, below: number): number;
  join(one: number, other: number): number;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((each) => [each.name.value, each]));
}

/**
 * The number of a selection set with its fragments expanded. Each fragment is measured once, so that fragments that double
 * each other cost as much time as they have text.
 */
export function foldSelections(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  { of, join }: Measure,
): number {
  const measured = new Map<string, number>();
  const ofSet = (set: SelectionSetNode | undefined): number => {
    let sum = 0;
    for (const node of set?.selections ?? []) sum = join(sum, of(node, below(node)));
    return sum;
  };
  const below = (node: SelectionNode): number =>
    node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSet(node.selectionSet);
  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment within itself counts nothing there: validation refuses it.
    measured.set(name, 0);
    const number = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, number);
    return number;
  };
  return ofSet(selectionSet);
}
