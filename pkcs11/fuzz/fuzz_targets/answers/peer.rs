//! The peer: answers as a vault does, but where its script says otherwise.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::{Mutex, Once};

use coffer_pkcs11::wire::{attribute::Value, request::Op, response::Outcome, *};
use cryptoki_sys as ck;
use prost::Message;

/// What a request may wait for an answer that never comes.
const TIMEOUT_MS: &str = "20";

static SCRIPT: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static STARTED: Once = Once::new();

/// Answers by this script from now on.
pub fn play(script: &[u8]) {
    STARTED.call_once(start);
    // Read from its end.
    *SCRIPT.lock().unwrap() = script.iter().rev().copied().collect();
}

fn start() {
    let path = std::env::temp_dir().join(format!("coffer-fuzz-{}.sock", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let listener = UnixListener::bind(&path).expect("a socket");
    // SAFETY: before any other thread looks at the environment.
    unsafe {
        std::env::set_var("COFFER_SOCKET", &path);
        std::env::set_var("COFFER_TIMEOUT_MS", TIMEOUT_MS);
    }
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Its end is the module's to notice.
            let _ = serve(stream);
        }
    });
}

fn serve(mut stream: UnixStream) -> std::io::Result<()> {
    loop {
        let mut header = [0; 4];
        stream.read_exact(&mut header)?;
        let mut body = vec![0; u32::from_be_bytes(header) as usize];
        stream.read_exact(&mut body)?;
        let request = Request::decode(&body[..]).expect("the module's requests can be decoded");
        let id = request.id;
        let answer =
            Response { id, outcome: request.op.map(answer), ..Default::default() }.encode_to_vec();
        match spoil(answer, id) {
            Some(bytes) => stream.write_all(&bytes)?,
            None => return Ok(()),
        }
    }
}

fn next() -> usize {
    SCRIPT.lock().unwrap().pop().unwrap_or(0).into()
}

fn some(count: usize) -> Vec<u8> {
    (0..count).map(|_| next() as u8).collect()
}

/// The bytes to send; none to end the connection. A script that has ended spoils nothing.
fn spoil(mut body: Vec<u8>, id: u32) -> Option<Vec<u8>> {
    match next() {
        0..=127 => {}
        // Bytes changed.
        128..=159 => {
            for _ in 0..next() % 8 {
                let at = next() << 8 | next();
                let place = at % body.len().max(1);
                if let Some(byte) = body.get_mut(place) {
                    *byte = next() as u8;
                }
            }
        }
        // Bytes put in, or taken out.
        160..=175 => {
            let at = (next() << 8 | next()) % (body.len() + 1);
            let more = some(next());
            body.splice(at..at, more);
        }
        176..=191 => {
            let at = (next() << 8 | next()) % (body.len() + 1);
            let end = (at + next()).min(body.len());
            body.drain(at..end);
        }
        // A result of the script's, for this request.
        192..=223 => {
            body = Vec::new();
            prost::encoding::uint32::encode(1, &id, &mut body);
            let payload = some(next());
            let field = 2 + next() as u32 % 82;
            prost::encoding::bytes::encode(field, &payload, &mut body);
        }
        // No frame.
        224..=239 => return Some(some(next())),
        // Twice.
        240..=247 => {
            let frame = [&(body.len() as u32).to_be_bytes()[..], &body].concat();
            return Some([&frame[..], &frame].concat());
        }
        _ => return None,
    }
    Some([&(body.len() as u32).to_be_bytes()[..], &body].concat())
}

