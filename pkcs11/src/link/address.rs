//! Where the vault's socket is.

use std::path::PathBuf;

use crate::settings::Settings;

const SOCKET: &str = "coffer.sock";
const SYSTEM_SOCKET: &str = "/run/coffer/coffer.sock";

/// `COFFER_SOCKET` alone when it is set; else the default data directory's, then the system's.
pub fn sockets(settings: &Settings) -> Vec<PathBuf> {
    sockets_of(|name| settings.path(name))
}

fn sockets_of(variable: impl Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    if let Some(socket) = variable("COFFER_SOCKET") {
        return vec![socket];
    }
    if let Some(directory) = variable("COFFER_DIR") {
        return vec![directory.join(SOCKET)];
    }
    let data = variable("XDG_DATA_HOME")
        .or_else(|| variable("HOME").map(|home| home.join(".local/share")));
    let own = data.map(|data| data.join("coffer").join(SOCKET));
    own.into_iter().chain([PathBuf::from(SYSTEM_SOCKET)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(given: &[(&str, &str)]) -> Vec<PathBuf> {
        sockets_of(|name| given.iter().find(|(n, _)| *n == name).map(|(_, v)| PathBuf::from(v)))
    }

    #[test]
    fn the_nearest_place_wins() {
        assert_eq!(with(&[("COFFER_SOCKET", "/s"), ("COFFER_DIR", "/d")]), [PathBuf::from("/s")]);
        assert_eq!(with(&[("COFFER_DIR", "/d")]), [PathBuf::from("/d/coffer.sock")]);
        assert_eq!(
            with(&[("HOME", "/h")]),
            [PathBuf::from("/h/.local/share/coffer/coffer.sock"), PathBuf::from(SYSTEM_SOCKET)]
        );
        assert_eq!(with(&[]), [PathBuf::from(SYSTEM_SOCKET)]);
    }
}
