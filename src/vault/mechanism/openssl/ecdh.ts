import { diffieHellman, hash as hashOnce } from 'node:crypto';
import { Defect, Fault } from '../../refusal.ts';
import { deriveFrom, type EcdhParameters, peerPoint } from '../ecdh-parameters.ts';
import { CURVES } from '../key/key-type.ts';
import type { Implementation } from '../mechanism.ts';
import { ecPublicInfo } from '../key/public-key.ts';
import { keyObject, publicKeyObjectFromInfo } from './key-object.ts';

export const ecdh: Implementation<EcdhParameters> = {
  derive(key, parameters, valueBytes) {
    if (key.curve === null) throw new Defect('the key is on no curve');
    const curve = CURVES[key.curve];
    const privateKey = keyObject(key);
    const peer = ecPublicInfo(curve, peerPoint(key, parameters));
    const publicKey = publicKeyObjectFromInfo(peer);
    const derivation = {
      curve: key.curve,
      parameters,
      valueBytes,
      hash: ({ name }: { name: string }, data: Uint8Array) => hashOnce(name, data, 'buffer'),
    };
    if (curve.fieldBytes <= 32) {
      return deriveFrom(diffieHellman({ privateKey, publicKey }), derivation);
    }
    return new Promise((resolve, reject) => {
      diffieHellman({ privateKey, publicKey }, (error, shared) => {
        if (error) reject(new Fault('OpenSSL could not agree on a secret', error));
        else {
          try {
            resolve(deriveFrom(shared, derivation));
          } catch (refusal) {
            reject(refusal instanceof Error ? refusal : new Fault('derivation failed', refusal));
          }
        }
      });
    });
  },
};
