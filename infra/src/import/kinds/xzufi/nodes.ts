import { isDay } from '@ozg/shared/keys/calendar';
import type { XmlNode } from '@ozg/shared/intake/xml';

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function children(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((each) => each.name === name);
}

/** The text at the end of a path of names, null where it is open. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string | null {
  const found = path.reduce<XmlNode | undefined>((at, name) => child(at, name), node);
  return found?.text.trim() || null;
}

/** The German text of an element that comes once per language. */
export function germanText(nodes: readonly XmlNode[]): string | null {
  const german = nodes.find(({ attributes }) => (attributes['languageCode'] ?? 'de').startsWith('de')) ?? nodes[0];
  return german?.text.trim().replaceAll(/\s+/g, ' ') || null;
}

/** An identifier as one text: the office that gave it is part of it, `L100108.OD.4711`. */
export function identifier(node: XmlNode | undefined, sort: 'LB' | 'OD' | 'OE' | 'ZS'): string | null {
  const value = node?.text.trim();
  if (!node || !value) return null;
  const office = node.attributes['schemeAgencyID']?.trim();
  return office ? `${office}.${sort}.${value}` : value;
}

/** The day of a date or a time of XML, with or without its offset; null where it is none. */
export function dayIn(text: string): string | null {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:T\S+|Z|[+-]\d{2}:\d{2})?$/.exec(text.trim()) ?? [];
  return isDay(day) ? day : null;
}
