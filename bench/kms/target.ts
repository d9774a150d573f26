/** Which KMS is compared with, if any. */
export interface KmsTarget {
  /** Null: AWS itself, by the endpoint that the SDK knows for the region. */
  readonly endpoint: string | null;
  /** Null: as the SDK's own configuration says. */
  readonly region: string | null;
}
