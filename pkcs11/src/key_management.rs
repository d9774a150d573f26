//! Key management functions: PKCS#11 v3.2 §5.18.

use cryptoki_sys as ck;
use cryptoki_sys::{
    CK_ATTRIBUTE, CK_BYTE, CK_MECHANISM, CK_OBJECT_HANDLE, CK_SESSION_HANDLE, CK_ULONG,
};

use crate::application::with_session;
use crate::exchange::{Place, Repeat, ask, unexpected};
use crate::ffi::{arguments, parameters, template};
use crate::key::{Need, key_for, key_types, object};
use crate::length::fixed_length;
use crate::object::Maker;
use crate::wire::{
    DecapsulateKey, DeriveKey, EncapsulateKey, GenerateKey, GenerateKeyPair, UnwrapKey, WrapKey,
    request::Op, response::Outcome,
};

const WRAPPING: Need = Need {
    usage: ck::CKA_WRAP,
    flag: ck::CKF_WRAP,
    unknown: ck::CKR_WRAPPING_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_WRAPPING_KEY_TYPE_INCONSISTENT,
};
const UNWRAPPING: Need = Need {
    usage: ck::CKA_UNWRAP,
    flag: ck::CKF_UNWRAP,
    unknown: ck::CKR_UNWRAPPING_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT,
};
const DERIVING: Need = Need {
    usage: ck::CKA_DERIVE,
    flag: ck::CKF_DERIVE,
    unknown: ck::CKR_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_KEY_TYPE_INCONSISTENT,
};

const ENCAPSULATING: Need = Need {
    usage: ck::CKA_ENCAPSULATE,
    flag: ck::CKF_ENCAPSULATE,
    unknown: ck::CKR_KEY_HANDLE_INVALID,
    inconsistent: ck::CKR_KEY_TYPE_INCONSISTENT,
};
const DECAPSULATING: Need =
    Need { usage: ck::CKA_DECAPSULATE, flag: ck::CKF_DECAPSULATE, ..ENCAPSULATING };

/// A wrapped key whose length was told, for when it is asked for.
pub struct Wrapped {
    request: WrapKey,
    output: Vec<u8>,
}

