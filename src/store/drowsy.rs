//! Threads that may sleep long: sled keeps seven of its own that look for work once a second, whether there is any or not.

/// How late a timer of such a thread may be, in nanoseconds: sled wakes them itself when there is work.
#[cfg(target_os = "linux")]
const SLACK: std::num::NonZeroU64 = std::num::NonZeroU64::new(60_000_000_000).expect("not zero");

/// Does work that starts such threads: on Linux a thread's timers may be as late as those of the thread that made it
/// (`PR_SET_TIMERSLACK`). The work itself may not wait for time to pass.
#[cfg(target_os = "linux")]
pub(super) fn drowsy<T>(work: impl FnOnce() -> T) -> T {
    use rustix::thread::set_current_timer_slack;
    // a system that does not know of it is merely waked more often
    let _ = set_current_timer_slack(Some(SLACK));
    let done = work();
    let _ = set_current_timer_slack(None);
    done
}

/// Does work that starts such threads.
#[cfg(not(target_os = "linux"))]
pub(super) fn drowsy<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::fs;

    /// How late the timers of the running thread may be.
    fn slack() -> u64 {
        let thread = fs::read_link("/proc/thread-self").unwrap();
        let file = format!("/proc/{}/timerslack_ns", thread.file_name().unwrap().display());
        fs::read_to_string(file).unwrap().trim().parse().unwrap()
    }

    #[test]
    fn whoever_is_started_sleeps_long_and_whoever_started_it_does_not() {
        let before = slack();
        let within = drowsy(|| std::thread::spawn(slack)).join().unwrap();
        assert_eq!((within, slack()), (SLACK.get(), before));
    }
}
