import { curl } from './curl.mjs';
import { powerQuery } from './power-query.mjs';
import { python } from './python.mjs';
import { r } from './r.mjs';
import { typescript } from './typescript.mjs';

/** Each makes code that runs as it stands of `{ query, variables?, operationName? }` and the address of the graph. */
export const tools = [
  { title: 'curl', code: curl },
  { title: 'Excel / Power Query', code: powerQuery },
  { title: 'R', code: r },
  { title: 'Python', code: python },
  { title: 'TypeScript', code: typescript },
];
