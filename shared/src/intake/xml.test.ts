import { encode } from 'iconv-lite';
import { findFile, readFileBytes } from './content/source-file';
import { collect, refusalOf, Samples } from './testing/samples';
import { openXml, type XmlElement } from './xml';

let samples: Samples;
beforeAll(async () => {
  samples = await Samples.create();
});
afterAll(() => samples.remove());

type Content = string | Uint8Array | Iterable<string>;

async function open(content: Content) {
  const file = await findFile(await samples.file('a.xml', content));
  return openXml({ fileName: file.fileName, bytes: () => readFileBytes(file) });
}

async function elementsOf(content: Content, ...names: string[]): Promise<XmlElement[]> {
  return collect((await open(content)).elements(names));
}

const message = `<?xml version="1.0" encoding="UTF-8"?>
<x:nachricht xmlns:x="urn:xzufi" xmlns:i="urn:instance" xzufiVersion="2.2.0">
  <x:schreibe position="1">
    <x:leistung i:type="Struktur">
      <x:id schemeID="s">99 &lt; 100</x:id>
      <x:text><![CDATA[<b>]]> &amp; <br/>mehr</x:text><x:leistung>innen</x:leistung>
    </x:leistung>
  </x:schreibe>
  <loesche xmlns="urn:other" klasse="Leistung" x:klasse="y"/>
</x:nachricht>`;

test('the root is known first, and each outermost subtree comes with its ancestors', async () => {
  const document = await open(message);
  expect(document.root).toEqual({ name: 'nachricht', namespace: 'urn:xzufi', attributes: { xzufiVersion: '2.2.0' } });

  const [leistung, loesche, ...more] = await collect(document.elements(['leistung', 'loesche']));

  expect(more).toEqual([]);
  const leaf = { namespace: 'urn:xzufi', attributes: {}, children: [], text: '' };
  const root = { name: 'nachricht', namespace: 'urn:xzufi', attributes: { xzufiVersion: '2.2.0' } };
  expect(leistung).toEqual({
    ...leaf,
    name: 'leistung',
    attributes: { type: 'Struktur' },
    line: 4,
    children: [
      { ...leaf, name: 'id', attributes: { schemeID: 's' }, text: '99 < 100', line: 5 },
      {
        ...leaf,
        name: 'text',
        text: '<b> & mehr',
        line: 6,
        children: [{ ...leaf, name: 'br', namespace: '', line: 6 }],
      },
      { ...leaf, name: 'leistung', text: 'innen', line: 6 },
    ],
    path: ['nachricht', 'schreibe'],
    parents: [root, { name: 'schreibe', namespace: 'urn:xzufi', attributes: { position: '1' } }],
  });
  expect(loesche).toMatchObject({
    namespace: 'urn:other',
    attributes: { klasse: 'Leistung' },
    line: 9,
    path: ['nachricht'],
  });
});

