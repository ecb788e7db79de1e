import type { Words } from '../../check/publication';
import { xmlText } from '../../check/format/xml-text';
import type { VerifyReport } from '../report';
import { withVerdict } from './report-words';

const words = {
  de: { checked: 'geprüft', errors: (count: number) => (count === 1 ? '1 Fehler' : `${count} Fehler`) },
  en: { checked: 'checked', errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`) },
};

const LABEL = 'OZG-Graph';
const PADDING = 8;
// Of Verdana at 11 px; textLength makes it so whatever the font is.
const SIGN_WIDTH = 6.6;

/** A small SVG image of the verdict with its day, for a README: no script, no font, nothing from elsewhere. */
export function badge(report: VerifyReport, language: keyof Words): string {
  const errors = withVerdict(report, 'ERROR').length;
  const { checked, errors: counted } = words[language];
  const said = `${errors ? counted(errors) : checked} ${report.checkedAt.slice(0, 10)}`;
  const [left, right] = [LABEL, said].map((text) => Math.round(text.length * SIGN_WIDTH) + 2 * PADDING);
  const [labelWidth, saidWidth] = [left ?? 0, right ?? 0];
  const text = (shown: string, x: number, width: number) =>
    `<text x="${x + width / 2}" y="14" textLength="${width - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${xmlText(shown)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${labelWidth + saidWidth}" height="20" role="img" aria-labelledby="title">`,
    `<title id="title">${xmlText(`${LABEL}: ${report.subgraph} ${said}`)}</title>`,
    `<rect width="${labelWidth}" height="20" fill="#404040"/>`,
    `<rect x="${labelWidth}" width="${saidWidth}" height="20" fill="${errors ? '#a80000' : '#1b6b3a'}"/>`,
    '<g fill="#ffffff" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11" text-anchor="middle">',
    text(LABEL, 0, labelWidth),
    text(said, labelWidth, saidWidth),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
