//! What is done under load: one operation of one key, Init and single part, as programs do it.

use std::ptr;

use cryptoki_sys as ck;
use cryptoki_sys::CK_MECHANISM;

use crate::call;
use crate::keys::Kind;
use crate::module::{Failure, Module};

pub struct Work {
    pub name: &'static str,
    pub mechanism: u64,
    pub key: Kind,
    pub input: fn() -> Vec<u8>,
}

const WORKS: &[Work] = &[
    Work { name: "ecdsa", mechanism: ck::CKM_ECDSA, key: Kind::Ec, input: hash },
    Work { name: "ecdsa-sha256", mechanism: ck::CKM_ECDSA_SHA256, key: Kind::Ec, input: message },
    Work { name: "rsa", mechanism: ck::CKM_SHA256_RSA_PKCS, key: Kind::Rsa, input: message },
    Work { name: "rsa-pkcs", mechanism: ck::CKM_RSA_PKCS, key: Kind::Rsa, input: digest_info },
    Work { name: "aes-gcm", mechanism: ck::CKM_AES_GCM, key: Kind::Aes, input: kibibyte },
    Work { name: "hmac", mechanism: ck::CKM_SHA256_HMAC, key: Kind::Hmac, input: kibibyte },
];

pub fn named(name: &str) -> Result<&'static Work, Failure> {
    WORKS.iter().find(|work| work.name == name).ok_or(Failure(format!("no such work: {name}")))
}

/// SHA-256 of `message`: software that checks hashes that.
const HASH: &[u8] = &[
    0xfd, 0xea, 0xb9, 0xac, 0xf3, 0x71, 0x03, 0x62, 0xbd, 0x26, 0x58, 0xcd, 0xc9, 0xa2, 0x9e, 0x8f,
    0x9c, 0x75, 0x7f, 0xcf, 0x98, 0x11, 0x60, 0x3a, 0x8c, 0x44, 0x7c, 0xd1, 0xd9, 0x15, 0x11, 0x08,
];
/// RFC 8017 §9.2, note 1: what precedes a SHA-256 hash in its DigestInfo.
const SHA256_DIGEST_INFO: &[u8] = &[
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

fn counting(bytes: usize) -> Vec<u8> {
    (0..bytes).map(|at| at as u8).collect()
}

fn hash() -> Vec<u8> {
    HASH.to_vec()
}

fn message() -> Vec<u8> {
    counting(64)
}

fn kibibyte() -> Vec<u8> {
    counting(1024)
}

fn digest_info() -> Vec<u8> {
    [SHA256_DIGEST_INFO, HASH].concat()
}

const IV_BYTES: usize = 12;
const TAG_BITS: u64 = 128;
/// Longer than any output here.
const OUTPUT_BYTES: usize = 2048;

/// One thread's side of a work.
pub struct Worker<'a> {
    module: &'a Module,
    session: u64,
    key: u64,
    work: &'a Work,
    pub input: Vec<u8>,
    output: Vec<u8>,
    length: u64,
    /// Another for each message: random at first, then counted up.
    pub iv: [u8; IV_BYTES],
}

impl<'a> Worker<'a> {
    pub fn new(module: &'a Module, session: u64, key: u64, work: &'a Work) -> Worker<'a> {
        let mut iv = [0; IV_BYTES];
        // SAFETY: writes as many bytes as `iv` has.
        let drawn = unsafe { libc::getrandom(iv.as_mut_ptr().cast(), IV_BYTES, 0) };
        assert_eq!(drawn, IV_BYTES as isize, "the system has random bytes");
        let output = vec![0; OUTPUT_BYTES];
        Worker { module, session, key, work, input: (work.input)(), output, length: 0, iv }
    }

    pub fn output(&self) -> &[u8] {
        &self.output[..self.length as usize]
    }

    pub fn work(&mut self) -> Result<(), Failure> {
        if self.work.mechanism == ck::CKM_AES_GCM { self.encrypt() } else { self.sign() }
    }

    fn sign(&mut self) -> Result<(), Failure> {
        let mut mechanism = CK_MECHANISM {
            mechanism: self.work.mechanism,
            pParameter: ptr::null_mut(),
            ulParameterLen: 0,
        };
        call!(self.module, C_SignInit(self.session, &mut mechanism, self.key))?;
        let (data, count) = (self.input.as_mut_ptr(), self.input.len() as u64);
        self.length = self.output.len() as u64;
        let output = self.output.as_mut_ptr();
        call!(self.module, C_Sign(self.session, data, count, output, &mut self.length))
    }

    fn encrypt(&mut self) -> Result<(), Failure> {
        self.count_iv();
        let mut parameters = ck::CK_GCM_PARAMS {
            pIv: self.iv.as_mut_ptr(),
            ulIvLen: IV_BYTES as u64,
            ulIvBits: 8 * IV_BYTES as u64,
            pAAD: ptr::null_mut(),
            ulAADLen: 0,
            ulTagBits: TAG_BITS,
        };
        let mut mechanism = CK_MECHANISM {
            mechanism: self.work.mechanism,
            pParameter: (&raw mut parameters).cast(),
            ulParameterLen: size_of::<ck::CK_GCM_PARAMS>() as u64,
        };
        call!(self.module, C_EncryptInit(self.session, &mut mechanism, self.key))?;
        let (data, count) = (self.input.as_mut_ptr(), self.input.len() as u64);
        self.length = self.output.len() as u64;
        let output = self.output.as_mut_ptr();
        call!(self.module, C_Encrypt(self.session, data, count, output, &mut self.length))
    }

    fn count_iv(&mut self) {
        for byte in self.iv.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
    }
}
