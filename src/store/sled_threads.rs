//! Sled's seven threads poll once a second and spin-wait while starting. Here they are started one after the
//! other, and then sleep until they are woken.

#[cfg(target_os = "linux")]
use rustix::thread::{
    CpuSet, Pid, sched_getaffinity, sched_getcpu, sched_setaffinity, set_current_timer_slack,
};

/// How late a timer of such a thread may be, in nanoseconds: sled wakes them itself when there is work.
#[cfg(target_os = "linux")]
const SLACK: std::num::NonZeroU64 = std::num::NonZeroU64::new(60_000_000_000).expect("not zero");

/// Runs work that starts such threads. The work itself must not wait for time to pass.
#[cfg(target_os = "linux")]
pub(super) fn with_idle_threads<T>(work: impl FnOnce() -> T) -> T {
    let _nursery = ThreadInheritance::open();
    work()
}

/// As long as it lives, new threads inherit what the running one has: timers that may be late
/// (`PR_SET_TIMERSLACK`), and one processor for all, so that no thread spins beside the one it waits for.
/// Afterwards each may run on all processors.
#[cfg(target_os = "linux")]
struct ThreadInheritance {
    /// The processors of the running thread; none where the system does not say.
    all_processors: Option<CpuSet>,
    /// The threads that were there before.
    existing: Vec<Pid>,
}

#[cfg(target_os = "linux")]
impl ThreadInheritance {
    fn open() -> Self {
        // a system that does not know of it is merely woken more often
        let _ = set_current_timer_slack(Some(SLACK));
        let all_processors = sched_getaffinity(None).ok();
        let mut here = CpuSet::new();
        here.set(sched_getcpu());
        let inheritance = ThreadInheritance { all_processors, existing: threads() };
        let _ = sched_setaffinity(None, &here);
        inheritance
    }
}

#[cfg(target_os = "linux")]
impl Drop for ThreadInheritance {
    fn drop(&mut self) {
        let _ = set_current_timer_slack(None);
        let Some(all_processors) = &self.all_processors else { return };
        let _ = sched_setaffinity(None, all_processors);
        for thread in threads().into_iter().filter(|thread| !self.existing.contains(thread)) {
            let _ = sched_setaffinity(Some(thread), all_processors);
        }
    }
}

/// Returns the threads of this process.
#[cfg(target_os = "linux")]
fn threads() -> Vec<Pid> {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let number = |thread: std::fs::DirEntry| Pid::from_raw(thread.file_name().to_str()?.parse().ok()?);
    threads.filter_map(number).collect()
}

/// Runs work that starts such threads.
#[cfg(not(target_os = "linux"))]
pub(super) fn with_idle_threads<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::fs;

    /// Returns how late the timers of the running thread may be.
    fn slack() -> u64 {
        let thread = fs::read_link("/proc/thread-self").unwrap();
        let file = format!("/proc/{}/timerslack_ns", thread.file_name().unwrap().display());
        fs::read_to_string(file).unwrap().trim().parse().unwrap()
    }

    #[test]
    fn whoever_is_started_begins_on_one_processor_and_runs_on_any() {
        let count = || sched_getaffinity(None).unwrap().count();
        let before = count();
        let (go_on, received) = std::sync::mpsc::channel::<()>();
        let started = with_idle_threads(|| {
            assert_eq!(count(), 1);
            std::thread::spawn(move || (received.recv().is_ok(), count()))
        });
        assert_eq!(count(), before);
        go_on.send(()).unwrap();
        assert_eq!(started.join().unwrap(), (true, before));
    }

    #[test]
    fn whoever_is_started_sleeps_long_and_whoever_started_it_does_not() {
        let before = slack();
        let within = with_idle_threads(|| std::thread::spawn(slack)).join().unwrap();
        assert_eq!((within, slack()), (SLACK.get(), before));
    }
}
