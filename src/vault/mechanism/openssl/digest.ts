import { createHash, hash as hashOnce } from 'node:crypto';
import type { HashFunction } from '../hash.ts';
import type { Implementation } from '../mechanism.ts';
import { foldingStream } from '../stream.ts';

export function digest({ name }: HashFunction): Implementation<null> {
  return {
    digest: (_, data) => hashOnce(name, data, 'buffer'),
    digestStream() {
      const hash = createHash(name);
      return foldingStream(
        (data) => hash.update(data),
        () => hash.digest(),
      );
    },
  };
}
