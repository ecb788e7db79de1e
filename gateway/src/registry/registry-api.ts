import type { Consent } from './check/publication';
import type { Draft, Judged, Listed, Order, Published } from './registry';
import type { PastStep, Version } from './store/registration';

/** Leave that the owner of a coordinate gives a guest. */
export interface Approval extends Consent {
  /** The subgraph whose owner gives it; null for the operator. */
  approver: string | null;
  /** Who answers for it, by name. */
  person: string;
  reason: string;
}

/** What can be done at a registry, here or over HTTP. Throws RegistryError; then nothing was changed. */
export interface RegistryApi {
  /** Everybody who is registered, in the order in which they were. */
  list(): Promise<Listed[]>;
  /** The steps of a subgraph, the latest first. */
  history(name: string): Promise<PastStep[]>;
  /** One step with its schema. */
  version(name: string, number: number): Promise<Version>;
  /** Judges a schema as `publish` would, and changes nothing; the service need not run yet. */
  check(draft: Draft): Promise<Judged>;
  /** Puts a schema into the graph, or a newer version in its place, once its service shows it and no rule is broken. */
  publish(draft: Draft, order: Order): Promise<Published>;
  /** Publishes an earlier version again. Its service must show it again, too. */
  rollback(name: string, number: number, order: Order): Promise<Published>;
  /** Takes a subgraph out of the graph; it may be published again. */
  remove(name: string, order: Order): Promise<Published>;
  /** Lets a guest do what a rule would refuse, at one coordinate. */
  approve(approval: Approval): Promise<void>;
}