fn attributes(given: &[(u64, Value)]) -> Option<Template> {
    let attributes = given
        .iter()
        .map(|(kind, value)| Attribute { r#type: *kind as u32, value: Some(value.clone()) })
        .collect();
    Some(Template { attributes })
}

const P256: &[u8] = &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];

fn key(id: u8, class: u64, kind: u64, usages: &[u64]) -> FoundObject {
    let mut all = vec![
        (ck::CKA_CLASS, Value::Number(class as u32)),
        (ck::CKA_KEY_TYPE, Value::Number(kind as u32)),
        (ck::CKA_TOKEN, Value::Flag(true)),
        (ck::CKA_EC_PARAMS, Value::Bytes(P256.to_vec())),
    ];
    all.extend(usages.iter().map(|usage| (*usage, Value::Flag(true))));
    FoundObject { object: vec![id; 16], attributes: attributes(&all) }
}

fn mechanism(number: u64, kind: u64) -> MechanismInfo {
    let (r#type, key_types) = (number as u32, vec![kind as u32]);
    MechanismInfo { r#type, key_types, flags: u32::MAX, ..Default::default() }
}

fn answer(op: Op) -> Outcome {
    let object = || ObjectResult { object: vec![9; 16] };
    match op {
        Op::Hello(_) => Outcome::Hello(HelloResult { in_flight_max: 64, ..Default::default() }),
        Op::Status(_) => Outcome::Status(StatusResult {
            partitions: vec![PartitionStatus {
                id: vec![1; 16],
                label: "fuzz".into(),
                state: PartitionState::Unsealed.into(),
                users: 2,
                ..Default::default()
            }],
            ..Default::default()
        }),
        Op::ListMechanisms(_) => Outcome::ListMechanisms(ListMechanismsResult {
            mechanisms: vec![
                mechanism(ck::CKM_ECDSA_SHA256, ck::CKK_EC),
                mechanism(ck::CKM_SHA256, 0),
                mechanism(ck::CKM_AES_CBC_PAD, ck::CKK_AES),
                mechanism(ck::CKM_AES_GCM, ck::CKK_AES),
                mechanism(ck::CKM_AES_KEY_WRAP_KWP, ck::CKK_AES),
                mechanism(ck::CKM_AES_KEY_GEN, ck::CKK_AES),
                mechanism(ck::CKM_EC_KEY_PAIR_GEN, ck::CKK_EC),
            ],
        }),
        Op::OpenSession(_) => {
            Outcome::OpenSession(OpenSessionResult { session: 1, ..Default::default() })
        }
        Op::Login(_) => Outcome::Login(login()),
        Op::Resume(_) => Outcome::Resume(login()),
        Op::FindObjects(_) => Outcome::FindObjects(FindObjectsResult {
            objects: vec![
                key(1, ck::CKO_PRIVATE_KEY, ck::CKK_EC, &[ck::CKA_SIGN]),
                key(2, ck::CKO_PUBLIC_KEY, ck::CKK_EC, &[ck::CKA_VERIFY]),
                key(
                    3,
                    ck::CKO_SECRET_KEY,
                    ck::CKK_AES,
                    &[ck::CKA_ENCRYPT, ck::CKA_DECRYPT, ck::CKA_WRAP, ck::CKA_UNWRAP],
                ),
            ],
            more: false,
        }),
        Op::GetAttributes(_) => Outcome::GetAttributes(GetAttributesResult {
            attributes: attributes(&[
                (ck::CKA_CLASS, Value::Number(ck::CKO_DATA as u32)),
                (ck::CKA_SUBJECT, Value::Bytes(vec![1; 20])),
                (
                    ck::CKA_UNWRAP_TEMPLATE,
                    Value::Template(
                        attributes(&[(ck::CKA_LABEL, Value::Text("inner".into()))])
                            .unwrap_or_default(),
                    ),
                ),
                (ck::CKA_ALLOWED_MECHANISMS, Value::Numbers(NumberList { numbers: vec![1, 2] })),
            ]),
            ..Default::default()
        }),
        Op::Encrypt(Encrypt { data, mechanism, .. }) => {
            let is_gcm = mechanism.is_some_and(|m| u64::from(m.r#type) == ck::CKM_AES_GCM);
            let length = if is_gcm { data.len() + 16 } else { data.len() / 16 * 16 + 16 };
            Outcome::Encrypt(EncryptResult { data: vec![3; length], iv: vec![4; 12] })
        }
        Op::Decrypt(Decrypt { data, .. }) => {
            Outcome::Decrypt(DecryptResult { data: vec![5; data.len().saturating_sub(16)] })
        }
        Op::Sign(_) => Outcome::Sign(SignResult { signature: vec![6; 64] }),
        Op::Verify(_) => Outcome::Verify(VerifyResult {}),
        Op::Digest(_) => Outcome::Digest(DigestResult { digest: vec![7; 32] }),
        Op::GenerateRandom(GenerateRandom { length }) => {
            Outcome::GenerateRandom(GenerateRandomResult { data: vec![8; length as usize] })
        }
        Op::WrapKey(_) => {
            Outcome::WrapKey(WrapKeyResult { wrapped: vec![1; 40], ..Default::default() })
        }
        Op::UnwrapKey(_) => Outcome::UnwrapKey(object()),
        Op::GenerateKey(_) => Outcome::GenerateKey(object()),
        Op::GenerateKeyPair(_) => Outcome::GenerateKeyPair(KeyPairResult {
            public_key: vec![10; 16],
            private_key: vec![11; 16],
        }),
        Op::ImportObject(_) => Outcome::ImportObject(object()),
        Op::CopyObject(_) => Outcome::CopyObject(object()),
        Op::DestroyObject(_) => Outcome::DestroyObject(DestroyObjectResult {}),
        Op::SetAttributes(_) => Outcome::SetAttributes(SetAttributesResult {}),
        Op::Begin(_) => Outcome::Begin(BeginResult { stream: 1, iv: vec![4; 12] }),
        Op::Update(Update { data, .. }) => {
            Outcome::Update(UpdateResult { data: vec![3; data.len() / 16 * 16] })
        }
        Op::Finish(_) => Outcome::Finish(FinishResult { data: vec![3; 16], ..Default::default() }),
        Op::Logout(_) => Outcome::Logout(LogoutResult {}),
        Op::CloseSession(_) => Outcome::CloseSession(CloseSessionResult {}),
        _ => Outcome::Error(Error { code: 0x54, ..Default::default() }),
    }
}

fn login() -> LoginResult {
    LoginResult { user: "user".into(), ticket: vec![1; 32], ..Default::default() }
}
