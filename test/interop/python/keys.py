"""Uses keys of the vault by PyKCS11. What OpenSSL is to check goes into files.

python3 keys.py MODULE PIN DIRECTORY
"""

import struct
import sys
from pathlib import Path

import PyKCS11
from PyKCS11 import Mechanism, PyKCS11Error
from PyKCS11.LowLevel import *

MODULE, PIN, DIRECTORY = sys.argv[1], sys.argv[2], Path(sys.argv[3])
P256 = bytes.fromhex("06082a8648ce3d030107")
MESSAGE = bytes(range(256)) * 20
# Of PKCS#11 v3.0; the headers of PyKCS11 are older.
CKR_AEAD_DECRYPT_FAILED = 0x42


def right(what, is_right):
    if not is_right:
        raise AssertionError(what)
    print("right:", what)


def refused(what, code, act):
    try:
        act()
    except PyKCS11Error as error:
        right(what, error.value == code)
    else:
        raise AssertionError(what + " was not refused")


def secret(*more):
    return [(CKA_CLASS, CKO_SECRET_KEY), (CKA_KEY_TYPE, CKK_AES), (CKA_TOKEN, CK_FALSE), *more]


def pair(session, public, private, mechanism, label):
    both = [(CKA_TOKEN, CK_TRUE), (CKA_LABEL, label), (CKA_ID, label.encode())]
    return session.generateKeyPair(
        [(CKA_CLASS, CKO_PUBLIC_KEY), (CKA_VERIFY, CK_TRUE), *both, *public],
        [(CKA_CLASS, CKO_PRIVATE_KEY), (CKA_SIGN, CK_TRUE), *both, *private],
        mecha=mechanism,
    )


def signs(session, label, keys, mechanism, file):
    public, private = keys
    signature = bytes(session.sign(private, MESSAGE, mechanism))
    right(f"{label} {file} verified", session.verify(public, MESSAGE, signature, mechanism))
    right(f"{label} {file} refused", not session.verify(public, MESSAGE[1:], signature, mechanism))
    (DIRECTORY / f"{label}.{file}").write_bytes(signature)


def ciphers(session):
    aes = PyKCS11.MechanismAESGENERATEKEY
    usage = [(CKA_ENCRYPT, CK_TRUE), (CKA_DECRYPT, CK_TRUE)]
    key = session.generateKey(secret((CKA_VALUE_LEN, 32), *usage), mecha=aes)
    value = bytes(range(32))
    known = session.createObject(secret((CKA_VALUE, value), *usage))
    for name, mechanism in [
        ("gcm", PyKCS11.AES_GCM_Mechanism(bytes(12), b"aad", 128)),
        ("cbc", Mechanism(CKM_AES_CBC_PAD, bytes(16))),
        ("ctr", Mechanism(CKM_AES_CTR, struct.pack("@L16s", 128, bytes(16)))),
    ]:
        sealed = bytes(session.encrypt(key, MESSAGE, mechanism))
        right(f"{name} opened", bytes(session.decrypt(key, sealed, mechanism)) == MESSAGE)
        (DIRECTORY / f"sealed.{name}").write_bytes(bytes(session.encrypt(known, MESSAGE, mechanism)))
    cut = PyKCS11.AES_GCM_Mechanism(bytes(12), b"other", 128)
    sealed = session.encrypt(key, MESSAGE, PyKCS11.AES_GCM_Mechanism(bytes(12), b"aad", 128))
    refused("a tag", CKR_AEAD_DECRYPT_FAILED, lambda: session.decrypt(key, sealed, cut))

    wrapping = secret((CKA_VALUE_LEN, 32), (CKA_WRAP, CK_TRUE), (CKA_UNWRAP, CK_TRUE))
    wrapper = session.generateKey(wrapping, mecha=aes)
    leaving = secret((CKA_VALUE_LEN, 16), (CKA_EXTRACTABLE, CK_TRUE), *usage)
    target = session.generateKey(leaving, mecha=aes)
    how = Mechanism(CKM_AES_KEY_WRAP, None)
    back = session.unwrapKey(wrapper, session.wrapKey(wrapper, target, how), secret(*usage), how)
    cbc = Mechanism(CKM_AES_CBC, bytes(16))
    ours, theirs = (bytes(session.encrypt(one, bytes(32), cbc)) for one in (target, back))
    right("unwrapped", ours == theirs)
    refused("a key that stays", CKR_KEY_UNEXTRACTABLE, lambda: session.wrapKey(wrapper, key, how))
    refused("another use", CKR_KEY_FUNCTION_NOT_PERMITTED, lambda: session.encrypt(wrapper, b"", cbc))


