//! Every function with null pointers, absurd lengths and handles of nothing: it may refuse, and must
//! return.

use cryptoki_sys as ck;

use crate::module::{Module, check};

/// Name and arguments: a session, a pointer, a number. Without those that end what the others need, and
/// those that try PINs.
const FUNCTIONS: &[(&str, &str)] = &[
    ("C_GetInfo", "p"),
    ("C_GetFunctionList", "p"),
    ("C_GetSlotList", "npp"),
    ("C_GetSlotInfo", "np"),
    ("C_GetTokenInfo", "np"),
    ("C_GetMechanismList", "npp"),
    ("C_GetMechanismInfo", "nnp"),
    ("C_InitToken", "npnp"),
    ("C_InitPIN", "spn"),
    ("C_OpenSession", "nnppp"),
    ("C_GetSessionInfo", "sp"),
    ("C_GetOperationState", "spp"),
    ("C_SetOperationState", "spnnn"),
    ("C_CreateObject", "spnp"),
    ("C_CopyObject", "snpnp"),
    ("C_DestroyObject", "sn"),
    ("C_GetObjectSize", "snp"),
    ("C_GetAttributeValue", "snpn"),
    ("C_SetAttributeValue", "snpn"),
    ("C_FindObjectsInit", "spn"),
    ("C_FindObjects", "spnp"),
    ("C_FindObjectsFinal", "s"),
    ("C_EncryptInit", "spn"),
    ("C_Encrypt", "spnpp"),
    ("C_EncryptUpdate", "spnpp"),
    ("C_EncryptFinal", "spp"),
    ("C_DecryptInit", "spn"),
    ("C_Decrypt", "spnpp"),
    ("C_DecryptUpdate", "spnpp"),
    ("C_DecryptFinal", "spp"),
    ("C_DigestInit", "sp"),
    ("C_Digest", "spnpp"),
    ("C_DigestUpdate", "spn"),
    ("C_DigestKey", "sn"),
    ("C_DigestFinal", "spp"),
    ("C_SignInit", "spn"),
    ("C_Sign", "spnpp"),
    ("C_SignUpdate", "spn"),
    ("C_SignFinal", "spp"),
    ("C_SignRecoverInit", "spn"),
    ("C_SignRecover", "spnpp"),
    ("C_VerifyInit", "spn"),
    ("C_Verify", "spnpn"),
    ("C_VerifyUpdate", "spn"),
    ("C_VerifyFinal", "spn"),
    ("C_VerifyRecoverInit", "spn"),
    ("C_VerifyRecover", "spnpp"),
    ("C_DigestEncryptUpdate", "spnpp"),
    ("C_DecryptDigestUpdate", "spnpp"),
    ("C_SignEncryptUpdate", "spnpp"),
    ("C_DecryptVerifyUpdate", "spnpp"),
    ("C_GenerateKey", "sppnp"),
    ("C_GenerateKeyPair", "sppnpnpp"),
    ("C_WrapKey", "spnnpp"),
    ("C_UnwrapKey", "spnpnpnp"),
    ("C_DeriveKey", "spnpnp"),
    ("C_SeedRandom", "spn"),
    ("C_GenerateRandom", "spn"),
    ("C_GetFunctionStatus", "s"),
    ("C_CancelFunction", "s"),
    ("C_WaitForSlotEvent", "npp"),
    ("C_GetInterfaceList", "pp"),
    ("C_GetInterface", "pppn"),
    ("C_SessionCancel", "sn"),
    ("C_MessageEncryptInit", "spn"),
    ("C_EncryptMessage", "spnpnpnpp"),
    ("C_EncryptMessageBegin", "spnpn"),
    ("C_EncryptMessageNext", "spnpnppn"),
    ("C_MessageEncryptFinal", "s"),
    ("C_MessageDecryptInit", "spn"),
    ("C_DecryptMessage", "spnpnpnpp"),
    ("C_DecryptMessageBegin", "spnpn"),
    ("C_DecryptMessageNext", "spnpnppn"),
    ("C_MessageDecryptFinal", "s"),
    ("C_MessageSignInit", "spn"),
    ("C_SignMessage", "spnpnpp"),
    ("C_SignMessageBegin", "spn"),
    ("C_SignMessageNext", "spnpnpp"),
    ("C_MessageSignFinal", "s"),
    ("C_MessageVerifyInit", "spn"),
    ("C_VerifyMessage", "spnpnpn"),
    ("C_VerifyMessageBegin", "spn"),
    ("C_VerifyMessageNext", "spnpnpn"),
    ("C_MessageVerifyFinal", "s"),
    ("C_EncapsulateKey", "spnpnppp"),
    ("C_DecapsulateKey", "spnpnpnp"),
    ("C_VerifySignatureInit", "spnpn"),
    ("C_VerifySignature", "spn"),
    ("C_VerifySignatureUpdate", "spn"),
    ("C_VerifySignatureFinal", "s"),
    ("C_GetSessionValidationFlags", "snp"),
    ("C_AsyncComplete", "spp"),
    ("C_AsyncGetID", "spp"),
    ("C_AsyncJoin", "spnpn"),
    ("C_WrapKeyAuthenticated", "spnnpnpp"),
    ("C_UnwrapKeyAuthenticated", "spnpnpnpnp"),
];

