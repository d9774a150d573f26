import { type KeyObject, sign, verify } from 'node:crypto';
import { curveCost } from '../cost.ts';
import type { CurveHash } from '../curve-hash.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { keyObject } from './key-object.ts';
import { signAsync, signStream, verifyAsync, verifyStream } from './signature.ts';

/** r ‖ s, as PKCS#11 has it (§6.3.1). */
function input(key: Key): { key: KeyObject; dsaEncoding: 'ieee-p1363' } {
  return { key: keyObject(key), dsaEncoding: 'ieee-p1363' };
}

export function ecdsa({ name }: CurveHash): Implementation<null> {
  return {
    sign: (key, _, data) =>
      curveCost(key) === 'dear' ? signAsync(name, data, input(key)) : sign(name, data, input(key)),
    verify: (key, _, data, signature) =>
      curveCost(key) === 'dear'
        ? verifyAsync(name, data, input(key), signature)
        : verify(name, data, input(key), signature),
    signStream: (key) => signStream(name, input(key), curveCost(key)),
    verifyStream: (key) => verifyStream(name, input(key)),
  };
}
