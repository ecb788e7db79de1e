/** Every setting of operation with its default, null where it is off. docs/operation.md explains each. */
export const operationTable = {
  LOG_LEVEL: 'info',
  SLOW_REQUEST_MS: 2000,
  METRICS_PORT: null,
  METRICS_HOST: '127.0.0.1',
  OTEL_EXPORTER_OTLP_ENDPOINT: null,
  DRAIN_GRACE_MS: 1000,
} as const;