export! {
    fn C_GenerateKey(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        key: *mut CK_OBJECT_HANDLE,
    ) {
        let place = arguments::place(key)?;
        let given = parameters::mechanism(mechanism)?;
        let template = template::given(attributes, count)?;
        let maker = Maker::of(session, &[&template], false)?;
        key_types(maker.slot, given.rule, ck::CKF_GENERATE)?;
        let (mechanism, template) = (Some(given.mechanism), Some(template));
        let op = Op::GenerateKey(GenerateKey { mechanism, template });
        match ask(maker.place, op, Repeat::Never)? {
            Outcome::GenerateKey(result) => place.put(maker.handle(result.object)?),
            _ => return unexpected(),
        }
        Ok(())
    }

    fn C_GenerateKeyPair(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        public_attributes: *mut CK_ATTRIBUTE,
        public_count: CK_ULONG,
        private_attributes: *mut CK_ATTRIBUTE,
        private_count: CK_ULONG,
        public_key: *mut CK_OBJECT_HANDLE,
        private_key: *mut CK_OBJECT_HANDLE,
    ) {
        let public_place = arguments::place(public_key)?;
        let private_place = arguments::place(private_key)?;
        let given = parameters::mechanism(mechanism)?;
        let public = template::given(public_attributes, public_count)?;
        let private = template::given(private_attributes, private_count)?;
        let maker = Maker::of(session, &[&public, &private], false)?;
        key_types(maker.slot, given.rule, ck::CKF_GENERATE_KEY_PAIR)?;
        let op = Op::GenerateKeyPair(GenerateKeyPair {
            mechanism: Some(given.mechanism),
            public_template: Some(public),
            private_template: Some(private),
        });
        let Outcome::GenerateKeyPair(pair) = ask(maker.place, op, Repeat::Never)? else {
            return unexpected();
        };
        if pair.public_key == pair.private_key {
            return unexpected();
        }
        let public = maker.handle_of(0, pair.public_key)?;
        let private = maker.handle_of(1, pair.private_key)?;
        public_place.put(public);
        private_place.put(private);
        Ok(())
    }

    /// How long a wrapped key is, wrapping it tells: a query of the length wraps, and the call after it
    /// gets what was wrapped.
    fn C_WrapKey(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        wrapping_key: CK_OBJECT_HANDLE,
        key: CK_OBJECT_HANDLE,
        wrapped: *mut CK_BYTE,
        length: *mut CK_ULONG,
    ) {
        let mut out = arguments::output(wrapped, length)?;
        let given = parameters::mechanism(mechanism)?;
        let wrapping_key = key_for(session, wrapping_key, given.rule, &WRAPPING)?;
        let target = object(session, key, ck::CKR_KEY_HANDLE_INVALID)?;
        let request = WrapKey {
            wrapping_key: wrapping_key.id,
            mechanism: Some(given.mechanism),
            key: target.id,
        };
        let held = with_session(session, |session| Ok(session.wrapped.take()))?;
        let output = match held.filter(|held| held.request == request) {
            Some(held) => held.output,
            None => {
                let op = Op::WrapKey(request.clone());
                match ask(Place::Shared(target.slot), op, Repeat::Never)? {
                    Outcome::WrapKey(result) => result.wrapped,
                    _ => return unexpected(),
                }
            }
        };
        let told = out.bytes(&output);
        if out.asks_length() || told.is_err() {
            with_session(session, |session| {
                session.wrapped = Some(Wrapped { request, output });
                Ok(())
            })?;
        }
        told
    }

    fn C_UnwrapKey(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        unwrapping_key: CK_OBJECT_HANDLE,
        wrapped: *mut CK_BYTE,
        length: CK_ULONG,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        key: *mut CK_OBJECT_HANDLE,
    ) {
        let place = arguments::place(key)?;
        let given = parameters::mechanism(mechanism)?;
        let wrapped = arguments::input(wrapped, length)?.to_vec();
        let template = template::given(attributes, count)?;
        let maker = Maker::of(session, &[&template], false)?;
        let unwrapping_key = key_for(session, unwrapping_key, given.rule, &UNWRAPPING)?;
        let op = Op::UnwrapKey(UnwrapKey {
            unwrapping_key: unwrapping_key.id,
            mechanism: Some(given.mechanism),
            wrapped,
            template: Some(template),
        });
        match ask(maker.place, op, Repeat::Never)? {
            Outcome::UnwrapKey(result) => place.put(maker.handle(result.object)?),
            _ => return unexpected(),
        }
        Ok(())
    }

    fn C_DeriveKey(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        base_key: CK_OBJECT_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        key: *mut CK_OBJECT_HANDLE,
    ) {
        let place = arguments::place(key)?;
        let given = parameters::mechanism(mechanism)?;
        let template = template::given(attributes, count)?;
        let maker = Maker::of(session, &[&template], false)?;
        let base_key = key_for(session, base_key, given.rule, &DERIVING)?;
        let mechanism = match given.second {
            None => given.mechanism,
            Some(handle) => {
                let second = key_for(session, handle, given.rule, &DERIVING)?;
                given.with_second(second.id)
            }
        };
        let op = Op::DeriveKey(DeriveKey {
            base_key: base_key.id,
            mechanism: Some(mechanism),
            template: Some(template),
        });
        match ask(maker.place, op, Repeat::Never)? {
            Outcome::DeriveKey(result) => place.put(maker.handle(result.object)?),
            _ => return unexpected(),
        }
        Ok(())
    }

    /// The public key tells how long the ciphertext is: a query of the length makes nothing.
    fn C_EncapsulateKey(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        public_key: CK_OBJECT_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        ciphertext: *mut CK_BYTE,
        length: *mut CK_ULONG,
        key: *mut CK_OBJECT_HANDLE,
    ) {
        let mut out = arguments::output(ciphertext, length)?;
        let given = parameters::mechanism(mechanism)?;
        let template = template::given(attributes, count)?;
        let public_key = key_for(session, public_key, given.rule, &ENCAPSULATING)?;
        let bytes = fixed_length(given.rule.length, Some(&public_key.known));
        if out.asks_length() {
            out.tell(bytes);
            return Ok(());
        }
        out.require(bytes)?;
        let place = arguments::place(key)?;
        let maker = Maker::of(session, &[&template], false)?;
        let op = Op::EncapsulateKey(EncapsulateKey {
            public_key: public_key.id,
            mechanism: Some(given.mechanism),
            template: Some(template),
        });
        let Outcome::EncapsulateKey(result) = ask(maker.place, op, Repeat::Never)? else {
            return unexpected();
        };
        out.bytes(&result.ciphertext)?;
        place.put(maker.handle(result.object)?);
        Ok(())
    }

    fn C_DecapsulateKey(
        session: CK_SESSION_HANDLE,
        mechanism: *mut CK_MECHANISM,
        private_key: CK_OBJECT_HANDLE,
        attributes: *mut CK_ATTRIBUTE,
        count: CK_ULONG,
        ciphertext: *mut CK_BYTE,
        length: CK_ULONG,
        key: *mut CK_OBJECT_HANDLE,
    ) {
        let place = arguments::place(key)?;
        let given = parameters::mechanism(mechanism)?;
        let ciphertext = arguments::input(ciphertext, length)?.to_vec();
        let template = template::given(attributes, count)?;
        let maker = Maker::of(session, &[&template], false)?;
        let private_key = key_for(session, private_key, given.rule, &DECAPSULATING)?;
        let op = Op::DecapsulateKey(DecapsulateKey {
            private_key: private_key.id,
            mechanism: Some(given.mechanism),
            ciphertext,
            template: Some(template),
        });
        match ask(maker.place, op, Repeat::Never)? {
            Outcome::DecapsulateKey(result) => place.put(maker.handle(result.object)?),
            _ => return unexpected(),
        }
        Ok(())
    }
}

unsupported! {
    fn C_WrapKeyAuthenticated(
        CK_SESSION_HANDLE,
        *mut CK_MECHANISM,
        CK_OBJECT_HANDLE,
        CK_OBJECT_HANDLE,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_BYTE,
        *mut CK_ULONG,
    );
    fn C_UnwrapKeyAuthenticated(
        CK_SESSION_HANDLE,
        *mut CK_MECHANISM,
        CK_OBJECT_HANDLE,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_ATTRIBUTE,
        CK_ULONG,
        *mut CK_BYTE,
        CK_ULONG,
        *mut CK_OBJECT_HANDLE,
    );
}
