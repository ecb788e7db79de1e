import type { Logger } from 'pino';

export type TraceAttributes = Record<string, string | number | undefined>;

/** A piece of work in a trace. */
export interface TraceSpan {
  /** W3C Trace Context for whoever does a part of it. */
  traceparent: string;
  /** A part of it that somebody else is asked for. */
  ask(name: string, attributes: TraceAttributes): TraceSpan;
  /** Ends it; `failure` says in one word what went wrong, if something did. */
  end(attributes?: TraceAttributes, failure?: string): void;
}

export interface Tracing {
  /** Begins the work for one request, as a part of the trace that its header `traceparent` names, if it does. */
  serve(name: string, traceparent: string | undefined, attributes: TraceAttributes): TraceSpan;
  /** Sends what is left, for a second at most. */
  close(): Promise<void>;
}

const ENDPOINT = 'OTEL_EXPORTER_OTLP_ENDPOINT';

/**
 * Traces over OTLP to `OTEL_EXPORTER_OTLP_ENDPOINT`, or nothing without it; OpenTelemetry's own settings hold beside it.
 * Throws on an address that is none.
 */
export function openTracing(service: string, environment: NodeJS.ProcessEnv, log: Logger): Tracing | undefined {
  const endpoint = environment[ENDPOINT];
  if (!endpoint) return undefined;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new Error(`${ENDPOINT} must be an address like http://collector:4318, but is "${endpoint}".`);
  }
  // Loading it takes a third of a second, which only those pay who trace.
  const { otlpTracing } = require('./otlp-tracing') as typeof import('./otlp-tracing');
  return otlpTracing(environment['OTEL_SERVICE_NAME'] || service, log);
}
