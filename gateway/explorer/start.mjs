/* global React, ReactDOM, GraphiQL */
import { offerCopies, say } from './copy-control.mjs';
import { openedTabs } from './opened-tabs.mjs';

const response = await fetch('/explorer/examples.json');
const { tabs, opened, unknown } = openedTabs(new URLSearchParams(location.search), await response.json());

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(
    GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      defaultTabs: tabs.length ? tabs : undefined,
      // Finds or adds its tab among those that the browser remembers.
      ...opened,
      shouldPersistHeaders: false,
    },
    React.createElement(GraphiQL.Logo, {}, 'GraphiQL'),
  ),
);
offerCopies();
if (unknown) say(`Ein Beispiel „${unknown}“ gibt es hier nicht.`);
