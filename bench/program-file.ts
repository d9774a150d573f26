/** Programs of the bench and of the vault: TypeScript in a checkout, compiled in the package. */
import { fileURLToPath } from 'node:url';

/** The path of `./name` beside the module whose `import.meta.url` is given. */
export function programFile(beside: string, name: string): string {
  const extension = beside.endsWith('.ts') ? '.ts' : '.js';
  return fileURLToPath(new URL(`${name}${extension}`, beside));
}

/** Where the checkout or the package begins. */
export const ROOT = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '..' : '../..', import.meta.url),
);
