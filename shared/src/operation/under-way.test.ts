import fc from 'fast-check';
import { UnderWay } from './under-way';

test('holds what a Map holds, whatever comes and goes', () => {
  const step = fc.record({
    does: fc.constantFrom('set', 'delete'),
    key: fc.integer({ min: 0, max: 6 }),
    value: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const map = new Map<number, number>();
      const underWay = new UnderWay<number, number>();
      for (const { does, key, value } of steps) {
        for (const each of [map, underWay]) {
          if (does === 'set') each.set(key, value);
          else each.delete(key);
        }
        expect(underWay.size).toBe(map.size);
        expect([0, 1, 2, 3, 4, 5, 6].map((each) => underWay.get(each))).toEqual(
          [0, 1, 2, 3, 4, 5, 6].map((each) => map.get(each)),
        );
      }
      expect([...underWay].toSorted((one, other) => one - other)).toEqual(
        [...map.values()].toSorted((one, other) => one - other),
      );
    }),
  );
});
