import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';

const ZONE = `example. 3600 SOA ns.example. host.example. 1 3600 600 86400 300
example. 3600 NS ns.example.
ns.example. 3600 A 192.0.2.1
`;

const repository = (pin: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Configuration><RepositoryList><Repository name="Coffer">
  <Module>${MODULE}</Module><TokenLabel>dev</TokenLabel><PIN>${pin}</PIN>
</Repository></RepositoryList></Configuration>
`;

describe('OpenDNSSEC', () => {
  const rig = useRig(['ods-hsmutil', 'ods-hsmspeed'], async (ready) => {
    await writeFile(ready.at('hsm.xml'), repository(ready.pin), { mode: 0o600 });
  });
  const configured = (...given: readonly string[]): string[] => [
    '-c',
    rig().at('hsm.xml'),
    ...given,
  ];
  const hsmutil = (...given: readonly string[]): Promise<string> =>
    rig().run('ods-hsmutil', configured(...given));

  test('ods-hsmutil generates, lists, uses and removes keys', async () => {
    expect(await hsmutil('info')).toMatch(/Repository: Coffer[^]*Token Label: +dev/u);
    const made = await hsmutil('generate', 'Coffer', 'rsa', '2048');
    const id = /successful: ([0-9a-f]{32})/u.exec(made)?.[1] ?? '';
    expect(await hsmutil('list', 'Coffer')).toMatch(new RegExp(`${id} +RSA/2048`, 'u'));
    // RSA_SHA256 is 8, of a zone signing key 256.
    const record = await hsmutil('dnskey', id, 'example.', '256', '8');
    expect(record).toMatch(/^example\..*DNSKEY\s256 3 8 /mu);
    await hsmutil('remove', id);
    expect(await hsmutil('list', 'Coffer')).not.toContain(id);
  });

  // Small RSA, DSA and GOST it tries too, which Coffer has not; it exits with how many failed.
  test('ods-hsmutil tests RSA and Ed25519', async () => {
    const said = await rig().run('ods-hsmutil', configured('test', 'Coffer'), { code: 'any' });
    for (const bits of [2048, 4096]) {
      const signed = ['SHA1', 'SHA256', 'SHA512'].map((h) => `Signing \\(RSA/${h}\\).* OK\n`);
      const tried = `Generating ${bits}-bit RSA key... OK\n.*OK, [0-9a-f]+\n${signed.join('')}`;
      expect(said).toMatch(new RegExp(`${tried}Deleting key... OK`, 'u'));
    }
    expect(said).toMatch(/Generating ED25519 key\.\.\. OK\n.*\nSigning with key\.\.\. OK/u);
    expect(said).toContain('Generating 1024 bytes of random data... OK');
    expect(said).not.toContain('Invalid identifier octet');
  }, 120_000);

  test('ods-hsmspeed signs from threads', async () => {
    const how = ['-r', 'Coffer', '-i', '50', '-s', '2048', '-t', '4'];
    const said = await rig().run('ods-hsmspeed', configured(...how));
    expect(said).toContain('4 threads, 50 signatures per thread');
  });
});

describe('Knot DNS', () => {
  const rig = useRig(['keymgr', 'kzonesign', 'dnssec-verify'], async (ready) => {
    await mkdir(at('knot'));
    await writeFile(at('knot/example.zone'), ZONE);
    await writeFile(at('knot/knot.conf'), configuration(ready.pin), { mode: 0o600 });
  });
  const at = (name: string): string => rig().at(name);
  const configuration = (pin: string): string => `
database:
  storage: ${at('knot')}
keystore:
  - id: vault
    backend: pkcs11
    config: "pkcs11:token=dev;pin-value=${pin} ${MODULE}"
policy:
  - id: by-hand
    keystore: vault
    manual: on
zone:
  - domain: example
    storage: ${at('knot')}
    file: example.zone
    dnssec-signing: on
    dnssec-policy: by-hand
`;

  test.each(['ecdsap256sha256', 'rsasha256'])(
    'keymgr makes %s keys, and kzonesign signs',
    async (a) => {
      const knot = (...given: readonly string[]): Promise<string> =>
        rig().run('keymgr', ['-c', at('knot/knot.conf'), 'example.', ...given]);
      const kind = [`algorithm=${a}`, ...(a === 'rsasha256' ? ['size=2048'] : [])];
      const made = [await knot('generate', ...kind, 'ksk=yes'), await knot('generate', ...kind)];
      const listed = await knot('list');
      for (const id of made) expect(listed).toContain(id.trim());
      expect(await knot('ds')).toMatch(/^example\. DS /mu);

      await copyFile(at('knot/example.zone'), at('knot/unsigned.zone'));
      await mkdir(at('signed'), { recursive: true });
      await rig().run('kzonesign', ['-c', at('knot/knot.conf'), '-o', at('signed'), 'example.']);
      const [file = ''] = await readdir(at('signed'));
      const said = await rig().run('dnssec-verify', ['-o', 'example.', at(`signed/${file}`)]);
      expect(said).toContain('Zone fully signed');
      for (const id of made) await knot('delete', id.trim());
    },
  );
});
