//! What the environment says to the module, read when the program calls C_Initialize.

use std::collections::HashMap;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// By these a program says where the vault is; one alone makes it the child's own choice.
const PLACES: [&str; 2] = ["COFFER_SOCKET", "COFFER_DIR"];
const NAMES: [&str; 6] = [
    "XDG_DATA_HOME",
    "HOME",
    "COFFER_TIMEOUT_MS",
    "COFFER_PIN_FILE",
    "COFFER_EC_POINT",
    "COFFER_DEBUG",
];

#[derive(Clone)]
pub struct Settings(HashMap<&'static str, OsString>);

impl Settings {
    pub fn of_environment() -> Settings {
        Settings::of(|name| env::var_os(name))
    }

    fn of(variable: impl Fn(&str) -> Option<OsString>) -> Settings {
        let set = |name: &'static str| {
            variable(name).filter(|value| !value.is_empty()).map(|value| (name, value))
        };
        Settings(PLACES.into_iter().chain(NAMES).filter_map(set).collect())
    }

    /// A forked child goes on with what its environment does not say: web servers clear that of their
    /// workers, which still are to find the vault.
    pub fn or(mut self, parents: &Settings) -> Settings {
        let chosen = PLACES.iter().any(|place| self.0.contains_key(place));
        for (name, value) in &parents.0 {
            if !(chosen && PLACES.contains(name)) {
                self.0.entry(name).or_insert_with(|| value.clone());
            }
        }
        self
    }

    pub fn path(&self, name: &str) -> Option<PathBuf> {
        self.0.get(name).map(PathBuf::from)
    }

    pub fn number(&self, name: &str) -> Option<u64> {
        self.0.get(name)?.to_str()?.parse().ok()
    }

    pub fn says(&self, name: &str, value: &str) -> bool {
        self.0.get(name).is_some_and(|said| said == value)
    }

    pub fn is_set(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(given: &[(&str, &str)]) -> Settings {
        Settings::of(|name| given.iter().find(|(n, _)| *n == name).map(|(_, v)| v.into()))
    }

    #[test]
    fn a_child_with_an_empty_environment_goes_on_with_its_parents() {
        let parents = with(&[("COFFER_SOCKET", "/s"), ("COFFER_PIN_FILE", "/p"), ("HOME", "/h")]);
        let child = with(&[("HOME", "")]).or(&parents);
        assert_eq!(child.path("COFFER_SOCKET"), Some("/s".into()));
        assert_eq!(child.path("COFFER_PIN_FILE"), Some("/p".into()));
        assert_eq!(child.path("HOME"), Some("/h".into()));
        assert!(!child.is_set("COFFER_DEBUG"));
    }

    #[test]
    fn what_the_childs_environment_says_counts() {
        let parents = with(&[("COFFER_SOCKET", "/s"), ("COFFER_TIMEOUT_MS", "5")]);
        let child = with(&[("COFFER_DIR", "/d"), ("COFFER_TIMEOUT_MS", "7")]).or(&parents);
        assert_eq!(child.path("COFFER_SOCKET"), None);
        assert_eq!(child.path("COFFER_DIR"), Some("/d".into()));
        assert_eq!(child.number("COFFER_TIMEOUT_MS"), Some(7));
    }
}
