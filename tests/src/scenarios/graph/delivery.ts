import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** What a subgraph answered, before it is delivered. */
export interface WholeAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How an answer reaches the gateway, if it does. */
export type Delivery = (answer: WholeAnswer, response: ServerResponse) => void;

const DRIP_EVERY_MS = 20;
const FLOOD_CHUNK = Buffer.alloc(64 * 1024, 'a');

export const whole: Delivery = ({ status, headers, body }, response) =>
  void response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);

export const never: Delivery = () => undefined;

/** Byte by byte, so that something arrives all the time and the whole too late. */
export const dripping: Delivery = ({ status, headers, body }, response) => {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, (sent += 1)));
    if (sent === body.length) response.end();
  }, DRIP_EVERY_MS);
  response.once('close', () => clearInterval(timer));
};

/** Half of it, and then the end of the connection as if that was all. */
export const cutOff: Delivery = (answer, response) => half(answer, response, () => response.socket?.end());

/** Half of it, and then a reset. */
export const reset: Delivery = (answer, response) => half(answer, response, () => response.socket?.resetAndDestroy());

/** The beginning of an answer, and then more of it for as long as the gateway listens. */
export const endless: Delivery = ({ status, headers }, response) => {
  response.writeHead(status, headers).write('{"data":{"more":"');
  const flood = new Readable({
    read() {
      this.push(FLOOD_CHUNK);
    },
  });
  flood.pipe(response);
  response.once('close', () => flood.destroy());
};

function half({ status, headers, body }: WholeAnswer, response: ServerResponse, end: () => void): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), end);
}
