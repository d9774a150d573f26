import { Secret } from '../object/secret.ts';
import type { StartPrf } from './kbkdf-iteration.ts';
import type { Implementation } from './mechanism.ts';
import { tlsBytes, type TlsPrfParameters } from './tls-parameters.ts';

/** P_hash of RFC 5246 §5 over a provider's HMAC: no library of ours has it. */
export function tlsPrf(start: StartPrf): Implementation<TlsPrfParameters> {
  return {
    derive(key, parameters, valueBytes) {
      const bytes = tlsBytes(parameters, valueBytes);
      const { hash, label, seed } = parameters;
      const prf = { hash, bytes: hash.bytes, keyTypes: [] };
      const hmac = (pieces: readonly Uint8Array[]): Uint8Array => {
        const state = start(key, prf);
        for (const piece of pieces) state.update(piece);
        return state.digest();
      };
      const output = new Uint8Array(bytes);
      let chain: readonly Uint8Array[] = [label, seed];
      for (let at = 0; at < bytes; at += hash.bytes) {
        chain = [hmac(chain)];
        const block = hmac([...chain, label, seed]);
        output.set(block.subarray(0, bytes - at), at);
        block.fill(0);
      }
      return Secret.own(output);
    },
  };
}
