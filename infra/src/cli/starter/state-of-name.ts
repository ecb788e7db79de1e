import { RegistryError } from '@ozg/gateway/registry/registry-error';
import { states } from '@ozg/shared/vocabulary/states';

/** What subgraphs of the Länder are called, with or without hyphens: in English, as all names in the graph. */
const names = new Map<string, string>(
  Object.entries({
    badenwuerttemberg: 'DE-BW',
    bavaria: 'DE-BY',
    berlin: 'DE-BE',
    brandenburg: 'DE-BB',
    bremen: 'DE-HB',
    hamburg: 'DE-HH',
    hesse: 'DE-HE',
    lowersaxony: 'DE-NI',
    mecklenburg: 'DE-MV',
    northrhine: 'DE-NW',
    rhineland: 'DE-RP',
    saarland: 'DE-SL',
    saxony: 'DE-SN',
    saxonyanhalt: 'DE-ST',
    schleswig: 'DE-SH',
    thuringia: 'DE-TH',
  }),
);

/** The Land of that code; without one, the Land that is called like that. Throws BAD_USER_INPUT where there is none. */
export function stateOfName(name: string, code = names.get(name.replaceAll('-', ''))): (typeof states)[number] {
  const state = states.find((each) => each.code === code);
  if (state) return state;
  throw new RegistryError(
    'BAD_USER_INPUT',
    code
      ? `"${code}" is no code of a Land such as DE-SN.`
      : `"${name}" is not the name of a Land: say --state with its code, such as DE-SN.`,
  );
}
