import type { NamedMechanism } from './mechanism-name.ts';

/** KMAC at the command line: its customization string is the context. */
export const KMAC_NAMES: readonly NamedMechanism[] = (['KMAC128', 'KMAC256'] as const).map(
  (name) => ({
    name,
    verbs: ['sign'],
    takes: ['macBytes', 'context'],
    mechanism: ({ macBytes, context }) => ({
      mechanism: name,
      ...(macBytes !== undefined && { macBytes }),
      ...(context !== undefined && { customization: context }),
    }),
  }),
);
