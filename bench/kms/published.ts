/**
 * What Amazon publishes of its services: not measured here, and set beside what was. Read in 2026;
 * the pages have what holds now.
 */
export const KMS_QUOTAS_PAGE =
  'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html';
export const CLOUDHSM_PAGE =
  'https://docs.aws.amazon.com/cloudhsm/latest/userguide/performance.html';
export const PRICES_PAGE = 'https://aws.amazon.com/kms/pricing/';

/** US dollars for so many requests; asymmetric ones by other keys than RSA-2048 cost more. */
export const KMS_USD = 0.03;
export const KMS_USD_REQUESTS = 10_000;

export interface Published {
  readonly name: string;
  /** Requests a second; two where it depends on the region. */
  readonly perSecond: string;
  readonly source: string;
}

export const PUBLISHED: readonly Published[] = [
  {
    name: 'KMS: symmetric requests, an account and region',
    perSecond: '10,000 to 100,000',
    source: KMS_QUOTAS_PAGE,
  },
  {
    name: 'KMS: ECC or RSA requests, an account and region',
    perSecond: '1,000',
    source: KMS_QUOTAS_PAGE,
  },
  {
    name: 'KMS: custom key store on CloudHSM',
    perSecond: '1,800',
    source: KMS_QUOTAS_PAGE,
  },
  {
    name: 'CloudHSM hsm2m.medium: P-256 signatures, 2/3/6 HSMs',
    perSecond: '3,000/4,500/7,000',
    source: CLOUDHSM_PAGE,
  },
  {
    name: 'CloudHSM hsm2m.medium: RSA-2048 signatures, 2/3/6 HSMs',
    perSecond: '2,000/3,000/5,000',
    source: CLOUDHSM_PAGE,
  },
];

/** What that many requests cost there. */
export function kmsCostUsd(requests: number): number {
  return (requests / KMS_USD_REQUESTS) * KMS_USD;
}
