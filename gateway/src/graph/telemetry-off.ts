const SETTING = 'APOLLO_TELEMETRY_DISABLED';
// All that @apollo/gateway takes for a yes; whatever else stands there, it phones out.
const switchedOff = ['true', '1'];

/**
 * Sets what @apollo/gateway reads when it is constructed, as it phones out without it. Throws where the environment says
 * that it shall.
 */
export function keepTelemetryOff(environment: NodeJS.ProcessEnv): void {
  environment[SETTING] ||= 'true';
  if (switchedOff.includes(environment[SETTING])) return;
  throw new Error(
    `${SETTING} is "${environment[SETTING]}", with which the planner would tell its maker about this gateway; set it to true, or not at all.`,
  );
}
