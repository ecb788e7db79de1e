import { Counter, type Registry } from 'prom-client';
import type { ResponseCache } from '../../cache/response-cache';
import { readGauge } from './read-gauge';

/** What the cache of answers holds and was good for. */
export function cacheMetrics(registry: Registry, cache: Pick<ResponseCache, 'use'>): void {
  const lookups = new Counter({
    name: 'ozg_cache_lookups_total',
    help: 'Requests that looked for their answer in the cache, by whether it was there and still held.',
    labelNames: ['result'],
    registers: [],
    collect() {
      const { hits, misses } = cache.use;
      this.reset();
      this.inc({ result: 'hit' }, hits);
      this.inc({ result: 'miss' }, misses);
    },
  });
  registry.registerMetric(lookups);
  readGauge(registry, {
    name: 'ozg_cache_entries',
    help: 'Answers in the cache.',
    read: () => [[{}, cache.use.entries]],
  });
  readGauge(registry, {
    name: 'ozg_cache_bytes',
    help: 'Size of what is in the cache.',
    read: () => [[{}, cache.use.bytes]],
  });
}
