import fc from 'fast-check';
import { parse } from 'graphql';
import { compileShape } from './compile-shape';
import { cutAnswer } from './cut-answer';
import { completed, damaged, rightAnswer, withoutNulls } from './testing/random-answer';
import { randomQuery, randomSchema } from './testing/random-graph';

const RUNS = { numRuns: 100 };

test('a right answer stays as it is', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const schema = randomSchema(draw);
      const query = randomQuery(draw, schema);
      const answer = rightAnswer(draw, schema, query);

      const cut = cutAnswer(structuredClone(answer), compileShape(schema, parse(query)), {});

      expect(cut).toEqual({ data: answer, misfits: { paths: [], count: 0 } });
    }),
    RUNS,
  );
});

test('of any answer nothing is left but what was asked, of the type that was asked', () => {
  let isCutBefore = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const schema = randomSchema(draw);
      const query = randomQuery(draw, schema);
      const answer = damaged(draw, rightAnswer(draw, schema, query));
      const text = JSON.stringify(answer);

      const cut = cutAnswer(answer, compileShape(schema, parse(query)), {});
      if (!cut) return;

      const { data, errors } = completed(schema, query, cut.data);
      expect(errors).toBeUndefined();
      expect(withoutNulls(cut.data)).toEqual(withoutNulls(JSON.parse(JSON.stringify(data))));
      if (JSON.stringify(cut.data) !== text) isCutBefore += 1;
    }),
    RUNS,
  );
  expect(isCutBefore).toBeGreaterThan(10);
});
