/** A load test is what the limits are there to refuse. */
export const withoutLimits = {
  RATE_LIMIT: 'off',
  CONCURRENCY_LIMIT: 'off',
  COST_LIMIT: '1000000',
  TOKEN_LIMIT: '5000',
};
