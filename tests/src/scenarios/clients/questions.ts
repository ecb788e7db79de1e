import type { Need } from '../scenario';

export interface Question {
  name: string;
  query: string;
  needs: readonly Need[];
}

// What the project's subgraphs are asked is signed for half a minute.
const official = ['gateway', 'database', 'clock'] as const;

/** What is asked all the time. None asks for what the counters write. */
export const questions: readonly Question[] = [
  {
    name: 'services',
    query: '{ ozgServices(first: 50) { totalCount nodes { ozgId name topicArea { code label } } } }',
    needs: [...official, 'catalog'],
  },
  {
    name: 'ministries of a service',
    query: '{ ozgService(ozgId: "10519") { name ministries { id name } } }',
    needs: [...official, 'catalog', 'responsibility'],
  },
  {
    name: 'projects',
    query: '{ projects(first: 50) { totalCount nodes { id phase priority } } }',
    needs: [...official, 'tracking'],
  },
  {
    name: 'projects of services',
    query: '{ ozgServices(first: 25) { nodes { ozgId name projects(first: 5) { totalCount nodes { id phase } } } } }',
    needs: [...official, 'catalog', 'tracking'],
  },
  { name: 'offices', query: '{ offices { id name } }', needs: ['gateway', 'guest'] },
  {
    name: 'offices of services',
    query: '{ ozgServices(first: 25) { nodes { ozgId name office { id name } } } }',
    needs: [...official, 'catalog', 'guest'],
  },
];
