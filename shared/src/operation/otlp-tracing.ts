import { setTimeout as pause } from 'node:timers/promises';
import {
  type Context,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import type { TraceSpan, Tracing } from './tracing';

const CLOSE_WITHIN_MS = 1000;

/** Traces of a service. The provider is nobody else's: what libraries trace on their own account stays out. */
export function otlpTracing(service: string, log: Logger): Tracing {
  sayInLog(log);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer('ozg');
  return {
    serve: (name, traceparent, attributes) =>
      traceSpan(tracer, tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, contextOf(traceparent))),
    close: async () => {
      await Promise.race([provider.shutdown().catch(() => undefined), pause(CLOSE_WITHIN_MS, null, { ref: false })]);
    },
  };
}

function traceSpan(tracer: Tracer, span: Span): TraceSpan {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceparent: `00-${traceId}-${spanId}-0${traceFlags & 1}`,
    ask: (name, attributes) => {
      const within = trace.setSpan(ROOT_CONTEXT, span);
      return traceSpan(tracer, tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, within));
    },
    end: (attributes = {}, failure) => {
      span.setAttributes(attributes);
      if (failure) span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

// Of what a client says only the ids go on; "tracestate" would be its own words in the requests of others.
function contextOf(traceparent: string | undefined): Context {
  const parent = traceparent ? parseTraceParent(traceparent) : null;
  return parent ? trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true }) : ROOT_CONTEXT;
}

/** A collector that does not answer would otherwise be missed in silence. */
function sayInLog(log: Logger): void {
  const warn = (reason: string) => log.warn({ reason }, 'traces are not sent');
  const silent = () => undefined;
  diag.setLogger({ error: warn, warn, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);
}
