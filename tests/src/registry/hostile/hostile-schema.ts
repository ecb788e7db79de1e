export interface HostileSchema {
  title: string;
  /** The rule that refuses it; others may as well. */
  rule: string;
  sdl: string;
}

export const hostile = (title: string, rule: string, sdl: string): HostileSchema => ({ title, rule, sdl });

const federation = 'https://specs.apollo.dev/federation/v2.11';

export const link = (imports: string, more = ''): string =>
  `extend schema @link(url: "${federation}", import: [${imports}]${more})`;

export const service = (fields: string, directives = ''): string =>
  `type OzgService @key(fields: "ozgId") ${directives} { ozgId: OzgId! ${fields} }`;

export const query = (fields: string): string => `type Query { ${fields} }`;

/** A field that breaks no rule. */
export const count = '"How many. (Anzahl)" saxonyCount: Int';
