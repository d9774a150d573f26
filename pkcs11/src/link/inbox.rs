//! Who waits for which answer on a connection, and who of them reads for all.

use std::io;
use std::sync::{Arc, Condvar};

use super::frame::Incoming;
use crate::wire::{Response, response::Outcome};

#[derive(Default)]
pub struct Inbox {
    pub incoming: Incoming,
    /// Somebody reads.
    pub reading: bool,
    /// One cannot send, and others wait for their turn behind it, until the vault has read; which may
    /// wait for somebody here to read.
    pub stuck: bool,
    /// How many wait for others to get their answers.
    pub for_room: usize,
    waiting: Vec<Waiting>,
    last_id: u32,
}

struct Waiting {
    id: u32,
    wake: Arc<Condvar>,
    /// It sees nothing before it is woken.
    asleep: bool,
    answer: Option<Answer>,
}

/// What the vault said, and the revision that it told with it: 0 when it told none.
pub type Answer = (Outcome, u32);

impl Inbox {
    pub fn is_full(&self, most: usize) -> bool {
        self.waiting.len() >= most
    }

    /// Gives one that waits an id that none of the others has.
    pub fn enlist(&mut self, wake: &Arc<Condvar>) -> u32 {
        let id = self.free_id();
        self.waiting.push(Waiting { id, wake: wake.clone(), asleep: false, answer: None });
        id
    }

    fn free_id(&mut self) -> u32 {
        loop {
            self.last_id = self.last_id.checked_add(1).unwrap_or(1);
            if self.waiting.iter().all(|waiting| waiting.id != self.last_id) {
                return self.last_id;
            }
        }
    }

    pub fn take_answer(&mut self, id: u32) -> Option<Answer> {
        let index = self.waiting.iter().position(|w| w.id == id && w.answer.is_some())?;
        self.waiting.swap_remove(index).answer
    }

    pub fn leave(&mut self, id: u32) {
        self.waiting.retain(|waiting| waiting.id != id);
    }

    pub fn sleeps(&mut self, id: u32, asleep: bool) {
        if let Some(waiting) = self.waiting.iter_mut().find(|waiting| waiting.id == id) {
            waiting.asleep = asleep;
        }
    }

    /// Answers that nobody waits for any more are dropped, and so is a second one. One that says
    /// nothing is no answer: the peer does not speak the protocol.
    pub fn deliver(&mut self, responses: Vec<Response>) -> io::Result<()> {
        for Response { id, revision, outcome, .. } in responses {
            let outcome = outcome.ok_or(io::ErrorKind::InvalidData)?;
            let mut waiting = self.waiting.iter_mut();
            if let Some(waiting) = waiting.find(|w| w.id == id && w.answer.is_none()) {
                waiting.answer = Some((outcome, revision));
            }
        }
        Ok(())
    }

    /// Those asleep who have their answer; and one who has none, to read, when nobody reads and nobody
    /// is on the way here to do so. None is woken twice.
    pub fn take_wakes(&mut self) -> Vec<Arc<Condvar>> {
        let comes = |w: &Waiting| !w.asleep && w.answer.is_none() && !self.stuck;
        let mut needs_reader = !self.reading && !self.waiting.iter().any(comes);
        let mut woken = Vec::new();
        for waiting in self.waiting.iter_mut().filter(|waiting| waiting.asleep) {
            let reads = waiting.answer.is_none() && std::mem::take(&mut needs_reader);
            if reads || waiting.answer.is_some() {
                waiting.asleep = false;
                woken.push(waiting.wake.clone());
            }
        }
        woken
    }

    pub fn wake_all(&self) {
        self.waiting.iter().for_each(|waiting| waiting.wake.notify_one());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::CloseSessionResult;

    fn answer(id: u32) -> Response {
        Response {
            id,
            revision: 0,
            approval: 0,
            outcome: Some(Outcome::CloseSession(CloseSessionResult {})),
        }
    }

    /// Waiting ones, asleep but the first, which reads.
    fn inbox(count: u32) -> (Inbox, Vec<u32>) {
        let mut inbox = Inbox { reading: true, ..Inbox::default() };
        let wakes: Vec<_> = (0..count).map(|_| Arc::new(Condvar::new())).collect();
        let ids: Vec<u32> = wakes.iter().map(|wake| inbox.enlist(wake)).collect();
        ids[1..].iter().for_each(|id| inbox.sleeps(*id, true));
        (inbox, ids)
    }

    #[test]
    fn who_has_an_answer_is_woken_once() {
        let (mut inbox, ids) = inbox(3);
        assert!(inbox.deliver(vec![answer(ids[2]), answer(ids[2]), answer(99)]).is_ok());
        assert_eq!(inbox.take_wakes().len(), 1);
        assert_eq!(inbox.take_wakes().len(), 0);
        assert!(inbox.take_answer(ids[2]).is_some());
        assert!(inbox.take_answer(ids[1]).is_none());
    }

    #[test]
    fn who_goes_wakes_one_that_reads_on() {
        let (mut inbox, ids) = inbox(4);
        assert!(inbox.deliver(vec![answer(ids[0]), answer(ids[1])]).is_ok());
        inbox.reading = false;
        assert!(inbox.take_answer(ids[0]).is_some());
        // Of the two that have none, one.
        assert_eq!(inbox.take_wakes().len(), 2);
        assert_eq!(inbox.take_wakes().len(), 0);
    }

    #[test]
    fn one_on_its_way_to_read_is_enough_unless_it_is_stuck() {
        let (mut inbox, ids) = inbox(2);
        inbox.reading = false;
        assert_eq!(inbox.take_wakes().len(), 0);
        inbox.stuck = true;
        assert_eq!(inbox.take_wakes().len(), 1);
        inbox.leave(ids[0]);
        assert_eq!(inbox.take_wakes().len(), 0);
    }

    #[test]
    fn an_answer_that_says_nothing_is_refused() {
        let (mut inbox, ids) = inbox(1);
        assert!(
            inbox
                .deliver(vec![Response { id: ids[0], revision: 0, approval: 0, outcome: None }])
                .is_err()
        );
    }
}
