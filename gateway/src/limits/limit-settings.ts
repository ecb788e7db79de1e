/** Every limit that an operator can set: the name of its setting and its default. docs/limits.md explains each. */
export const limitTable = {
  bodyKb: { setting: 'BODY_LIMIT_KB', standard: 100 },
  signedInBodyKb: { setting: 'SIGNED_IN_BODY_LIMIT_KB', standard: 256 },
  requestSeconds: { setting: 'REQUEST_TIMEOUT_SECONDS', standard: 60 },
  tokens: { setting: 'TOKEN_LIMIT', standard: 1000 },
  operations: { setting: 'OPERATION_LIMIT', standard: 10 },
  depth: { setting: 'DEPTH_LIMIT', standard: 12 },
  aliases: { setting: 'ALIAS_LIMIT', standard: 30 },
  rootFields: { setting: 'ROOT_FIELD_LIMIT', standard: 20 },
  directives: { setting: 'DIRECTIVE_LIMIT', standard: 30 },
  selections: { setting: 'SELECTION_LIMIT', standard: 2000 },
  cost: { setting: 'COST_LIMIT', standard: 5000 },
  requests: { setting: 'RATE_LIMIT', standard: 6000, canBeOff: true },
  cacheMb: { setting: 'RESPONSE_CACHE_MB', standard: 64, canBeOff: true },
  concurrent: { setting: 'CONCURRENCY_LIMIT', standard: 200, canBeOff: true },
} as const satisfies Record<string, Limit>;

interface Limit {
  setting: string;
  standard: number;
  canBeOff?: boolean;
}

type LimitName = keyof typeof limitTable;

export type Limits = Readonly<Record<LimitName, number>>;

/** The limits of the environment, with the defaults for what it does not set. Throws on what is no limit. */
export function limitSettings(environment: NodeJS.ProcessEnv): Limits {
  const limits = Object.entries<Limit>(limitTable).map(([name, limit]) => [
    name,
    numberOf(limit, environment[limit.setting]),
  ]);
  return Object.fromEntries(limits) as Limits;
}

function numberOf({ setting, standard, canBeOff }: Limit, text: string | undefined): number {
  if (!text) return standard;
  if (canBeOff && text === 'off') return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  const off = canBeOff ? ', or "off"' : '';
  throw new Error(
    `${setting} must be a whole number from 1 to 999999999${off} (default ${standard}), but is "${text}".`,
  );
}
