const PAGE = 100;

/**
 * A report over many services: each with its ministry, its projects and their histories, as aliased pages of one request.
 */
export function reportOf(services, name = 'S3') {
  const pages = Array.from({ length: services / PAGE }, (_, at) => at + 1);
  return {
    name,
    title: `report of ${services} services x ministries x projects x history`,
    clients: 2,
    checks: 2,
    targets: { 'ours-embedded': 4, 'ours-distributed': 3.5, 'ours-cached': 50 },
    query: `query Report(${pages.map((at) => `$c${at}: String!`).join(', ')}) {
      ${pages.map((at) => `p${at}: leikaServices(first: ${PAGE}, after: $c${at}) { ...Reported }`).join('\n      ')}
    }
    fragment Reported on LeikaServiceConnection {
      nodes {
        leikaKey name responsibilities { ministry { id abbreviation } }
        projects(first: 5) { nodes { id title phase phaseChanges { changedOn to } } }
      }
    }`,
    pages,
    samples: ({ leikaKeys, firstSynthetic }, dice) =>
      Array.from({ length: 12 }, () => {
        const room = leikaKeys.length - services - firstSynthetic;
        const start = firstSynthetic + Math.floor(dice() * room);
        const places = pages.map((_, at) => start + at * PAGE);
        return { places, after: leikaKeys[start], services };
      }),
    variables: ({ places }, cursors) =>
      Object.fromEntries(places.map((place, at) => [`c${at + 1}`, cursors.leikaServices[place]])),
    count: (data) => {
      const nodes = pages.flatMap((at) => data[`p${at}`].nodes);
      const projects = nodes.flatMap((node) => node.projects.nodes);
      return {
        services: nodes.length,
        ministries: nodes.flatMap(({ responsibilities }) => responsibilities).length,
        projects: projects.length,
        changes: projects.flatMap(({ phaseChanges }) => phaseChanges).length,
      };
    },
  };
}
