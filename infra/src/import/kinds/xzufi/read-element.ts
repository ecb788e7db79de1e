import type { Reject } from '@ozg/shared/importing/statement';
import { stateOfArs } from '@ozg/shared/vocabulary/states';
import type { XmlElement, XmlNode } from '@ozg/shared/intake/xml';
import type { FileRow } from '../../kind';
import { problemOfTypes } from '../../vocabulary';
import { child, children, dayIn, germanText, identifier, textAt } from './nodes';
import { leikaKeysOf, type ServiceKeys } from './service-keys';

export interface StatementSource {
  asOf: string;
  provenanceId: string;
}

/** What an element has to know of the message around it. */
export interface Message {
  keys: ServiceKeys;
  /** LeiKa keys of the services that earlier elements stated: an office may describe one service several times. */
  stated: Set<string>;
}

/** Adds to the row what one element of a message states, or why it cannot be taken. */
export function readElement(element: XmlElement, source: StatementSource, message: Message, row: FileRow): void {
  const reading = new ElementReading(element, source, message, row);
  if (element.name === 'leistung') reading.service();
  else if (element.name === 'onlinedienst') reading.onlineService();
  else if (element.name === 'organisationseinheit') reading.organization();
  else if (element.name === 'loesche') reading.deletion();
  else reading.responsibilities();
}

const textModules = { name: ['02', '03'], legalBasis: ['07'] };

class ElementReading {
  private readonly names: Reject['names'][number][] = [];

  constructor(
    private readonly element: XmlElement,
    private readonly source: StatementSource,
    private readonly message: Message,
    private readonly row: FileRow,
  ) {}

  service(): void {
    const leikaKeys = leikaKeysOf(this.element);
    if (!leikaKeys.length) return this.reject('referenzLeiKa', '', 'VALUE_MISSING', 'names no LeiKa service.');
    const open = leikaKeys.filter((leikaKey) => !this.message.stated.has(leikaKey));
    if (!open.length) return;
    for (const leikaKey of open) {
      if (isLeikaKey(leikaKey)) this.about('LeikaService', leikaKey);
      else this.reject('referenzLeiKa', leikaKey, 'MALFORMED_KEY', 'must be fourteen digits.');
    }
    const name = this.textModule(textModules.name);
    if (!name) this.reject('modulText', '', 'VALUE_MISSING', 'has no name (text module 02 or 03).');
    const leikaTypeCodes = children(this.element, 'typisierung').flatMap((node) => textAt(node, 'code') ?? []);
    const problem = problemOfTypes(leikaTypeCodes);
    if (problem) this.reject('typisierung', leikaTypeCodes.join(', '), 'UNKNOWN_WORD', problem);
    const legalBasisWording = this.textModule(textModules.legalBasis);
    for (const leikaKey of open) this.state('LeikaService', { leikaKey, name, leikaTypeCodes, legalBasisWording });
  }

  onlineService(): void {
    const id = identifier(child(this.element, 'id'), 'OD');
    const name = germanText(children(this.element, 'bezeichnung'));
    if (!id) return this.reject('id', '', 'VALUE_MISSING', 'has no identifier.');
    this.about('OnlineService', id);
    if (!name) return this.reject('bezeichnung', id, 'VALUE_MISSING', 'has no name.');
    const regions = children(this.element, 'gueltigkeitGebietID').map((node) => node.text.trim());
    const [region] = regions.filter(isArs);
    this.state('OnlineService', {
      id,
      pvogId: id,
      name,
      url: webAddress(this.element),
      trustLevel: textAt(this.element, 'vertrauensniveau', 'code'),
      leikaKeys: this.referredKeys(this.element),
      stateCode: region ? stateOfArs(region) : null,
      ars: region && !region.endsWith('0000000000') ? region : null,
      ...this.validity(this.element),
    });
  }

  organization(): void {
    const id = identifier(child(this.element, 'id'), 'OE');
    const name = germanText(
      children(child(this.element, 'name') ?? this.element, child(this.element, 'name') ? 'name' : 'bezeichnung'),
    );
    if (!id) return this.reject('id', '', 'VALUE_MISSING', 'has no identifier.');
    this.about('Organization', id);
    if (!name) return this.reject('name', id, 'VALUE_MISSING', 'has no name.');
    this.state('Organization', { id, name, url: webAddress(this.element) });
  }

