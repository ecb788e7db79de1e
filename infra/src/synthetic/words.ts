/** Subjects of made-up services: plain administrative words, so that searching the demo finds something. */
export const subjects = [
  'Baugenehmigung',
  'Führerschein',
  'Wohngeld',
  'Elterngeld',
  'Gewerbeanmeldung',
  'Hundesteuer',
  'Personalausweis',
  'Fischereischein',
  'Jagdschein',
  'Gaststättenerlaubnis',
  'Kitaplatz',
  'Schulanmeldung',
  'Meldebescheinigung',
  'Sondernutzung',
  'Denkmalschutz',
  'Abfallentsorgung',
  'Wasserrecht',
  'Naturschutz',
  'Pflegehilfe',
  'Blindengeld',
  'Berufsanerkennung',
  'Ausbildungsförderung',
  'Kulturförderung',
  'Ehrenamtskarte',
  'Straßenverkehr',
] as const;

export const procedures = [
  'Erteilung',
  'Verlängerung',
  'Änderung',
  'Anzeige',
  'Bewilligung',
  'Auskunft',
  'Eintragung',
  'Befreiung',
  'Feststellung',
] as const;

/** Keywords that projects of Land and municipalities share. */
export const topics = [
  'eAkte',
  'DMS',
  'Digitalisierungszentrum',
  'Baugenehmigung',
  'Bürgerportal',
  'ePayment',
] as const;

/** Marks a text for people as made up. */
export const madeUp = (text: string): string => `${text} (synthetisch)`;
