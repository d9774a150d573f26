//! Whether what was fetched is still true: docs/WIRE.md, "The revision".

use std::time::{Duration, Instant};

/// For how long what was fetched is told again while the vault is not asked anything at all: only its
/// answers tell of changes.
const QUIET: Duration = Duration::from_secs(1);

/// Where the count of changes stood, on one connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    pub epoch: u64,
    /// Grows modulo 2^32; 0 when it was not told.
    pub number: u32,
}

impl Revision {
    pub fn is_after(self, other: Revision) -> bool {
        match self.epoch == other.epoch {
            true => (self.number.wrapping_sub(other.number) as i32) > 0,
            false => self.epoch > other.epoch,
        }
    }
}

/// The last revision that the vault told, and when.
#[derive(Clone, Copy, Default)]
pub struct Heard(Option<(Revision, Instant)>);

impl Heard {
    /// Answers overtake each other: the later revision counts.
    pub fn hear(&mut self, told: Revision) {
        match self.0 {
            Some((last, _)) if last.is_after(told) => {}
            _ if told.number == 0 => {}
            _ => self.0 = Some((told, Instant::now())),
        }
    }

    /// Nothing was heard of a change.
    pub fn is_current(&self, seen: Revision) -> bool {
        self.0.is_some_and(|(last, _)| last == seen)
    }

    /// Neither was a change heard of, nor nothing for long.
    pub fn is_fresh(&self, seen: Revision) -> bool {
        self.0.is_some_and(|(last, at)| last == seen && at.elapsed() < QUIET)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(epoch: u64, number: u32) -> Revision {
        Revision { epoch, number }
    }

    #[test]
    fn the_later_revision_counts() {
        let mut heard = Heard::default();
        assert!(!heard.is_current(at(1, 7)) && !heard.is_fresh(Revision::default()));
        heard.hear(at(1, 7));
        assert!(heard.is_current(at(1, 7)) && heard.is_fresh(at(1, 7)));
        heard.hear(at(1, 9));
        heard.hear(at(1, 8));
        assert!(heard.is_current(at(1, 9)) && !heard.is_current(at(1, 8)));
    }

    #[test]
    fn numbers_go_round() {
        let mut heard = Heard::default();
        heard.hear(at(1, u32::MAX));
        heard.hear(at(1, 3));
        heard.hear(at(1, u32::MAX));
        assert!(heard.is_current(at(1, 3)));
    }

    #[test]
    fn what_was_not_told_says_nothing() {
        let mut heard = Heard::default();
        heard.hear(at(1, 0));
        assert!(!heard.is_current(at(1, 0)));
        heard.hear(at(1, 5));
        heard.hear(at(1, 0));
        assert!(heard.is_current(at(1, 5)));
    }

    #[test]
    fn another_connection_begins_anew() {
        let mut heard = Heard::default();
        heard.hear(at(1, 5000));
        heard.hear(at(2, 3));
        heard.hear(at(1, 5001));
        assert!(heard.is_current(at(2, 3)) && !heard.is_current(at(1, 3)));
    }
}
