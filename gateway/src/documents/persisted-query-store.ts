import { LRUCache } from 'lru-cache';

const MAX_CHARACTERS = 8 * 1024 * 1024;

/** The texts of persisted queries; beyond some megabytes the ones asked for longest ago go, and are sent again. */
export function persistedQueryStore() {
  const texts = new LRUCache<string, string>({ maxSize: MAX_CHARACTERS, sizeCalculation: (text) => text.length + 200 });
  return {
    get: async (key: string) => texts.get(key),
    set: async (key: string, text: string) => void texts.set(key, text),
    delete: async (key: string) => texts.delete(key),
  };
}
