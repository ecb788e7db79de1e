import { LegalBasis } from '@ozg/catalog/legal-basis/legal-basis';
import type { EntityPlan } from '@ozg/shared/importing/statement';
import type { RowReader } from './row-reader';
import { listIn } from './lists';

/** Legal bases are only added: many services and imports refer to one. */
export const legalBasisPlan: EntityPlan = {
  entity: LegalBasis,
  properties: ['citation', 'law'],
  absence: 'keeps',
};

/** Ids of the laws that a row lists by their abbreviations; states each as a legal basis. */
export function legalBasesIn(
  cells: RowReader,
  abbreviations: string,
  wording: string,
  source: { asOf: string; provenanceId: string },
): string[] {
  return listIn(cells.text(abbreviations)).map((law) => {
    const id = `law:${law}`;
    cells.state('LegalBasis', { id, citation: citationOf(law, cells.text(wording)), law, ...source });
    return id;
  });
}

const placeInLaw =
  /^(?:(?:§§?|Art\.|Artikel|Anlage|Anhang|Absatz|Abs\.|Satz|Nummer|Nr\.|Buchstabe [a-z]|ff?\.|bis|und|i\. ?V\. ?m\.|in Verbindung mit|Abschnitt|Kapitel|Teil|\d+[a-z]?|[IVX]+)[\s,]+)+/;

/** "§ 6 Paßgesetz (PaßG) [http://...]" names the law "Paßgesetz (PaßG)"; without such a name it is its abbreviation. */
export function citationOf(law: string, wording: string | null): string {
  const parts = (wording ?? '').replaceAll(/\s*\[[^\]]*\]/g, '').split(/,\s+(?=§|Art\.|Artikel|[A-ZÄÖÜ][^,]*\()/);
  const named = parts.find((part) => part.includes(`(${law})`));
  const name = named
    ?.slice(0, named.indexOf(`(${law})`) + law.length + 2)
    .replace(placeInLaw, '')
    .trim();
  return name && !name.startsWith('(') ? name : law;
}
