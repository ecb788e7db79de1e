import fc from 'fast-check';
import type { GraphQLError, GraphQLScalarType } from 'graphql';
import { DateScalar } from './calendar';
import { isFederalLeikaKey, leikaKeyParts } from './leika-key';
import { ArsScalar, LeikaKeyScalar, OzgIdScalar, StateCodeScalar } from './national-keys';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

const forms: [GraphQLScalarType<string, string>, fc.Arbitrary<string>, RegExp][] = [
  [OzgIdScalar, fc.integer({ min: 10_000, max: 99_999 }).map(String), /^[1-9]\d{4}$/],
  [LeikaKeyScalar, digits(14), /^\d{14}$/],
  [ArsScalar, digits(12), /^\d{12}$/],
  [StateCodeScalar, fc.stringMatching(/^DE-[A-Z]{2}$/), /^DE-[A-Z]{2}$/],
];

describe.each(forms)('%s', (scalar, wellFormed, form) => {
  test('takes every key of its form unchanged', () => {
    fc.assert(fc.property(wellFormed, (key) => expect(scalar.parseValue(key)).toBe(key)));
  });

  test('refuses everything else with MALFORMED_KEY and shows the form', () => {
    const other = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      wellFormed.map((key) => `${key} `),
    );
    fc.assert(
      fc.property(
        other.filter((value) => typeof value !== 'string' || !form.test(value)),
        (value) => {
          const error = refusalOf(scalar, value);
          expect(error.extensions['code']).toBe('MALFORMED_KEY');
          expect(error.message).toMatch(/like "/);
        },
      ),
    );
  });
});

test('a key in scientific notation, as spreadsheets make it, is refused', () => {
  expect(refusalOf(LeikaKeyScalar, '9,91E+13').extensions['code']).toBe('MALFORMED_KEY');
});

test('the parts of a LeiKa key join to the key again', () => {
  fc.assert(fc.property(digits(14), (key) => Object.values(leikaKeyParts(key)).join('') === key));
  expect(leikaKeyParts('99050012104000')).toEqual({
    prefix: '99',
    group: '050',
    service: '012',
    procedure: '104',
    procedureDetail: '000',
  });
});

test('a key of a Land or municipality is not a federal one', () => {
  expect([isFederalLeikaKey('99050012104000'), isFederalLeikaKey('77000000000316')]).toEqual([true, false]);
});

test('Date takes days that exist and nothing else', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(DateScalar.parseValue(day)).toBe(day);
    }),
  );
  for (const wrong of ['2026-02-30', '2026-13-01', '01.10.2026', '0000-01-01', 20_261_001, '']) {
    expect(refusalOf(DateScalar, wrong).extensions['code']).toBe('INVALID_DATE');
  }
});

function refusalOf(scalar: GraphQLScalarType<string, string>, value: unknown): GraphQLError {
  try {
    scalar.parseValue(value);
  } catch (error) {
    return error as GraphQLError;
  }
  throw new Error(`${JSON.stringify(value)} was taken`);
}
