/** Where the graph is known and what is published from it. */
export interface OpenDataSettings {
  /** `https://host` of the graph as the public knows it; null takes the host that a client wrote. */
  publicUrl: string | null;
}

/** Reads PUBLIC_URL. Throws on a value that is none. */
export function openDataSettings(environment: NodeJS.ProcessEnv): OpenDataSettings {
  return { publicUrl: publicUrlIn(environment) };
}

function publicUrlIn({ PUBLIC_URL: text }: NodeJS.ProcessEnv): string | null {
  if (!text) return null;
  if (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Error(`PUBLIC_URL must be an origin such as "https://ozg.example.org", but has "${text}".`);
}
