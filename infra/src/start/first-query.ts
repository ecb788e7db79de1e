/** The query that a start ends with and the README begins with: one service over three subgraphs. */
export const firstQuery =
  '{ ozgService(ozgId: "10519") { name topicArea { label } ministries { name } projects { nodes { title reuseModel municipalities { name } } } } }';
