/**
 * The tabs to begin with: one for each example, and first the one that the address names by `example`, or whose operation
 * it brings as `query` and `variables`. Nothing of it is run before somebody says so.
 */
export function openedTabs(address, examples) {
  const tabs = examples.map(({ name, query, variables }) => ({
    name,
    query,
    variables: variables ? JSON.stringify(variables, null, 2) : null,
  }));
  const name = address.get('example');
  const opened = address.has('query')
    ? { query: address.get('query'), variables: address.get('variables') }
    : tabs.find((tab) => tab.name === name);
  const others = tabs.filter((tab) => tab !== opened);
  const plain = ({ query, variables }) => ({ query, variables });
  return {
    tabs: [...(opened ? [opened] : []), ...others].map(plain),
    opened: opened && plain(opened),
    unknown: opened ? null : name,
  };
}
