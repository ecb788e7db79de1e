import { stateOfArs } from '@ozg/shared/vocabulary/states';
import type { Read } from '../rule';
import { isWithin } from '../text/calendar';
import { leikaKeysOf, ozgIdsOf, type Project } from './projects';

export interface OnlineService {
  name: string;
  availableOnline: boolean | null;
  coverage: string | null;
  validFrom: string | null;
  validUntil: string | null;
  state: { code: string } | null;
  municipality: { ars: string } | null;
  ozgServices: { ozgId: string }[];
  leikaServices: { leikaKey: string; ozgService: { ozgId: string } | null }[];
}

export const onlineServices: Read<OnlineService[]> = {
  query: `query OnlineServices($after: String) {
    onlineServices(first: 100, after: $after) {
      nodes {
        name availableOnline coverage validFrom validUntil state { code } municipality { ars }
        ozgServices { ozgId } leikaServices { leikaKey ozgService { ozgId } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  pick: (data: { onlineServices: { nodes: OnlineService[] } }) => data.onlineServices.nodes,
};

/** Where an online service can be used, seen from a state. UNKNOWN: neither place nor coverage is stated. */
type Reach = 'HERE' | 'ELSEWHERE' | 'UNKNOWN';

export interface Offer {
  service: OnlineService;
  reach: Reach;
}

/** Finds the online services that are offered on the day for what a project is for, wherever they are offered. */
export function offersFor(services: OnlineService[], day: string): (project: Project) => Offer[] {
  const byService = new Map<string, OnlineService[]>();
  for (const service of services) {
    if (service.availableOnline === false || !isWithin(day, service)) continue;
    for (const key of keysOf(service)) byService.set(key, [...(byService.get(key) ?? []), service]);
  }
  return (project) => {
    const keys = [...ozgIdsOf(project), ...leikaKeysOf(project)];
    const found = new Set(keys.flatMap((key) => byService.get(key) ?? []));
    return [...found]
      .filter((service) => isFor(service, project))
      .map((service) => ({ service, reach: reachOf(service, project.state?.code) }));
  };
}

function keysOf({ ozgServices, leikaServices }: OnlineService): Set<string> {
  const bundles = [...ozgServices, ...leikaServices.map(({ ozgService }) => ozgService)];
  return new Set([
    ...bundles.flatMap((bundle) => bundle?.ozgId ?? []),
    ...leikaServices.map(({ leikaKey }) => leikaKey),
  ]);
}

/** A bundle holds many services: where both sides name single ones, those count and not the bundle. */
function isFor({ leikaServices }: OnlineService, project: Project): boolean {
  const keys = leikaKeysOf(project);
  if (!leikaServices.length || !keys.length) return true;
  return leikaServices.some(({ leikaKey }) => keys.includes(leikaKey));
}

function reachOf({ coverage, state, municipality }: OnlineService, stateCode: string | undefined): Reach {
  if (coverage === 'NATIONWIDE') return 'HERE';
  const place = state?.code ?? (municipality && stateOfArs(municipality.ars));
  if (!place) return 'UNKNOWN';
  return place === stateCode ? 'HERE' : 'ELSEWHERE';
}
