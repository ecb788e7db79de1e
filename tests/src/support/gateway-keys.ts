import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key pair of a gateway, also as the settings of a gateway and of its subgraphs. */
export interface GatewayKeys {
  privateKey: KeyObject;
  forGateway: { GATEWAY_SIGNING_KEY: string };
  forSubgraph: { GATEWAY_PUBLIC_KEY: string };
}

export function makeGatewayKeys(): GatewayKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    forGateway: { GATEWAY_SIGNING_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() },
    forSubgraph: { GATEWAY_PUBLIC_KEY: publicKey.export({ format: 'pem', type: 'spki' }).toString() },
  };
}
