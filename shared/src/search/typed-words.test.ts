import { typedWords } from './typed-words';

test.each([
  ['  Bau   genehmigung ', ['Bau', 'genehmigung']],
  ['Führerschein, (Umtausch)!', ['Führerschein', 'Umtausch']],
  ['Fu\u0308hrerschein', ['Führerschein']],
  ['Wie beantrage ich Wohngeld?', ['Wohngeld']],
  ['§ 12 PassG', ['§', '12', 'PassG']],
  ['wohngeld wohngeld', ['wohngeld']],
  ['% _ \\ &', ['%', '_', '\\', '&']],
  ['der', ['der']],
  [' \n ', []],
])('%j looks for %j', (text, words) => {
  expect(typedWords(text)).toEqual(words);
});

test.each([
  ['x'.repeat(201), '201 characters; at most 200'],
  ['a1 b2 c3 d4 e5 f6 g7 h8 i9', '9 words to look for; at most 8'],
])('%s is refused and says what is possible', (text, message) => {
  expect(() => typedWords(text)).toThrow(message);
});