def attributes(session, public, private):
    asked = [CKA_CLASS, CKA_SENSITIVE, CKA_ALWAYS_AUTHENTICATE, CKA_MODULUS_BITS, CKA_EC_PARAMS]
    told = session.getAttributeValue(private, asked)
    right("attributes", told[:4] == [CKO_PRIVATE_KEY, True, False, None])
    right("the curve", bytes(told[4]) == P256)
    info = bytes(session.getAttributeValue(private, [CKA_PUBLIC_KEY_INFO])[0])
    (DIRECTORY / "ec.der").write_bytes(info)
    session.setAttributeValue(public, [(CKA_LABEL, "renamed")])
    found = session.findObjects([(CKA_LABEL, "renamed")])
    right("found", [one.value() for one in found] == [public.value()])
    right("nothing", session.findObjects([(CKA_LABEL, "ren")]) == [])
    for one in session.findObjects():
        one.to_dict()
    right("no value", session.getAttributeValue(private, [CKA_VALUE]) == [None])


def main():
    library = PyKCS11.PyKCS11Lib()
    library.load(MODULE)
    [slot] = library.getSlotList(tokenPresent=True)
    right("the token", library.getTokenInfo(slot).label.strip() == "dev")
    # Its getMechanismList ends at a number that it has no name for, as that of ML-KEM.
    listed = PyKCS11.LowLevel.ckintlist()
    right("the mechanisms", library.lib.C_GetMechanismList(slot, listed) == CKR_OK)
    for mechanism in listed:
        info = PyKCS11.LowLevel.CK_MECHANISM_INFO()
        right("a mechanism", library.lib.C_GetMechanismInfo(slot, mechanism, info) == CKR_OK)
    session = library.openSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION)
    refused("a PIN", CKR_PIN_INCORRECT, lambda: session.login("000000"))
    session.login(PIN)

    modulus = [(CKA_MODULUS_BITS, 2048), (CKA_PUBLIC_EXPONENT, (1, 0, 1))]
    rsa = pair(session, modulus, [], Mechanism(CKM_RSA_PKCS_KEY_PAIR_GEN, None), "rsa")
    signs(session, "rsa", rsa, Mechanism(CKM_SHA256_RSA_PKCS, None), "pkcs1")
    pss = PyKCS11.RSA_PSS_Mechanism(CKM_SHA256_RSA_PKCS_PSS, CKM_SHA256, CKG_MGF1_SHA256, 32)
    signs(session, "rsa", rsa, pss, "pss")
    curve = [(CKA_KEY_TYPE, CKK_EC), (CKA_EC_PARAMS, P256)]
    ec = pair(session, curve, [(CKA_KEY_TYPE, CKK_EC)], PyKCS11.MechanismECGENERATEKEYPAIR, "ec")
    signs(session, "ec", ec, Mechanism(CKM_ECDSA_SHA256, None), "raw")
    attributes(session, *ec)
    ciphers(session)
    digest = bytes(session.digest(MESSAGE, Mechanism(CKM_SHA256, None)))
    (DIRECTORY / "digest").write_bytes(digest)
    right("random", len(session.generateRandom(32)) == 32)
    session.destroyObject(rsa[1])
    right("destroyed", session.findObjects([(CKA_CLASS, CKO_PRIVATE_KEY), (CKA_ID, b"rsa")]) == [])
    session.logout()
    hidden = session.findObjects([(CKA_CLASS, CKO_PRIVATE_KEY)])
    right("logged out", hidden == [])
    session.closeSession()


main()
