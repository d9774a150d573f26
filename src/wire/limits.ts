/**
 * Everything that a peer can make large has a limit, here, with its reason. Sizes in bytes, times
 * in milliseconds.
 */
export const LIMITS = {
  /** One hello fits many times over; nothing more is owed to a stranger. */
  helloFrameBytesMax: 4 * 1024,
  /** The largest message; longer inputs stream. */
  frameBytesMax: 1024 * 1024,
  /** The largest data of one message: a frame less room for ids, parameters and AAD. */
  dataBytesMax: 1024 * 1024 - 16 * 1024,
  /** Additional data and OAEP labels travel with the data and must leave it room. */
  aadBytesMax: 8 * 1024,
  /** Passwords of PBKDF2, which other programs made: longer than ours. */
  passwordBytesMax: 1024,
  /** Iterations of PBKDF2, over all its blocks: about five seconds of a thread. */
  pbkdf2HmacsMax: 10_000_000,
  /** Parts of what a key derivation by SP 800-108 reads: the longest known protocol has seven. */
  kbkdfPartsMax: 32,
  /**
   * Deep enough for an attribute array inside an attribute array inside a request; no message nests
   * further.
   */
  decodeDepthMax: 10,
  /** Fields of one message, nested ones included: a page of found objects has the most. */
  messageFieldsMax: 65_536,
  /**
   * A connection cannot have more unanswered requests: backpressure, the rest waits in the kernel.
   */
  inFlightMax: 64,
  /**
   * Requests that wait for a thread, over all connections, beside what `inFlightMax` allows one:
   * seconds of signatures.
   */
  dearWaitingMax: 2048,
  /** Sessions of one connection: a threaded PKCS#11 program opens one a thread. */
  sessionsPerConnectionMax: 1024,
  /** Sessions of the vault. */
  sessionsMax: 16 * 1024,
  /** When there are so many, the rest is for connections that have few … */
  sessionsSharedMax: 12 * 1024,
  /** … which is fewer than this. */
  sessionsFew: 16,
  /** Session objects of one session. */
  sessionObjectsMax: 4096,
  /** Attributes of one template: the longest legitimate one has about forty. */
  templateAttributesMax: 64,
  /** Templates in templates: a template for unwrapped keys that are to unwrap others. */
  templateDepthMax: 3,
  /** CKA_ALLOWED_MECHANISMS is searched at every use of a key; there are not so many mechanisms. */
  allowedMechanismsMax: 256,
  /** Bytes of one attribute: certificates and data objects are the largest. */
  attributeBytesMax: 64 * 1024,
  /** CKA_LABEL and names of things. */
  labelBytesMax: 255,
  /** CK_TOKEN_INFO.label has 32 bytes. */
  partitionLabelBytesMax: 32,
  /** Names of users and clients go to the audit log. */
  nameBytesMax: 64,
  /** PINs and passphrases. */
  pinBytesMax: 255,
  /** Argon2 computations of PINs at once: 19 MiB and a thread of the pool's four each. */
  pinChecksAtOnceMax: 2,
  /** PIN checks that wait or run: seconds of work, not minutes … */
  pinChecksMax: 256,
  /** … and of one connection, so that it takes many to fill the queue. */
  pinChecksPerConnectionMax: 8,
  /** Tickets of one user: each login makes one, and a worker of a web server is a login. */
  ticketsPerUserMax: 256,
  /**
   * Logins between a ticket of its own and the PIN: a fork of a fork, and each remembers the
   * others.
   */
  ticketOriginsMax: 16,
  /** Connections at once: each costs a file descriptor and about 4 KiB, of TLS more. */
  connectionsMax: 16_384,
  /** Of those over one listener, so that the other is left some. */
  connectionsPerListenerMax: 12_288,
  /** TLS handshakes in progress: strangers, at about 60 KiB each. */
  handshakesMax: 256,
  /** A peer has this long to say hello, and to complete a frame that it began. */
  firstFrameTimeoutMs: 10_000,
  frameTimeoutMs: 30_000,
  /** Without a request for this long a connection without sessions is closed. */
  idleTimeoutMs: 15 * 60_000,
  /** One with sessions, but without a login, is closed after this long. */
  idleSessionsTimeoutMs: 24 * 60 * 60_000,
  /** Received and not yet answered, over all connections. */
  bytesInFlightMax: 256 * 1024 * 1024,
  /** A peer that lets this much of its answers pile up is not read from until it drains them … */
  writeBacklogBytesMax: 4 * 1024 * 1024,
  /** … and is disconnected when it drains nothing for this long. */
  writeStallTimeoutMs: 30_000,
  /** Streams of one session. */
  streamsPerSessionMax: 16,
  /**
   * The message of a signature that reads it more than once, Ed25519: it takes a thread, or in
   * JavaScript the event loop, for as long as that takes.
   */
  oneShotHeldBytesMax: 4 * 1024 * 1024,
  /** Other input that must be held whole: the plaintext of an AEAD before its tag is checked. */
  streamHeldBytesMax: 64 * 1024 * 1024,
  /** The same, over all streams of the vault … */
  streamsHeldBytesMax: 320 * 1024 * 1024,
  /** … and of one connection: the largest stream and some beside it, and room for three others. */
  streamsHeldPerConnectionBytesMax: 80 * 1024 * 1024,
  /** A stream counts as so much before it holds anything: the state of a cipher, and ours. */
  streamOverheadBytes: 4 * 1024,
  /** A stream that nobody touches for so long was forgotten, and is cancelled. */
  streamIdleTimeoutMs: 5 * 60_000,
  /** Objects that a find looks at before others have their turn: 5 ms at the most. */
  findObjectsAtOnce: 5000,
  /** Found objects in one answer. */
  findPageMax: 256,
  /** Random bytes in one answer. */
  randomBytesMax: 64 * 1024,
  /** Audit entries that wait for the disk: then key use waits too. */
  auditBacklogEntriesMax: 65_536,
  /** Partitions of a vault. */
  partitionsMax: 1024,
  /** Users of a partition. */
  usersMax: 256,
  /** Objects of a partition. */
  objectsMax: 1_000_000,
  /** Values of which a partition keeps what they were when they left: as many as it has objects. */
  ceilingsMax: 1_000_000,
  /**
   * The same of values that were made and wrapped without a login, in memory: some 20,000 of them,
   * with templates in them few. It takes a PIN to have more kept.
   */
  fleetingCeilingsBytesMax: 4 * 1024 * 1024,
} as const;
