/** A whole number that a setting of the environment states, or the standard. Throws on what is none within the bounds. */
export function numberSetting(
  name: string,
  environment: NodeJS.ProcessEnv,
  { standard, least, most }: { standard: number; least: number; most: number },
): number {
  const text = environment[name];
  const value = text ? Number(text) : standard;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most} (default ${standard}), but is "${text}".`);
}
