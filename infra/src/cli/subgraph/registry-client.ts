import type { ErrorCode } from '@ozg/shared/errors/error-codes';
import type { Finding } from '@ozg/gateway/registry/check/publication';
import type { Draft, Judged, Listed, Order, Published } from '@ozg/gateway/registry/registry';
import type { Approval, RegistryApi } from '@ozg/gateway/registry/registry-api';
import { RegistryError } from '@ozg/gateway/registry/registry-error';
import type { PastStep, Version } from '@ozg/gateway/registry/store/registration';

interface Problem {
  code?: ErrorCode;
  title?: string;
  findings?: Finding[];
}

/** A registry that a gateway serves, with the key of one subgraph. */
export class RegistryClient implements RegistryApi {
  constructor(
    /** Address of the gateway. */
    private readonly url: string,
    private readonly key: string | undefined,
  ) {}

  async list(): Promise<Listed[]> {
    return (await this.ask<Listed[]>('')).map(withDate);
  }

  async history(name: string): Promise<PastStep[]> {
    return (await this.ask<PastStep[]>(`${name}/versions`)).map(withDate);
  }

  async version(name: string, number: number): Promise<Version> {
    return withDate(await this.ask<Version>(`${name}/versions/${number}`));
  }

  check({ name, ...draft }: Draft): Promise<Judged> {
    return this.ask(`${name}/check`, draft);
  }

  publish({ name, ...draft }: Draft, order: Order): Promise<Published> {
    return this.ask(`${name}/publish`, { ...draft, ...order });
  }

  rollback(name: string, version: number, order: Order): Promise<Published> {
    return this.ask(`${name}/rollback`, { version, ...order });
  }

  remove(name: string, order: Order): Promise<Published> {
    return this.ask(`${name}/remove`, order);
  }

  /** On behalf of the owner of the subgraph whose key is given: `approver`. */
  async approve(approval: Approval): Promise<void> {
    await this.ask(`${approval.approver}/approve`, approval);
  }

  private async ask<Answer>(path: string, body?: object): Promise<Answer> {
    const response = await fetch(new URL(`/registry/subgraphs/${path}`, this.url), {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        ...(this.key && { authorization: `Bearer ${this.key}` }),
      },
      body: body && JSON.stringify(body),
      redirect: 'error',
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as Answer;
    const { code = 'BAD_REQUEST', title = `status ${response.status}`, findings = [] } = answer as Problem;
    throw new RegistryError(code, title, findings);
  }
}

const withDate = <Row extends { publishedAt: Date | null }>(row: Row): Row => ({
  ...row,
  publishedAt: row.publishedAt && new Date(row.publishedAt),
});
