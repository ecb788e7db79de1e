/** By which a routing URL is given to a subgraph: `saxony_anhalt` for `saxony-anhalt`, as no setting's name has a hyphen. */
export const routingKey = (subgraph: string): string => subgraph.replaceAll('-', '_');
