import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';

const order = [
  { property: 'name', descending: true },
  { property: 'id', descending: false },
];
const values = fc.tuple(fc.option(fc.string(), { nil: null }), fc.string());

test('a cursor leads back to the values it was made of', () => {
  fc.assert(
    fc.property(values, (row) => {
      expect(decodeCursor('project', order, encodeCursor('project', order, row))).toEqual(row);
    }),
  );
});

test('a cursor of another list, of another order or with a changed character is refused', () => {
  fc.assert(
    fc.property(values, fc.nat(), (row, at) => {
      const cursor = encodeCursor('project', order, row);
      const place = at % cursor.length;
      const changed = cursor.slice(0, place) + (cursor[place] === 'A' ? 'B' : 'A') + cursor.slice(place + 1);
      expect(() => decodeCursor('ministry', order, cursor)).toThrow(/does not belong/);
      expect(() => decodeCursor('project', order.toReversed(), cursor)).toThrow(/does not belong/);
      // The last character of base64 may carry bits that mean nothing.
      if (Buffer.from(changed, 'base64url').compare(Buffer.from(cursor, 'base64url')) !== 0) {
        expect(() => decodeCursor('project', order, changed)).toThrow(/does not belong/);
      }
    }),
  );
});

test('text that never was a cursor is refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor('project', order, text)).toThrow(/does not belong/);
    }),
  );
});

test('a sealed body that is no row of values is refused all the same', () => {
  for (const forged of [[{ a: 1 }, 'x'], ['only one']]) {
    const cursor = encodeCursor('project', order, forged);
    expect(() => decodeCursor('project', order, cursor)).toThrow(/names no place/);
  }
});
