import type { OpName, RequestProperties, Response } from '../wire/message.ts';

export type Input<O extends OpName> = NonNullable<RequestProperties[O]>;
export type Output<O extends OpName> = NonNullable<Response[O]>;

/** Options of every call. */
export type CallOptions = {
  /** Stops waiting. What was sent already, the vault may still do. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the connection's own. */
  readonly timeoutMs?: number | undefined;
};

/** One request on its way: made by the channel, carried by a link, settled once. */
export type Call = {
  readonly op: OpName;
  /** The operation's field is set; id and session are filled in when it leaves. */
  readonly request: RequestProperties;
  readonly deadlineMs: number;
  readonly timeoutMs: number;
  /** The session that asks; null for what needs none. */
  readonly binding: Binding | null;
  /** Set for what makes sense on one connection only: a stream's updates. */
  readonly epoch: number | null;
  /** With the connection that answered. */
  accept(response: Response, epoch: number): void;
  reject(reason: unknown): void;
  /** Answered, refused, aborted or out of time: nobody listens any more. */
  settled: boolean;
  /** Its frame was handed to the transport. */
  sent: boolean;
  /** How often it was handed to a connection. */
  attempts: number;
};

/** What binds a session to the connection that it was opened on. */
export type Binding = {
  /** The vault's number for the session, on the connection of `epoch`. */
  handle: number;
  /** Which connection; 0 before the first. */
  epoch: number;
  /** Opens the session again on the connection in hand, and logs it in by ticket. */
  restore(): Promise<void>;
};
