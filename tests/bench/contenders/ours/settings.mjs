/**
 * A load test is what the limits are there to refuse, and no other contender writes files of its data beside. The rest is
 * as `npm start` has it.
 */
export const settings = {
  RATE_LIMIT: 'off',
  CONCURRENCY_LIMIT: 'off',
  COST_LIMIT: '1000000',
  TOKEN_LIMIT: '5000',
  EXPORTS_EVERY_MINUTES: 'off',
  NODE_OPTIONS: '--max-semi-space-size=64',
};
