//! What the system says of a process: memory, processor time, wake-ups. Linux only; elsewhere all are
//! nothing.

use std::fs::read_to_string;
use std::time::Duration;

/// The clock that `/proc` counts in (`getconf CLK_TCK`, 100 on every Linux in use).
const TICKS: u64 = 100;

/// How busy the machine is.
pub(crate) fn say_load() {
    println!("load {}", read_to_string("/proc/loadavg").unwrap_or_default().trim());
}

/// Processor time of a process until now.
pub(crate) fn busy(pid: u32) -> Duration {
    ticks(&read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default(), 11)
}

/// Processor time of the children that have ended.
pub(crate) fn busy_of_children() -> Duration {
    ticks(&read_to_string("/proc/self/stat").unwrap_or_default(), 13)
}

/// Two fields of a `stat` file in a row, counted after the name in brackets.
fn ticks(stat: &str, from: usize) -> Duration {
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = fields.skip(from).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 1000 / TICKS)
}

/// Resident memory of a process in megabytes.
pub(crate) fn memory(pid: u32) -> f64 {
    let status = read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    field(&status, "VmRSS:") as f64 / 1024.0
}

/// How often the threads of a process have been waked.
pub(crate) fn wakes(pid: u32) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    let status = threads.map(|thread| read_to_string(thread.path().join("status")).unwrap_or_default());
    status.map(|status| field(&status, "voluntary_ctxt_switches:")).sum()
}

fn field(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}
