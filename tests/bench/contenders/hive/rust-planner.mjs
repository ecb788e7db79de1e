/** The planner of Hive Router, a native module, or undefined where it does not run on this system. */
export async function rustPlanner() {
  try {
    return (await import('@graphql-hive/router-runtime')).unifiedGraphHandler;
  } catch {
    return undefined;
  }
}