test('names from the file cannot reach what every object inherits', async () => {
  const [found] = await elementsOf('<a><b __proto__="x" constructor="y"/></a>', 'b');

  expect(Object.entries(found?.attributes ?? {})).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test.each(['ISO-8859-1', 'windows-1252', 'UTF-8'])('a document that declares %s is read in it', async (encoding) => {
  const text = `<?xml version='1.0' encoding='${encoding}'?><a><b>Größe</b></a>`;
  const content = encode(text, encoding === 'UTF-8' ? 'utf8' : 'win1252', { addBOM: encoding === 'UTF-8' });

  expect((await elementsOf(content, 'b')).map((each) => each.text)).toEqual(['Größe']);
});

const MIB = 1024 * 1024;
const laughs = `<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n<!ENTITY lol2 "&lol;&lol;&lol;">\n]>\n<a>&lol2;</a>`;
const many = function* many(begin: string, part: string, count: number, end: string): Generator<string> {
  yield begin;
  for (let at = 0; at < count; at += 1) yield part;
  yield end;
};

const refused: [string, () => Content, string, number][] = [
  ['a document type', () => '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a/>', 'DOCTYPE', 2],
  ['an external entity', () => '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'DOCTYPE', 1],
  ['a document type elsewhere', () => '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a/>', 'DOCTYPE', 1],
  ['a billion laughs', () => laughs, 'DOCTYPE', 1],
  [
    'a document type without end',
    () => many('\n<!DOCTYPE a [', `<!ENTITY b "${'c'.repeat(MIB)}">`, 8, ''),
    'TOO_LARGE',
    2,
  ],
  ['an entity of its own', () => '<a>\n&lol;</a>', 'NOT_WELL_FORMED', 2],
  ['an entity that every object inherits', () => '<a>\n&constructor;</a>', 'NOT_WELL_FORMED', 2],
  ['100,000 levels', () => '<b>\n'.repeat(100_000), 'TOO_DEEP', 65],
  ['no end', () => '<a>\n<b>1</b>\n<b>2', 'TRUNCATED', 3],
  ['no end within a tag', () => '<a>\n<b>1</b>\n<b c="', 'TRUNCATED', 3],
  ['no element', () => '<?xml version="1.0"?>\n', 'TRUNCATED', 2],
  ['a tag closed by another', () => '<a>\n<b>1</c></a>', 'NOT_WELL_FORMED', 2],
  ['a prefix without namespace', () => '<a>\n<p:b/></a>', 'NOT_WELL_FORMED', 2],
  ['a table instead', () => 'a;b\n1;2\n', 'NOT_WELL_FORMED', 1],
  ['a web page instead', () => '<html>\n<body/></html>', 'HTML_INSTEAD', 1],
  ['UTF-16', () => encode('<a/>', 'utf16le', { addBOM: true }), 'WRONG_ENCODING', 1],
  ['UTF-16 without a mark', () => encode('<a/>', 'utf16le'), 'WRONG_ENCODING', 1],
  ['another encoding', () => '<?xml version="1.0" encoding="ISO-8859-15"?><a/>', 'WRONG_ENCODING', 1],
  [
    'an encoding that every object inherits',
    () => '<?xml version="1.0" encoding="constructor"?><a/>',
    'WRONG_ENCODING',
    1,
  ],
  [
    'another encoding than it declares',
    () => encode('<?xml version="1.0"?>\n<a>ü</a>', 'win1252'),
    'WRONG_ENCODING',
    2,
  ],
  ['a NUL byte', () => '<a>\n\0</a>', 'NUL_BYTE', 2],
  ['a run of text without end', () => many('<a>\n', 'x'.repeat(MIB), 5, '</a>'), 'TOO_LARGE', 2],
  ['an attribute without end', () => many('<a>\n<b c="', 'x'.repeat(MIB), 5, '"/></a>'), 'TOO_LARGE', 2],
  ['a comment without end', () => many('<a>\n<!--', 'x'.repeat(MIB), 5, '--></a>'), 'TOO_LARGE', 2],
  [
    'too many attributes',
    () => `<a>\n<c ${Array.from({ length: 1_001 }, (_, at) => `a${at}="" `).join('')}/></a>`,
    'TOO_LARGE',
    2,
  ],
  ['a subtree of too many elements', () => many('<a>\n<b>', '<c/>', 200_000, '</b></a>'), 'TOO_LARGE', 2],
  ['a subtree of too much text', () => many('<a>\n<b>', `<c>${'x'.repeat(MIB)}</c>`, 17, '</b></a>'), 'TOO_LARGE', 2],
];

test.each(refused)('XML with %s is refused with its line', async (_, content, code, line) => {
  const refusal = await refusalOf(elementsOf(content(), 'b'));

  expect({ code: refusal.code, line: refusal.line }).toEqual({ code, line });
});

test('what is large beside the subtrees does no harm', async () => {
  const found = await elementsOf(many('<a>', `<c>${'x'.repeat(MIB)}</c><b>1</b>`, 20, '</a>'), 'b');

  expect(found).toHaveLength(20);
});
