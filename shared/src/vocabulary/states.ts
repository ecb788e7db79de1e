/** The sixteen states: ISO 3166-2 code, the first two digits of their ARS, official short name. Source: GV100AD. */
export const states = [
  { code: 'DE-SH', arsPrefix: '01', name: 'Schleswig-Holstein' },
  { code: 'DE-HH', arsPrefix: '02', name: 'Hamburg' },
  { code: 'DE-NI', arsPrefix: '03', name: 'Niedersachsen' },
  { code: 'DE-HB', arsPrefix: '04', name: 'Bremen' },
  { code: 'DE-NW', arsPrefix: '05', name: 'Nordrhein-Westfalen' },
  { code: 'DE-HE', arsPrefix: '06', name: 'Hessen' },
  { code: 'DE-RP', arsPrefix: '07', name: 'Rheinland-Pfalz' },
  { code: 'DE-BW', arsPrefix: '08', name: 'Baden-Württemberg' },
  { code: 'DE-BY', arsPrefix: '09', name: 'Bayern' },
  { code: 'DE-SL', arsPrefix: '10', name: 'Saarland' },
  { code: 'DE-BE', arsPrefix: '11', name: 'Berlin' },
  { code: 'DE-BB', arsPrefix: '12', name: 'Brandenburg' },
  { code: 'DE-MV', arsPrefix: '13', name: 'Mecklenburg-Vorpommern' },
  { code: 'DE-SN', arsPrefix: '14', name: 'Sachsen' },
  { code: 'DE-ST', arsPrefix: '15', name: 'Sachsen-Anhalt' },
  { code: 'DE-TH', arsPrefix: '16', name: 'Thüringen' },
] as const;

/** Code of the state in which the region lies, or null where the first two digits are no state's. */
export function stateOfArs(ars: string): string | null {
  return states.find(({ arsPrefix }) => ars.startsWith(arsPrefix))?.code ?? null;
}
