export type Variables = Readonly<Record<string, unknown>>;

/** A cost: known from the document alone, or only with the variables of a request. */
export type Cost = number | ((variables: Variables) => number);

export function costWith(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables);
}

export function plus(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  return (variables) => costWith(one, variables) + costWith(other, variables);
}

export function times(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  if (one === 0 || other === 0) return 0;
  return (variables) => costWith(one, variables) * costWith(other, variables);
}
