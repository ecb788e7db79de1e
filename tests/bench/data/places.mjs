import { asAdmin } from './bench-database.mjs';

/**
 * The keys of the two lists that are paged, in their order: what each contender's cursors are places in. Synthetic LeiKa
 * services come last, from `firstSynthetic` on.
 */
export function readPlaces(url) {
  return asAdmin(url, async (client) => {
    const rows = async (text) => (await client.query(text)).rows;
    const leikaKeys = (
      await rows('select leika_key from catalog.leika_service where retired_on is null order by leika_key')
    ).map((row) => row.leika_key);
    return {
      ozgServices: await rows(
        'select name, ozg_id as "ozgId" from catalog.ozg_service where retired_on is null order by name, ozg_id',
      ),
      leikaKeys,
      firstSynthetic: leikaKeys.findIndex((key) => key.startsWith('99999')),
      topicAreas: (await rows('select code from catalog.topic_area order by code')).map(({ code }) => code),
    };
  });
}
