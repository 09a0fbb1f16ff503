//! Suspending and resuming: changes are saved first, because the store is suspended as well.

use std::io;
use std::sync::mpsc::Receiver;
#[cfg(unix)]
use std::time::{Duration, Instant};

use super::incoming::Incoming;
use super::run::Shell;
#[cfg(unix)]
use super::{print, signals, terminal};
use crate::app::Event;
#[cfg(unix)]
use crate::app::Size;

/// How long the store may take.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(2);

impl Shell {
    #[cfg(unix)]
    pub(super) fn suspend(&mut self, incoming: &Receiver<Incoming>) -> io::Result<()> {
        let mut meanwhile = self.await_saved(incoming);
        if meanwhile.iter().any(|next| matches!(next, Incoming::Signal(_))) {
            // ending goes before suspending
            return meanwhile.into_iter().try_for_each(|next| self.take_in(next, incoming));
        }
        terminal::leave();
        print(if self.app.saving().is_saved() {
            "referent er sat på pause, og alt er gemt. Skriv »fg« for at fortsætte.\n"
        } else {
            "referent er sat på pause, men det seneste er IKKE gemt. Skriv »fg« straks, så gemmes der igen.\n"
        });
        signals::stop()?;
        meanwhile.extend(super::incoming::since_stop(incoming, signals::is_in_background));
        if meanwhile.iter().any(|next| matches!(next, Incoming::Signal(_))) {
            // ended by a shell that has the terminal: a background program that takes it is stopped again
            return meanwhile.into_iter().try_for_each(|next| self.take_in(next, incoming));
        }
        let Size { columns, rows } = self.screen.resume()?;
        self.handle(Event::Resize { columns, rows });
        meanwhile.into_iter().try_for_each(|next| self.take_in(next, incoming))
    }

    /// Waits for the store; returns what else came in.
    #[cfg(unix)]
    fn await_saved(&mut self, incoming: &Receiver<Incoming>) -> Vec<Incoming> {
        self.hand_over();
        let deadline = Instant::now() + PATIENCE;
        let mut meanwhile = Vec::new();
        while !self.app.saving().is_saved() && self.app.saving().failure().is_none() {
            match incoming.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(Incoming::Store(reply)) => self.handle(Event::Store(reply)),
                Ok(Incoming::Suspend) => {}
                Ok(other) => meanwhile.push(other),
                Err(_) => break,
            }
        }
        meanwhile
    }

    #[cfg(not(unix))]
    pub(super) fn suspend(&mut self, _: &Receiver<Incoming>) -> io::Result<()> {
        let _ = self.screen.resume()?;
        self.handle(Event::Failed("Her kan programmet ikke lægges i baggrunden.".to_owned()));
        Ok(())
    }
}
