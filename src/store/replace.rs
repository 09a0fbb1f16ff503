//! Replacing a file, with patience where another program holds it for a moment.

use std::fs;
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// What Windows says of a file that another program has open (`ERROR_ACCESS_DENIED`,
/// `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`): a scanner for viruses or OneDrive, which let go of it
/// soon, or Word, which does not.
const HELD: [i32; 3] = [5, 32, 33];
/// How long it is waited before each new try: half a second in all.
const PAUSES: [Duration; 5] = [
    Duration::from_millis(10),
    Duration::from_millis(30),
    Duration::from_millis(60),
    Duration::from_millis(150),
    Duration::from_millis(250),
];

/// Puts a file or folder under another name, in the place of a file that has it. On Windows it is tried again
/// for half a second while another program holds one of them.
///
/// # Errors
/// What the system says at the last try.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    with_patience(|| fs::rename(from, to), is_held, thread::sleep)
}

/// Runs work that another program may block for a moment.
///
/// # Errors
/// What the system says at the last try.
pub fn while_held<T>(work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    with_patience(work, is_held, thread::sleep)
}

/// Returns whether the system refused because another program has the file open, and may let go of it.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

fn with_patience<T>(
    mut work: impl FnMut() -> io::Result<T>,
    is_held: impl Fn(&io::Error) -> bool,
    mut wait: impl FnMut(Duration),
) -> io::Result<T> {
    for pause in PAUSES {
        match work() {
            Err(error) if is_held(&error) => wait(pause),
            done => return done,
        }
    }
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what became of work that is refused so many times and then done, how often it was tried, and how long was
    /// waited.
    fn refused(times: usize, code: i32) -> (Result<usize, Option<i32>>, usize, Duration) {
        let (mut tries, mut waited) = (0, Duration::ZERO);
        let work = || {
            tries += 1;
            if tries <= times { Err(io::Error::from_raw_os_error(code)) } else { Ok(tries) }
        };
        let is_held = |error: &io::Error| error.raw_os_error().is_some_and(|code| HELD.contains(&code));
        let done = with_patience(work, is_held, |pause| waited += pause);
        (done.map_err(|error| error.raw_os_error()), tries, waited)
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_tried_again_and_not_for_ever() {
        for code in HELD {
            assert_eq!(refused(0, code), (Ok(1), 1, Duration::ZERO));
            assert_eq!(refused(3, code), (Ok(4), 4, Duration::from_millis(100)));
            assert_eq!(refused(99, code), (Err(Some(code)), 6, Duration::from_millis(500)));
        }
    }

    #[test]
    fn what_will_not_change_is_tried_once() {
        for code in [2, 13, 28, 87] {
            assert_eq!(refused(99, code), (Err(Some(code)), 1, Duration::ZERO));
        }
    }

    #[test]
    fn a_file_takes_the_place_of_another() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("ny"), dir.path().join("gammel"));
        fs::write(&from, "nyt").unwrap();
        fs::write(&to, "gammelt").unwrap();
        rename(&from, &to).unwrap();
        assert_eq!((fs::read_to_string(&to).unwrap().as_str(), from.exists()), ("nyt", false));
    }
}
