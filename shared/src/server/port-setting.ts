/** The port that a setting of the environment names, or the fallback. Throws on what is no port. */
export function portSetting(name: string, environment: NodeJS.ProcessEnv, fallback: number): number {
  const text = environment[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${name} must be a port from 0 to 65535 (0: any free one), but is "${text}".`);
}
