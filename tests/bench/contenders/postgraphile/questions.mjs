const service = {
  query: `query Service($ozgId: String!) {
    ozgServiceByOzgId(ozgId: $ozgId) {
      ozgId name topicAreaByTopicAreaCode { code label } ministries { nodes { rowId abbreviation name } }
    }
  }`,
  variables: ({ ozgId }) => ({ ozgId }),
  count: ({ ozgServiceByOzgId: found }) => ({
    services: found ? 1 : 0,
    ministries: found?.ministries.nodes.length ?? 0,
  }),
};

const page = {
  query: `query Page($after: Cursor!) {
    allOzgServices(first: 50, after: $after, orderBy: [NAME_ASC, OZG_ID_ASC]) {
      nodes { ozgId name ministries { nodes { rowId abbreviation } } projects(first: 3) { nodes { phase priority } } }
    }
  }`,
  variables: ({ place }, cursors) => ({ after: cursors.allOzgServices[place] }),
  count: ({ allOzgServices: { nodes } }) => ({
    services: nodes.length,
    ministries: nodes.flatMap(({ ministries }) => ministries.nodes).length,
    projects: nodes.flatMap(({ projects }) => projects.nodes).length,
  }),
};

const aliases = Array.from({ length: 20 }, (_, at) => at + 1);

const report = {
  query: `query Report(${aliases.map((at) => `$c${at}: Cursor!`).join(', ')}) {
    ${aliases.map((at) => `p${at}: allLeikaServices(first: 100, after: $c${at}, orderBy: LEIKA_KEY_ASC) { ...Reported }`).join('\n    ')}
  }
  fragment Reported on LeikaServiceConnection {
    nodes {
      leikaKey name responsibilitiesByLeikaKey { nodes { ministryByMinistryId { rowId abbreviation } } }
      projects(first: 5) {
        nodes { rowId title phase phaseChangesByProjectId(orderBy: [CHANGED_ON_ASC, RECORDED_AT_ASC]) { nodes { changedOn toPhase } } }
      }
    }
  }`,
  variables: ({ places }, cursors) =>
    Object.fromEntries(places.map((place, at) => [`c${at + 1}`, cursors.allLeikaServices[place]])),
  count: (data) => {
    const nodes = aliases.flatMap((at) => data[`p${at}`].nodes);
    const projects = nodes.flatMap((node) => node.projects.nodes);
    return {
      services: nodes.length,
      ministries: nodes.flatMap((node) => node.responsibilitiesByLeikaKey.nodes).length,
      projects: projects.length,
      changes: projects.flatMap((project) => project.phaseChangesByProjectId.nodes).length,
    };
  },
};

const counts = {
  query: `query Counts($topicAreas: [String]!) {
    countedProjects(topicAreas: $topicAreas) { nodes { ministryByMinistryId { rowId abbreviation } phase number } }
  }`,
  variables: ({ topicAreas }) => ({ topicAreas }),
  count: ({ countedProjects: { nodes } }) => ({
    groups: nodes.length,
    projects: nodes.reduce((sum, { number }) => sum + number, 0),
  }),
};

/** What the shapes ask, in the words of the schema that PostGraphile makes of the database. */
export const questions = { S1: service, S2: page, S3: report, S4: counts };
