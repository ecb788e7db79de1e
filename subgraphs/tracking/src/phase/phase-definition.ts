import { Field, Int, ObjectType } from 'type-graphql';
import { Phase } from './phase';

@ObjectType({
  description: 'What a phase means, as the page of the Land on reuse defines it. (Phasendefinition)',
  simpleResolvers: true,
})
export class PhaseDefinition {
  @Field(() => Phase, { description: 'The phase defined. (Projektphase)' })
  phase: Phase;

  @Field(() => Int, { nullable: true, description: 'Number from 0 to 6, none for what is set aside. (Phasennummer)' })
  number: number | null;

  @Field(() => String, { description: 'Official name with its number. (Bezeichnung)' })
  label: string;

  @Field(() => [String], { description: 'Other names that the same source uses. (andere Bezeichnungen)' })
  aliases: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What the source says about it besides activities. (Beschreibung)',
  })
  description: string | null;

  @Field(() => [String], { description: 'What is to be done in this phase. (Aktivitäten)' })
  activities: string[];
}

function define(
  phase: Phase,
  number: number | null,
  label: string,
  more: Partial<PhaseDefinition> = {},
): PhaseDefinition {
  return { phase, number, label, aliases: [], description: null, activities: [], ...more };
}

/** Source: the page of Sachsen-Anhalt on reuse (seed 000), which calls phase 6 both "Umgesetzt" and "Abgeschlossen". */
export const phaseDefinitions: readonly PhaseDefinition[] = [
  define(Phase.NOT_STARTED, 0, '0. Nicht gestartet'),
  define(Phase.INITIALIZATION, 1, '1. Initialisierung', {
    activities: [
      'Zuordnung Leistungen zu Ressort & Identifizierung Verantwortlichkeiten',
      'Bildung Projektgruppe',
      'Erste Prüfung Rahmenbedingungen in Sachsen-Anhalt (Stellen, vorhandene Online-Dienste etc.)',
    ],
  }),
  define(Phase.REUSE_ASSESSMENT, 2, '2. Prüfung Nachnutzung', {
    activities: [
      'Teilnahme in der Allianz und Abstimmungen',
      'Prüfung Rahmenbedingungen Online-Dienst und Sachsen-Anhalt entlang der 4 Dimensionen (rechtlich, technisch, finanziell und organisatorisch)',
    ],
  }),
  define(Phase.REUSE_PLANNING, 3, '3. Planung Nachnutzung', {
    activities: [
      'Teilnahme an Steuerungskreisen',
      'Abstimmung Wellen-/ Umsetzungsplan (Entwicklung Online-Dienst)',
      'Erstellung Projektplan',
      'Schätzung Aufwände',
      'Bereitstellung Ressourcen',
    ],
  }),
  define(Phase.IMPLEMENTATION, 4, '4. Umsetzung (Pilotierung)', {
    activities: [
      'Projektüberwachung und Abstimmungen',
      'Aktualisierung Leistungsübersicht',
      'Sicherstellung Anschlussfähigkeit',
      'Identifizierung und Umsetzung Anpassungsbedarfe',
      'Abschluss Verträge',
    ],
  }),
  define(Phase.ROLLOUT, 5, '5. Einführung (Rollout)', {
    activities: [
      'Projektüberwachung und Abstimmungen',
      'Öffentlichkeitsarbeit',
      'Planung Weiterentwicklung',
      'Überführung Projektstruktur in Betrieb',
    ],
  }),
  define(Phase.COMPLETED, 6, '6. Umgesetzt', { aliases: ['6. Abgeschlossen'], description: 'Projekt abgeschlossen' }),
  define(Phase.DEPRIORITIZED, null, 'Depriorisiert', { description: 'Keine Relevanz in Sachsen-Anhalt' }),
];
