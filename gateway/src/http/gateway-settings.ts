import { type Limits, limitSettings } from '../limits/limit-settings';

/** How the gateway protects itself and those who use it. */
export interface GatewaySettings {
  limits: Limits;
}

/** Reads the environment. Throws with one sentence on a setting that is none. */
export function gatewaySettings(environment: NodeJS.ProcessEnv): GatewaySettings {
  return { limits: limitSettings(environment) };
}
