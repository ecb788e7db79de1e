import type { Terms } from './run-scenario';

/** As operators want it. */
export const fullTerms: Terms = { faultMs: 6000, touchedLimitMs: 5000, untouchedLimitMs: 500 };

/** Short faults on a machine that may be busy with other things: it must recover at all. */
export const quickTerms: Terms = {
  faultMs: 3000,
  recoveryLimitMs: 15_000,
  touchedLimitMs: 15_000,
  untouchedLimitMs: 15_000,
};

/** Of the gateway, so that short faults are felt. */
export const quickSettings = { SUBGRAPH_TIMEOUT_MS: '2000' };