const NUMBERS: [u64; 4] = [0, 1, 8, u64::MAX];

type Any = unsafe extern "C" fn(u64, u64, u64, u64, u64, u64, u64, u64, u64, u64) -> ck::CK_RV;

pub fn run(module: &Module) {
    let before = calls(module, 0);
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let after = calls(module, session);
    println!("{} calls returned", before + after);
    mechanisms(module, session);
    module.finalize();
}

fn calls(module: &Module, session: u64) -> u64 {
    let mut buffer = vec![0_u64; 64 * 1024];
    let place = buffer.as_mut_ptr() as u64;
    let mut count = 0;
    for (name, kinds) in FUNCTIONS {
        // SAFETY: integer arguments fit every function of the standard's ABI.
        let call: Any = unsafe { std::mem::transmute(module.symbol(name)) };
        let choices: Vec<Vec<u64>> =
            kinds.chars().map(|kind| choices(kind, session, place)).collect();
        let total: u64 = choices.iter().map(|choice| choice.len() as u64).product();
        for pick in 0..total.min(4096) {
            let mut rest = if total > 4096 { pick * (total / 4096) } else { pick };
            let mut given = [0_u64; 10];
            for (slot, choice) in given.iter_mut().zip(&choices) {
                *slot = choice[(rest % choice.len() as u64) as usize];
                rest /= choice.len() as u64;
            }
            buffer.fill(0);
            let [a, b, c, d, e, f, g, h, i, j] = given;
            // SAFETY: pointers are null or to a zeroed buffer of 512 KiB.
            let rv = unsafe { call(a, b, c, d, e, f, g, h, i, j) };
            assert_ne!(rv, ck::CKR_GENERAL_ERROR, "{name} {given:x?}");
            count += 1;
        }
        // A search or an operation that a call has started.
        if session != 0 {
            module.cancel_all(session);
        }
    }
    count
}

fn choices(kind: char, session: u64, place: u64) -> Vec<u64> {
    match kind {
        's' => vec![session, 0, u64::MAX],
        'p' => vec![0, place],
        _ => NUMBERS.to_vec(),
    }
}

/// Parameters of every length, zeroed, absent and absurd, for each mechanism and each Init.
fn mechanisms(module: &Module, session: u64) {
    let zeros = [0_u64; 16];
    let ones = [u64::MAX; 16];
    let mut refused = 0;
    for number in module.mechanisms() {
        for length in (0..=64).chain([u64::MAX]) {
            for pointer in [std::ptr::null(), zeros.as_ptr(), ones.as_ptr()] {
                // With ones a structure's inner pointers point nowhere: then its lengths must be refused.
                if pointer == ones.as_ptr() && matches!(length, 40 | 48) {
                    continue;
                }
                let mut mechanism = ck::CK_MECHANISM {
                    mechanism: number,
                    pParameter: pointer.cast_mut().cast(),
                    ulParameterLen: length,
                };
                refused += module.try_all_inits(session, &mut mechanism);
            }
        }
    }
    check(refused > 0, "absurd parameters are refused");
    println!("mechanism parameters: {refused} refused");
}
