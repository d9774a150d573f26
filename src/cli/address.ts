import { wrongUsage } from './failure.ts';

/** `127.0.0.1:7443`, `[::1]:7443`, `vault.example:7443`. */
export function parseAddress(text: string): { host: string; port: number } {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+)):(\d{1,5})$/iu.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3] ?? NaN);
  if (host === undefined || !(port <= 65_535)) {
    throw wrongUsage(`${text} is not HOST:PORT`, 'such as 127.0.0.1:7443 or [::1]:7443.');
  }
  return { host, port };
}
