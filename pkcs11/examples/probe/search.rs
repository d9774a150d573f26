//! Searches among more objects than the vault tells in one answer: each object once, whatever it is
//! looked up by, also by a program that begins anew.

use std::collections::HashSet;

use cryptoki_sys as ck;

use crate::call;
use crate::module::{Module, attr, check, expect, plain};

/// More than two answers of the vault.
const COUNT: u32 = 600;

pub fn run(module: &Module) {
    module.initialize();
    let session = module.open();
    module.log_in(session);
    let made: Vec<u64> = (0..COUNT).map(|number| make(module, session, number)).collect();
    find_all(module, session, &made);
    module.finalize();
    module.initialize();
    let session = module.open();
    module.log_in(session);
    // Handles begin anew with the program.
    let again: Vec<u64> = (0..COUNT).map(|number| only(module, session, &id(number))).collect();
    find_all(module, session, &again);
    for key in again {
        expect(call!(module, C_DestroyObject(session, key)), ck::CKR_OK, "C_DestroyObject");
    }
    let left = module.find(session, &[attr(ck::CKA_LABEL, label(7).as_bytes())]);
    check(left == Ok(Vec::new()), "what was destroyed is not found");
    module.finalize();
}

fn find_all(module: &Module, session: u64, made: &[u64]) {
    let class = ck::CKO_SECRET_KEY.to_ne_bytes();
    let other_class = ck::CKO_PRIVATE_KEY.to_ne_bytes();
    for (number, key) in (0..).zip(made) {
        let label = label(number);
        let by_label = attr(ck::CKA_LABEL, label.as_bytes());
        let templates: [&[_]; 3] = [
            &[attr(ck::CKA_CLASS, &class), by_label],
            &[by_label, attr(ck::CKA_CLASS, &class)],
            &[by_label],
        ];
        for template in templates {
            check(module.find(session, template) == Ok(vec![*key]), "found by its label");
        }
        let wrong = [attr(ck::CKA_CLASS, &other_class), by_label];
        check(module.find(session, &wrong) == Ok(Vec::new()), "not found as another class");
        check(only(module, session, &id(number)) == *key, "found by its id");
    }
    let all = module.find(session, &[]).expect("a search");
    let distinct: HashSet<u64> = all.iter().copied().collect();
    check(distinct.len() == all.len(), "each object is told once");
    check(made.iter().all(|key| distinct.contains(key)), "a search for nothing finds all");
    let of_class = module.find(session, &[attr(ck::CKA_CLASS, &class)]).expect("a search");
    check(of_class.len() >= made.len(), "all of a class are found");
    check(of_class.iter().all(|key| distinct.contains(key)), "and nothing else is");
}

fn only(module: &Module, session: u64, id: &[u8]) -> u64 {
    let found = module.find(session, &[attr(ck::CKA_ID, id)]).expect("a search");
    check(found.len() == 1, "one has the id");
    found[0]
}

fn make(module: &Module, session: u64, number: u32) -> u64 {
    let (label, id, size) = (label(number), id(number), 32_u64.to_ne_bytes());
    let template = [
        attr(ck::CKA_TOKEN, &[1]),
        attr(ck::CKA_LABEL, label.as_bytes()),
        attr(ck::CKA_ID, &id),
        attr(ck::CKA_VALUE_LEN, &size),
    ];
    let (mut key, mut mechanism) = (0, plain(ck::CKM_AES_KEY_GEN));
    let (pointer, count) = (template.as_ptr().cast_mut(), template.len() as u64);
    let rv = call!(module, C_GenerateKey(session, &mut mechanism, pointer, count, &mut key));
    expect(rv, ck::CKR_OK, "C_GenerateKey");
    key
}

fn label(number: u32) -> String {
    format!("searched-{number}")
}

fn id(number: u32) -> Vec<u8> {
    [b"searched".as_slice(), &number.to_be_bytes()].concat()
}
