/**
 * Writes src/wire/gen from proto/. `npm run generate`; the test suite checks that both are in step.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, 'src/wire/gen/coffer.js');
const pbjs = join(root, 'node_modules/protobufjs-cli/bin/pbjs');
if (!existsSync(pbjs)) throw new Error('protobufjs-cli is missing: run npm ci --ignore-scripts');

const flags =
  '--target static-module --wrap esm --dependency protobufjs/minimal.js --root coffer --path proto ' +
  '--force-number --no-create --no-verify --no-convert --no-delimited --no-service --no-typeurl --dts';
const args = [...flags.split(' '), '--out', out, 'proto/coffer/v1/message.proto'];
execFileSync(process.execPath, [pbjs, ...args], { cwd: root, stdio: 'inherit' });

// The schema has no 64-bit integers, so the declarations need no Long.
const declarations = out.replace(/\.js$/, '.d.ts');
const text = readFileSync(declarations, 'utf8');
writeFileSync(declarations, text.replace('import Long = require("long");\n', ''));

/**
 * A oneof's setter in protobufjs deletes every other field of it, set or not: about fifty deletes a
 * request, which also turn the message into a slow dictionary. This one deletes what is set.
 */
const SETTER = `
const $setOneOf = (fields) => {
    const others = new Set(fields);
    return function (name) {
        for (const key of $Object.keys(this))
            if (key !== name && others.has(key))
                delete this[key];
    };
};
`;
const anchor = '// Exported root namespace';
const code = readFileSync(out, 'utf8');
if (!code.includes(anchor) || !code.includes('$util.oneOfSetter(')) {
  throw new Error('the generated code has another shape: look at what protobufjs changed');
}
const faster = code.replaceAll('$util.oneOfSetter(', '$setOneOf(');
writeFileSync(out, faster.replace(anchor, `${SETTER.trimStart()}\n${anchor}`));
