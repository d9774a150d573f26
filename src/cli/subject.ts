import {
  AttributeTypeAndValue,
  AttributeValue,
  GeneralName,
  Name,
  RelativeDistinguishedName,
} from '@peculiar/asn1-x509';
import { isIP } from 'node:net';
import { wrongUsage } from './failure.ts';

/** What a part of a name is written as: RFC 5280 §A.1 gives each its string type. */
type StringType = 'utf8String' | 'printableString' | 'ia5String';

/** RFC 4514 §3, RFC 5280 §4.1.2.4 and PKCS #9. */
const PARTS: Readonly<Record<string, readonly [oid: string, type: StringType]>> = {
  CN: ['2.5.4.3', 'utf8String'],
  serialNumber: ['2.5.4.5', 'printableString'],
  C: ['2.5.4.6', 'printableString'],
  L: ['2.5.4.7', 'utf8String'],
  ST: ['2.5.4.8', 'utf8String'],
  STREET: ['2.5.4.9', 'utf8String'],
  O: ['2.5.4.10', 'utf8String'],
  OU: ['2.5.4.11', 'utf8String'],
  DC: ['0.9.2342.19200300.100.1.25', 'ia5String'],
  UID: ['0.9.2342.19200300.100.1.1', 'utf8String'],
  emailAddress: ['1.2.840.113549.1.9.1', 'ia5String'],
};

const FITS: Readonly<Record<StringType, RegExp>> = {
  utf8String: /^[^\p{Cc}]+$/u,
  // X.680 §41.4.
  printableString: /^[A-Za-z0-9 '()+,\-./:=?]+$/u,
  ia5String: /^[ -~]+$/u,
};

/**
 * `CN=www.example.com,O=Example`, for an option's parser: the parts in the order in which they are
 * given; a comma, an equals sign or a backslash within a value is written after a backslash.
 */
export function parseSubject(text: string): Name {
  const parts = [...text.matchAll(/(?:\\.|[^\\,])+/gu)].map(([part]) => parsePart(part));
  if (parts.length === 0) throw wrongUsage('the subject is empty', EXAMPLE);
  return new Name(parts.map((part) => new RelativeDistinguishedName([part])));
}

const EXAMPLE = `such as CN=www.example.com,O=Example; of ${Object.keys(PARTS).join(', ')}.`;

function parsePart(part: string): AttributeTypeAndValue {
  const [, name = '', escaped = ''] = /^\s*([A-Za-z]+)=((?:\\.|[^\\])*)$/su.exec(part) ?? [];
  const found = Object.entries(PARTS).find(([known]) => known.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw wrongUsage(`${part} is no part of a name`, EXAMPLE);
  const [known, [type, stringType]] = found;
  const value = escaped.replaceAll(/\\(.)/gsu, '$1').trim();
  if (!FITS[stringType].test(value) || (known === 'C' && value.length !== 2)) {
    throw wrongUsage(`${known} cannot be ${JSON.stringify(value)}`, EXAMPLE);
  }
  return new AttributeTypeAndValue({
    type,
    value: new AttributeValue({ [stringType]: value }),
  });
}

const SAN_EXAMPLE =
  'such as DNS:www.example.com, IP:127.0.0.1, email:a@example.com or URI:https://…';

/** `DNS:www.example.com`, collected by an option that may be given several times. */
export function collectAltName(
  text: string,
  before: readonly GeneralName[] = [],
): readonly GeneralName[] {
  return [...before, ...text.split(',').map((name) => parseAltName(name.trim()))];
}

function parseAltName(text: string): GeneralName {
  const colon = text.indexOf(':');
  const [kind, value] = [text.slice(0, colon).toUpperCase(), text.slice(colon + 1)];
  if (colon > 0 && FITS.ia5String.test(value)) {
    if (kind === 'DNS' && /^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/u.test(value)) {
      return new GeneralName({ dNSName: value });
    }
    if (kind === 'IP' && isIP(value) !== 0) return new GeneralName({ iPAddress: value });
    if (kind === 'EMAIL' && value.includes('@')) return new GeneralName({ rfc822Name: value });
    if (kind === 'URI' && URL.canParse(value)) {
      return new GeneralName({ uniformResourceIdentifier: value });
    }
  }
  throw wrongUsage(`${text} is no alternative name`, SAN_EXAMPLE);
}
