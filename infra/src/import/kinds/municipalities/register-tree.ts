import { MunicipalityKind } from '@ozg/responsibility/municipality/municipality';
import { stateOfArs } from '@ozg/shared/vocabulary/states';
import type { RegisterLine } from './register-line';

/** A local authority as the graph has it, by the properties of `Municipality`. */
export interface RegisterRecord {
  line: number;
  ars: string;
  ags: string | null;
  name: string;
  kind: MunicipalityKind;
  textCode: string | null;
  seat: string | null;
  population: number | null;
  areaHectares: number | null;
  postalCode: string | null;
  stateCode: string | null;
  parentArs: string | null;
}

const URBAN_DISTRICT_CODES = ['41', '42'];
const NO_ASSOCIATION_CODE = '50';
const UNINCORPORATED_CODES = ['65', '66'];

/**
 * Puts the lines of the register together. A city without a district has a line as district and one as municipality and
 * is one local authority; a municipality without an association has a line as association all the same.
 */
export class RegisterTree {
  private readonly districts = new Set<string>();
  private readonly associations = new Set<string>();
  private readonly urbanDistricts = new Map<string, RegisterLine>();

  /** The authority that is complete with this line; null where another line belongs to it. */
  place(entry: RegisterLine): RegisterRecord | null {
    const ars = entry.district + entry.association + entry.municipality;
    if (entry.sort === 'district') {
      this.districts.add(ars);
      if (!URBAN_DISTRICT_CODES.includes(entry.textCode ?? ''))
        return record(entry, ars, MunicipalityKind.DISTRICT, null);
      this.urbanDistricts.set(ars, entry);
      return null;
    }
    if (entry.sort === 'association') {
      if (entry.textCode === NO_ASSOCIATION_CODE) return null;
      this.associations.add(ars);
      return record(entry, ars, MunicipalityKind.MUNICIPAL_ASSOCIATION, this.districtOf(entry));
    }
    const asDistrict = this.urbanDistricts.get(ars);
    if (asDistrict) {
      this.urbanDistricts.delete(ars);
      const { seat, textCode } = asDistrict;
      return record({ ...entry, seat, textCode }, ars, MunicipalityKind.URBAN_DISTRICT, null);
    }
    const association = `${entry.district}${entry.association}000`;
    const kind = UNINCORPORATED_CODES.includes(entry.textCode ?? '')
      ? MunicipalityKind.UNINCORPORATED_AREA
      : MunicipalityKind.MUNICIPALITY;
    return record(entry, ars, kind, this.associations.has(association) ? association : this.districtOf(entry));
  }

  /** Nothing is known of the authority after all: one of its lines cannot be taken. */
  forget(ars: string): void {
    this.urbanDistricts.delete(ars);
  }

  /** The register knows areas of a state that lie in no district: waters of the coast and of a border. */
  private districtOf({ district }: RegisterLine): string | null {
    const ars = `${district}0000000`;
    return this.districts.has(ars) ? ars : null;
  }

  /** Cities without a district for which the register has no line as municipality. */
  unfinished(): RegisterRecord[] {
    return [...this.urbanDistricts].map(([ars, entry]) => record(entry, ars, MunicipalityKind.URBAN_DISTRICT, null));
  }
}

function record(entry: RegisterLine, ars: string, kind: MunicipalityKind, parentArs: string | null): RegisterRecord {
  const { line, name, textCode, seat, population, areaHectares, postalCode } = entry;
  return {
    line,
    ars,
    ags: agsOf(entry, kind),
    name,
    kind,
    textCode,
    seat,
    population,
    areaHectares,
    postalCode,
    stateCode: stateOfArs(ars),
    parentArs,
  };
}

function agsOf({ district, municipality }: RegisterLine, kind: MunicipalityKind): string | null {
  if (kind === MunicipalityKind.MUNICIPAL_ASSOCIATION) return null;
  return kind === MunicipalityKind.DISTRICT ? district : district + municipality;
}
