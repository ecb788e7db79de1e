import { GovernmentLevel } from '@ozg/shared/vocabulary/government-level';
import { Field, ObjectType } from 'type-graphql';

const { FEDERAL, STATE, MUNICIPAL, UNRESOLVED } = GovernmentLevel;

@ObjectType({ description: 'Who makes the rule and who carries it out. (Typisierung)', simpleResolvers: true })
export class LeikaType {
  @Field(() => String, { description: 'Code of the official list, for example "2/3a". (Typ)' })
  code: string;

  @Field(() => String, { nullable: true, description: 'What the type means, where a source says so. (Bedeutung)' })
  label: string | null;

  @Field(() => GovernmentLevel, { nullable: true, description: 'Level that makes the rule. (Regelungskompetenz)' })
  regulationLevel: GovernmentLevel | null;

  @Field(() => GovernmentLevel, { nullable: true, description: 'Level that carries it out. (Vollzugskompetenz)' })
  executionLevel: GovernmentLevel | null;
}

function type(
  code: string,
  label: string | null,
  regulationLevel: GovernmentLevel | null = null,
  executionLevel: GovernmentLevel | null = null,
): LeikaType {
  return { code, label, regulationLevel, executionLevel };
}

/**
 * The 21 values of urn:de:fim:leika:typisierung with the meanings public LeiKa tools give them; 8 and 9 exist without a
 * meaning in any source.
 */
export const leikaTypes: readonly LeikaType[] = [
  type('1', 'Regelung und Vollzug Bund', FEDERAL, FEDERAL),
  type('2', 'Regelung Bund, Vollzug Land oder Kommune', FEDERAL, UNRESOLVED),
  type('2a', 'Regelung Bund, Vollzug Land', FEDERAL, STATE),
  type('2b', 'Regelung Bund mit Ausführungsvorschriften des Landes, Vollzug Kommune', FEDERAL, MUNICIPAL),
  type('3', 'Regelung Bund mit Abweichungsrecht der Länder, Vollzug Land oder Kommune', FEDERAL, UNRESOLVED),
  type('3a', 'Regelung Bund mit Abweichungsrecht der Länder, Vollzug Land', FEDERAL, STATE),
  type('3b', 'Regelung Bund mit Abweichungsrecht der Länder, Vollzug Kommune', FEDERAL, MUNICIPAL),
  type('2/3', 'Regelung Bund, Vollzug Land oder Kommune', FEDERAL, UNRESOLVED),
  type('2/3a', 'Regelung Bund, Vollzug Land', FEDERAL, STATE),
  type('2/3b', 'Regelung Bund, Vollzug Kommune', FEDERAL, MUNICIPAL),
  type('4', 'Regelung Land, Vollzug Land oder Kommune', STATE, UNRESOLVED),
  type('4a', 'Regelung und Vollzug Land', STATE, STATE),
  type('4b', 'Regelung Land, Vollzug Kommune', STATE, MUNICIPAL),
  type('5', 'Regelung und Vollzug Kommune', MUNICIPAL, MUNICIPAL),
  type('6', 'Allgemeine Hinweise'),
  type('7', 'Service- und Sonderrufnummern'),
  type('8', null),
  type('9', null),
  type('10', 'Verwaltungsintern'),
  type('11', 'SDG: allgemeine Rechte und Pflichten'),
  type('12', 'SDG: Hilfs- und Problemlösungsdienste'),
];

const byCode = new Map(leikaTypes.map((each) => [each.code, each]));

/** The type with that code; an unknown code is kept without a meaning. */
export function leikaType(code: string): LeikaType {
  return byCode.get(code) ?? type(code, null);
}

/** Codes of all types whose rule is carried out at that level. */
export function typesExecutedAt(levels: readonly GovernmentLevel[]): string[] {
  return leikaTypes
    .filter(({ executionLevel }) => executionLevel && levels.includes(executionLevel))
    .map(({ code }) => code);
}
