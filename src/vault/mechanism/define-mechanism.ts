import type { Implementation, Mechanism } from './mechanism.ts';

/** Both twins, or the only provider named. */
type Providers<P> =
  | {
      readonly providers: {
        readonly openssl: Implementation<P>;
        readonly noble: Implementation<P>;
      };
    }
  | { readonly only: 'openssl'; readonly providers: { readonly openssl: Implementation<P> } }
  | { readonly only: 'noble'; readonly providers: { readonly noble: Implementation<P> } };

/**
 * Twins where this Node's OpenSSL has the mechanism, which null says it has not; else noble alone.
 */
export function twinsOrNoble<P>(
  openssl: Implementation<P> | null,
  noble: Implementation<P>,
): Providers<P> {
  return openssl === null
    ? { only: 'noble', providers: { noble } }
    : { providers: { openssl, noble } };
}

/**
 * Checks a definition's types, P being what its `parse` returns and its providers take, and forgets
 * P: the table is of many P, and its users pass what `parse` returned to the same mechanism,
 * unseen.
 */
export function defineMechanism<P>(
  definition: Omit<Mechanism<P>, 'providers' | 'only'> & Providers<P>,
): Mechanism {
  return definition;
}
