/** Throughput in requests per second and latencies in milliseconds of one run; null where nothing was answered. */
export function summaryOf(latencies, elapsedMs, bytes) {
  const sorted = latencies.toSorted((one, other) => one - other);
  return {
    requests: sorted.length,
    perSecond: (sorted.length * 1000) / elapsedMs,
    p50: percentile(sorted, 50),
    p99: percentile(sorted, 99),
    bytesPerAnswer: sorted.length ? Math.round(bytes / sorted.length) : null,
  };
}

/** The smallest value that so many percent of the sorted values do not exceed; null where there is none. */
function percentile(sorted, percent) {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null;
}
