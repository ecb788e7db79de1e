import type { TestGraph } from '../support/test-graph';
import type { ReportDocument } from './read-back';

export interface Fetched {
  status: number;
  headers: Headers;
  body: Buffer;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests name the fields they look at
  json: any;
}

export interface ReportClient {
  get(file: string, headers?: Record<string, string>, method?: string): Promise<Fetched>;
  json(file: string): Promise<ReportDocument>;
}

/** Asks for what stands below /reports/ of a graph. */
export function reportClient({ url }: TestGraph): ReportClient {
  const get: ReportClient['get'] = async (file, headers = {}, method = 'GET') => {
    const response = await fetch(`${url}/reports/${file}`, { headers, method });
    const body = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body,
      json: isJson && body.length ? JSON.parse(String(body)) : null,
    };
  };
  return {
    get,
    json: async (file) => {
      const { status, json } = await get(file);
      if (status !== 200) throw new Error(JSON.stringify(json));
      return json as ReportDocument;
    },
  };
}
