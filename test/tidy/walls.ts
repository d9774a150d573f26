/** Who may import whom. The layout is the security argument; these rules are what makes it one. */
import { importsOf, resolveImport, type Import, type Rule, type Source } from './source.ts';

const inSource = (path: string) => path.startsWith('src/') && path.endsWith('.ts');
const inVault = (path: string) => path.startsWith('src/vault/') && path.endsWith('.ts');

/** Each part of `src/`, and the parts of ours that it may import. */
const PARTS = [
  { part: 'src/wire/', allowed: ['src/wire/'] },
  { part: 'src/vault/', allowed: ['src/vault/', 'src/wire/'] },
  { part: 'src/client/', allowed: ['src/client/', 'src/wire/'] },
  { part: 'src/cli/', allowed: ['src/cli/', 'src/client/', 'src/wire/'] },
  { part: 'src/gateway/', allowed: ['src/gateway/', 'src/client/', 'src/wire/'] },
  { part: 'src/index.ts', allowed: ['src/client/', 'src/wire/'] },
] as const;

/**
 * The rooms of the vault, lowest first: a room imports rooms before it in this table, and itself.
 */
const ROOMS = [
  /^src\/vault\/(?:build|hint|refusal)\.ts$/,
  /^src\/vault\/storage\//,
  /^src\/vault\/object\/(?:secret|attribute[a-z-]*)\.ts$/,
  /^src\/vault\/mechanism\//,
  /^src\/vault\/object\//,
  /^src\/vault\/(?:partition|audit)\//,
  /^src\/vault\/session\//,
  /^src\/vault\/operation\//,
  /^src\/vault\//,
] as const;

/** Packages, and the only place that may import each. Node.js itself is not a package. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@noble/ciphers': 'src/vault/mechanism/noble/',
  '@noble/curves': 'src/vault/mechanism/noble/',
  '@noble/hashes': 'src/vault/mechanism/noble/',
  '@noble/post-quantum': 'src/vault/mechanism/noble/',
  protobufjs: 'src/wire/',
  commander: 'src/cli/',
  '@peculiar/asn1-schema': 'src/cli/',
  '@peculiar/asn1-x509': 'src/cli/',
  '@peculiar/asn1-csr': 'src/cli/',
};

/** What of node:crypto holds no key and makes no signature. All else is `mechanism/openssl`'s. */
const KEYLESS_CRYPTO = new Set(
  (
    'hash createHash createHmac hkdf hkdfSync argon2 argon2Sync timingSafeEqual ' +
    'randomBytes randomFill randomFillSync randomInt randomUUID'
  ).split(' '),
);

/**
 * Node.js modules with which something could be kept, sent or run: `src/wire` says, and does
 * nothing.
 */
const ACTING = new Set(
  'child_process cluster crypto dgram dns fs fs/promises http http2 https net sqlite tls worker_threads'
    .split(' ')
    .map((name) => `node:${name}`),
);

/**
 * The command line prints public keys in other formats. One file of it reads private keys that
 * their owner holds in a file, so as to bring them into a vault.
 */
function mayAlso(path: string, name: string): boolean {
  if (name === 'createPrivateKey') return path === 'src/cli/foreign-key.ts';
  return name === 'createPublicKey' && path.startsWith('src/cli/');
}

function imports(complain: (item: Import, source: Source) => string | null) {
  return (source: Source) =>
    importsOf(source).flatMap((item) => {
      const complaint = complain(item, source);
      return complaint === null ? [] : [`imports ${item.from}: ${complaint}`];
    });
}

const rank = (path: string) => ROOMS.findIndex((room) => room.test(path));

