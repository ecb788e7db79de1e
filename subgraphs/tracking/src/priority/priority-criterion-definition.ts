import { Field, ObjectType } from 'type-graphql';
import { PriorityCriterion } from './priority-criterion';

@ObjectType({
  description: 'What a criterion means, as the page of the Land on reuse defines it. (Definition eines Anhaltspunktes)',
  simpleResolvers: true,
})
export class PriorityCriterionDefinition {
  @Field(() => PriorityCriterion, { description: 'The criterion defined. (Anhaltspunkt)' })
  criterion: PriorityCriterion;

  @Field(() => String, { description: 'Official name. (Bezeichnung)' })
  label: string;

  @Field(() => String, { description: 'Which services it is meant for. (Beschreibung)' })
  description: string;
}

/** Source: the page of Sachsen-Anhalt on reuse (seed 000). */
export const priorityCriterionDefinitions: readonly PriorityCriterionDefinition[] = [
  {
    criterion: PriorityCriterion.DEMAND,
    label: 'Hohe Nachfrage-Priorität',
    description:
      'Leistungen, die unter den Top-100 Verwaltungsleistungen sind, häufig über die Behördennummer 115 erfragt werden oder im SDG-Verordnungsentwurf genannt sind',
  },
  {
    criterion: PriorityCriterion.CASE_NUMBERS,
    label: 'Hohe Fallzahlen und Zielgruppenspezifität',
    description:
      'Leistungen, die spezifischen Zielgruppen helfen, viele Menschen erreichen/ für einen Großteil der Bürger:innen relevant sind',
  },
  {
    criterion: PriorityCriterion.POLITICAL_GOALS,
    label: 'Hohe politisch-gesellschaftliche Ziele',
    description:
      'Leistungen, die aus politisch-strategischer Sicht relevant sind und die wichtig für das Erreichen politischer und gesellschaftlicher Ziele sind',
  },
  {
    criterion: PriorityCriterion.EFFORT,
    label: 'Hoher Kosten- und Zeitaufwand',
    description:
      'Leistungen, die für Bürger:innen besonders aufwändig (z.B. komplex in Beanspruchung) sind und häufigen/ wiederholten Kontakt bedeuten',
  },
  {
    criterion: PriorityCriterion.COMPLEXITY,
    label: 'Hohe Komplexität',
    description:
      'Leistungen, die vor der Inanspruchnahme eine erhöhte Recherche- und Verständnisleistung bei Bürger:innen erfordern und komplexe Anspruchsvoraussetzungen haben',
  },
  {
    criterion: PriorityCriterion.DIGITALIZATION_POTENTIAL,
    label: 'Hohes Digitalisierungspotential und -aufwand',
    description:
      'Leistungen, die mittels Digitalisierung zu einer spürbaren Entlastung für Bürger:innen beitragen, durch Digitalisierung zu Kosteneinsparungen bei Verwaltung führen können und derzeit noch nicht nutzerfreundlich verfügbar sind',
  },
];
