/** Which KMS is compared with, if any. */
export interface KmsTarget {
  /** Null: AWS itself, by the endpoint that the SDK knows for the region. */
  readonly endpoint: string | null;
  /** Null: as the SDK's own configuration says. */
  readonly region: string | null;
}

export const NO_KMS = 'kms, a KMS itself: coffer bench --only kms --kms-endpoint URL (or aws)';

/** For an endpoint that is not AWS, which takes any. */
export const KMS_REGION = 'us-east-1';

/** From `--kms-endpoint`: `aws`, or an http(s) address. Null when it is neither. */
export function kmsTargetOf(endpoint: string, region: string | undefined): KmsTarget | null {
  if (endpoint === 'aws') return { endpoint: null, region: region ?? null };
  const url = URL.parse(endpoint);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return { endpoint, region: region ?? null };
}