export const WALLS: readonly Rule[] = [
  {
    name: 'a part of src/ imports only the parts it may',
    applies: inSource,
    check: imports((item, source) => {
      const target = resolveImport(source, item.from);
      const part = PARTS.find((candidate) => source.path.startsWith(candidate.part));
      if (part === undefined) return 'this part of src/ is not in the table of parts';
      if (target === null || part.allowed.some((allowed) => target.startsWith(allowed)))
        return null;
      return `${part.part} may import ${part.allowed.join(', ')}`;
    }),
    bad: [
      { path: 'src/client/a.ts', text: "import type { Secret } from '../vault/object/secret.ts';" },
      { path: 'src/cli/a.ts', text: "export * from '../vault/policy.ts';" },
      { path: 'src/cli/a.ts', text: "const vault = await import('../vault/main.ts');" },
      { path: 'src/wire/a.ts', text: "import {\n  a,\n} from '../client/a.ts';" },
      { path: 'src/vault/a.ts', text: "import '../client/a.ts';" },
      { path: 'src/other/a.ts', text: "import '../wire/a.ts';" },
    ],
    good: [
      { path: 'src/cli/a.ts', text: "import { connect } from '../client/index.ts';" },
      {
        path: 'src/client/a.ts',
        text: "// import '../vault/main.ts'\nimport { CKR } from '../wire/status.ts';",
      },
    ],
  },
  {
    name: 'a lower room of the vault does not call a higher one',
    applies: inVault,
    check: imports((item, source) => {
      const target = resolveImport(source, item.from);
      if (item.typeOnly || target === null || !target.startsWith('src/vault/')) return null;
      return rank(target) <= rank(source.path) ? null : 'that room is above this one';
    }),
    bad: [
      { path: 'src/vault/mechanism/a.ts', text: "import { use } from '../object/use.ts';" },
      { path: 'src/vault/storage/sqlite.ts', text: "import { seal } from '../mechanism/seal.ts';" },
      { path: 'src/vault/object/secret.ts', text: "import '../mechanism/secret-reader.ts';" },
    ],
    good: [
      {
        path: 'src/vault/mechanism/a.ts',
        text: "import type { VaultObject } from '../object/object.ts';",
      },
      {
        path: 'src/vault/operation/a.ts',
        text: "import { authorise } from '../session/authorise.ts';",
      },
    ],
  },
  {
    name: 'only mechanism/ opens a Secret',
    applies: inSource,
    check: imports((item, source) => {
      const target = resolveImport(source, item.from);
      if (target !== 'src/vault/mechanism/secret-reader.ts') return null;
      return source.path.startsWith('src/vault/mechanism/')
        ? null
        : 'that is the capability to read';
    }),
    bad: [
      {
        path: 'src/vault/object/a.ts',
        text: "import { readSecret } from '../mechanism/secret-reader.ts';",
      },
    ],
    good: [
      {
        path: 'src/vault/mechanism/noble/a.ts',
        text: "import { readSecret } from '../secret-reader.ts';",
      },
    ],
  },
  {
    name: 'only mechanism/openssl imports ciphers, signatures and keys from node:crypto',
    applies: (path) => inSource(path) && !path.startsWith('src/vault/mechanism/openssl/'),
    check: imports((item, source) => {
      if (!/^(?:node:)?crypto$/.test(item.from) || item.typeOnly) return null;
      const refused = item.names.filter(
        (name) => !KEYLESS_CRYPTO.has(name) && !mayAlso(source.path, name),
      );
      return refused.length === 0 ? null : `${refused.join(', ')} belong in mechanism/openssl`;
    }),
    bad: [
      { path: 'src/vault/mechanism/a.ts', text: "import { createCipheriv } from 'node:crypto';" },
      {
        path: 'src/client/a.ts',
        text: "import { hash, createPrivateKey as k } from 'node:crypto';",
      },
      { path: 'src/client/a.ts', text: "import { createPublicKey } from 'node:crypto';" },
      { path: 'src/cli/a.ts', text: "import { createPrivateKey } from 'node:crypto';" },
      { path: 'src/vault/a.ts', text: "import * as crypto from 'node:crypto';" },
      { path: 'src/vault/a.ts', text: "import crypto from 'crypto';" },
      { path: 'src/vault/a.ts', text: "const { sign } = process.getBuiltinModule('node:crypto');" },
    ],
    good: [
      {
        path: 'src/vault/a.ts',
        text: "import { createHash, timingSafeEqual } from 'node:crypto';",
      },
      { path: 'src/vault/mechanism/a.ts', text: "import type { KeyObject } from 'node:crypto';" },
    ],
  },
  {
    name: 'nobody takes cryptography from globalThis',
    applies: inSource,
    check: ({ text }) =>
      /(?<![.\w])crypto\s*\.|\bwebcrypto\b|globalThis\s*(?:\.|\[\s*['"])\s*crypto\b|\.subtle\b/.test(
        text,
      )
        ? ['uses the global crypto, which no wall sees']
        : [],
    bad: [
      { path: 'src/client/a.ts', text: 'await crypto.subtle.sign(algorithm, key, data);' },
      { path: 'src/client/a.ts', text: "const c = globalThis['crypto'];" },
    ],
    good: [{ path: 'src/client/a.ts', text: "import { randomBytes } from 'node:crypto';" }],
  },
  {
    name: 'a package is imported only where it may be',
    applies: inSource,
    check: imports((item, source) => {
      if (item.from.startsWith('.') || item.from.startsWith('node:')) return null;
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(item.from)?.[0] ?? item.from;
      const place = PACKAGES[name];
      if (place === undefined) return 'not a runtime dependency (or the node: prefix is missing)';
      return source.path.startsWith(place) ? null : `only ${place} may`;
    }),
    bad: [
      {
        path: 'src/vault/session/a.ts',
        text: "import { argon2id } from '@noble/hashes/argon2.js';",
      },
      { path: 'src/vault/connection.ts', text: "import protobuf from 'protobufjs/minimal.js';" },
      { path: 'src/client/a.ts', text: "import { Command } from 'commander';" },
      { path: 'src/cli/a.ts', text: "import chalk from 'chalk';" },
      { path: 'src/cli/a.ts', text: "import { join } from 'path';" },
    ],
    good: [
      {
        path: 'src/vault/mechanism/noble/a.ts',
        text: "import { gcm } from '@noble/ciphers/aes.js';",
      },
      { path: 'src/wire/message.ts', text: "import { Reader } from 'protobufjs/minimal.js';" },
    ],
  },
  {
    name: 'src/wire has no keys and no I/O',
    applies: (path) => inSource(path) && path.startsWith('src/wire/'),
    check: imports((item) => (ACTING.has(item.from) ? 'wire only says what is said' : null)),
    bad: [{ path: 'src/wire/frame.ts', text: "import { createConnection } from 'node:net';" }],
    good: [{ path: 'src/wire/frame.ts', text: "import { inspect } from 'node:util';" }],
  },
  {
    name: 'vault code is run by its own process alone',
    applies: (path) => path.startsWith('test/tidy') || path.startsWith('scripts/'),
    check: imports((item, source) => {
      const target = resolveImport(source, item.from);
      return target?.startsWith('src/vault/')
        ? 'tools read sources, and run none of the vault'
        : null;
    }),
    bad: [
      {
        path: 'scripts/a.ts',
        text: "import { MECHANISMS } from '../src/vault/mechanism/table.ts';",
      },
    ],
    good: [{ path: 'scripts/a.ts', text: "import { LIMITS } from '../src/wire/limits.ts';" }],
  },
];
