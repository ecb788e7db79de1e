import { type KeyForm, keyScalar } from './key-scalar';

export const ozgIdForm: KeyForm = { pattern: /^[1-9]\d{4}$/, form: 'five digits like "10169"' };
export const leikaKeyForm: KeyForm = { pattern: /^\d{14}$/, form: 'fourteen digits like "99050012104000"' };
export const arsForm: KeyForm = { pattern: /^\d{12}$/, form: 'twelve digits like "150030000000"' };
export const stateCodeForm: KeyForm = {
  pattern: /^DE-[A-Z]{2}$/,
  form: '"DE-" and two capital letters like "DE-ST"',
};

export const OzgIdScalar = keyScalar({
  name: 'OzgId',
  description: 'Number of a service bundle in the catalogue of the OZG: five digits, 10000 upwards. (OZG-ID)',
  ...ozgIdForm,
});

export const LeikaKeyScalar = keyScalar({
  name: 'LeikaKey',
  description: 'Key of a service in the national catalogue of services: fourteen digits, text. (LeiKa-Schlüssel)',
  ...leikaKeyForm,
});

export const ArsScalar = keyScalar({
  name: 'Ars',
  description:
    'Official regional key of a municipality, district or association: twelve digits, text. (Amtlicher Regionalschlüssel)',
  ...arsForm,
});

export const StateCodeScalar = keyScalar({
  name: 'StateCode',
  description: 'Code of a German state after ISO 3166-2. (Länderkürzel)',
  ...stateCodeForm,
});

/** The Land to which the record of an identifier belongs, null where it is none's: the code comes first. */
export function stateOfId(id: string | null | undefined): string | null {
  const code = id?.slice(0, 5) ?? '';
  return stateCodeForm.pattern.test(code) ? code : null;
}
