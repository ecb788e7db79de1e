/** An action that is loaded when it is called: other commands do without what it needs. */
export const later =
  <Given extends unknown[]>(load: () => (...given: Given) => Promise<void>) =>
  (...given: Given): Promise<void> =>
    load()(...given);