  /** One responsibility per service and region: each may be looked up, and end, on its own. */
  responsibilities(): void {
    const own = this.element.children.find(({ name }) => name.startsWith('zustaendigkeit')) ?? this.element;
    const id = responsibilityId(child(own, 'id'));
    const organizationId = identifier(child(own, 'organisationseinheitID'), 'OE');
    // Who is responsible for an online service is no authority for a service.
    if (!organizationId) return;
    if (!id) return this.reject('id', '', 'VALUE_MISSING', 'has no identifier.');
    const regions = children(own, 'gebietID').map((node) => node.text.trim());
    const period = this.validity(own);
    // Written again, it holds for what it names now, and no longer for what it named before.
    this.withdraw('Responsibility', id);
    for (const leikaKey of this.referredKeys(own)) {
      for (const region of regions.length ? regions : [null]) {
        if (region !== null && !isArs(region)) {
          this.reject('gebietID', region, 'MALFORMED_KEY', 'must be twelve digits.');
          continue;
        }
        const key = [id, leikaKey, region].filter(Boolean).join(':');
        this.about('Responsibility', key);
        this.state('Responsibility', {
          id: key,
          role: 'EXECUTING',
          leikaKey,
          organizationId,
          stateCode: region && stateOfArs(region),
          ars: region,
          ...period,
        });
      }
    }
  }

  /** The end of a service's description is no end of the service: the LeiKa says which ones there are. */
  deletion(): void {
    const sort = this.element.attributes['klasse']?.toLowerCase() ?? '';
    const id = child(this.element, 'id');
    if (sort.startsWith('onlinedienst')) this.withdraw('OnlineService', identifier(id, 'OD'));
    else if (sort.startsWith('organisationseinheit')) this.withdraw('Organization', identifier(id, 'OE'));
    else if (sort.startsWith('zustaendigkeit')) this.withdraw('Responsibility', responsibilityId(id));
    else if (!sort.startsWith('leistung')) this.reject('klasse', sort, 'UNKNOWN_WORD', 'is no class that is taken.');
  }

  private withdraw(entity: string, id: string | null): void {
    if (id === null) return this.reject('id', '', 'VALUE_MISSING', 'has no identifier.');
    this.about(entity, id);
    this.row.statements.push({ entity, line: this.element.line, row: { id }, isWithdrawn: true });
  }

  /** First and last day, `gueltigkeit`. */
  private validity(node: XmlNode): { validFrom: string | null; validUntil: string | null } {
    const period = child(node, 'gueltigkeit');
    return { validFrom: this.dayAt(period, 'beginn'), validUntil: this.dayAt(period, 'ende') };
  }

  private dayAt(period: XmlNode | undefined, name: string): string | null {
    const text = textAt(period, name);
    const day = text && dayIn(text);
    if (text && !day) this.reject(name, text, 'INVALID_DATE', 'is no day: write 2026-10-01.');
    return day;
  }

  private referredKeys(node: XmlNode): string[] {
    const references = children(node, 'leistungID');
    return references.flatMap((reference) => {
      const keys = this.message.keys.of(reference);
      if (keys) return keys.filter(isLeikaKey);
      const value = reference.text.trim();
      if (isLeikaKey(value)) return [value];
      this.reject('leistungID', value, 'UNKNOWN_REFERENCE', 'is a service that this message does not hold.');
      return [];
    });
  }

  private textModule(codes: readonly string[]): string | null {
    for (const code of codes) {
      const module = children(this.element, 'modulText').find(
        (node) => textAt(node, 'leikaTextmodul', 'code') === code,
      );
      const text = module && germanText(children(module, 'inhalt'));
      if (text) return text;
    }
    return null;
  }

  private state(entity: string, row: Record<string, unknown>): void {
    this.row.statements.push({ entity, line: this.element.line, row: { ...row, ...this.source } });
  }

  /** A record the element is about: should the element be rejected, the message names that record nonetheless. */
  private about(entity: string, key: string): void {
    this.names.push({ entity, key });
  }

  private reject(column: string, value: string, code: string, reason: string): void {
    this.row.rejects.push({ line: this.element.line, column, value, code, reason, names: this.names });
  }
}

const isLeikaKey = (text: string): boolean => /^\d{14}$/.test(text);

const isArs = (text: string): boolean => /^\d{12}$/.test(text);

/** Colons divide it from the service and the region in the key of a record. */
function responsibilityId(node: XmlNode | undefined): string | null {
  return identifier(node, 'ZS')?.replaceAll(':', '%3A') ?? null;
}

function webAddress(node: XmlNode): string | null {
  const links = [...children(node, 'link'), ...children(node, 'internetadresse'), ...children(node, 'url')];
  for (const link of links) {
    const text = textAt(link, 'uri') ?? link.text.trim();
    if (/^https?:\/\/\S+$/.test(text)) return text;
  }
  return null;
}
