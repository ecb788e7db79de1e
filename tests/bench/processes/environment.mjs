// What the shell happens to set must not steer a contender.
const STEERING = /_URL$|^OZG_|^GATEWAY_|^APOLLO_|^PORT$|^HOST$|^LOG_LEVEL$|^NODE_OPTIONS$/;

/** The environment that all contenders start with: that of production. */
export function contenderEnvironment() {
  const inherited = Object.entries(process.env).filter(([name]) => !STEERING.test(name));
  return { ...Object.fromEntries(inherited), NODE_ENV: 'production', GRAPHILE_ENV: 'production', LOG_LEVEL: 'error' };
}
