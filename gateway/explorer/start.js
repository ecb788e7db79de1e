/* global React, ReactDOM, GraphiQL */
fetch('/explorer/examples.json')
  .then((response) => response.json())
  .then((examples) => {
    const tabs = examples.map(({ query, variables }) => ({
      query,
      variables: variables ? JSON.stringify(variables, null, 2) : undefined,
    }));
    ReactDOM.createRoot(document.getElementById('explorer')).render(
      React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
        defaultTabs: tabs.length ? tabs : undefined,
        shouldPersistHeaders: false,
      }),
    );
  });
