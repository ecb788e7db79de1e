/** What one request carries through the gateway. */
export interface GatewayContext {
  requestId: string;
}
