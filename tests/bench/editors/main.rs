//! How fast the program answers, beside the editors that people would use instead; run by hand on a quiet
//! machine.
//!
//! ```text
//! cargo bench --bench editors [-- keys|frame|start|idle|commands [N]]
//! ```
//!
//! Every program runs in a pty of 120×40 with the same 10 KB of text; `referent` has it as one decision in a
//! meeting of 200 items and 100 people, with saving, drafting and completion on. A program that is not
//! installed is left out.
//!
//! | word | what is measured |
//! |---|---|
//! | `keys` | from a key written to the last byte of its echo, bytes a key, processor time a key, memory afterwards |
//! | `frame` | time a key within the program: until it is shown, and what comes after |
//! | `start` | from exec to the last byte of the first full frame, with `N` (1,000) stored meetings |
//! | `idle` | processor time and wake-ups in a minute without a key |
//! | `commands` | processor time of `referent --help` and `referent list` |

mod frame;
mod meeting;
mod process;
mod subject;
mod terminal;

use std::path::Path;
use std::time::Duration;

use subject::ComparedEditor;
use terminal::Terminal;

fn main() {
    // cargo adds `--bench`
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wants = |word: &str| asked.is_empty() || asked[0] == word;
    let number = asked.get(1).and_then(|n| n.parse().ok());
    let place = tempfile::tempdir().expect("a folder");
    process::say_load();
    if wants("keys") {
        keys(place.path(), number.unwrap_or(1_000));
    }
    if wants("frame") {
        frame(place.path(), number.unwrap_or(3_000) as u32);
    }
    if wants("start") {
        start(place.path(), number.unwrap_or(1_000));
    }
    if wants("idle") {
        idle(place.path(), number.unwrap_or(60) as u64);
    }
    if wants("commands") {
        commands(place.path(), number.unwrap_or(1_000));
    }
    process::say_load();
}

/// What is typed, again and again.
const WORDS: &str = "udvalget drøftede sagen og besluttede at mødes på ærø igen næste år ";
/// Between a settled key and the next.
const GAP: Duration = Duration::from_millis(12);

/// From key to screen.
fn keys(place: &Path, n: usize) {
    println!(
        "keys: {n}, in ms from key to the last byte of its echo; bytes and processor time (ms) a key; memory (MB)"
    );
    println!(
        "{:<10}{:>7}{:>7}{:>7}{:>7}{:>9}{:>9}{:>9}",
        "", "p50", "p95", "p99", "max", "bytes", "cpu", "memory"
    );
    for subject in ComparedEditor::all(place) {
        let mut terminal = Terminal::start(&subject);
        terminal.shows(&subject.shown);
        subject.into_place.iter().for_each(|keys| {
            terminal.press(keys);
        });
        let (mut took, mut bytes) = (Vec::new(), 0);
        let busy = process::busy(terminal.pid);
        for letter in WORDS.chars().cycle().take(n) {
            let echo = terminal.press(&letter.to_string());
            bytes += echo.bytes;
            took.extend(echo.took.filter(|_| letter != ' ').map(|took| took.as_secs_f64() * 1e3));
            std::thread::sleep(GAP);
        }
        let busy = (process::busy(terminal.pid) - busy).as_secs_f64() * 1e3 / n as f64;
        let memory = process::memory(terminal.pid);
        took.sort_by(f64::total_cmp);
        let of = |share: usize| took.get((took.len() * share / 100).min(took.len().saturating_sub(1)));
        let of = |share| of(share).copied().unwrap_or(f64::NAN);
        let (p50, p95, p99, max) = (of(50), of(95), of(99), of(100));
        println!(
            "{:<10}{p50:>7.2}{p95:>7.2}{p99:>7.2}{max:>7.2}{:>9.0}{busy:>9.2}{memory:>9.1}",
            subject.name,
            bytes as f64 / n as f64
        );
    }
}

/// What a key costs the program itself.
fn frame(place: &Path, n: u32) {
    println!("frame: {n} letters, the mean of a key, without terminal, store and threads");
    let (data, id) = meeting::large(place);
    let file = std::fs::read(data.join(format!("meetings/{id}.json"))).expect("a meeting");
    let meeting = referent::import::read(&file, "stort.json").expect("a meeting").meeting;
    let cost = frame::type_into(meeting, WORDS, n);
    let micros = |took: Duration| took.as_secs_f64() * 1e6;
    println!("referent   shown {:>6.0} us  after {:>6.0} us", micros(cost.shown), micros(cost.after));
}

/// From exec to the first full frame: the median of starts that take turns.
fn start(place: &Path, meetings: usize) {
    const ROUNDS: usize = 21;
    meeting::fill(place, meetings);
    println!(
        "start: ms from exec to the last byte of the first frame, {ROUNDS} starts in turn; referent has {meetings} meetings"
    );
    let subjects = ComparedEditor::all(place);
    let mut took = vec![Vec::new(); subjects.len()];
    for _ in 0..ROUNDS {
        for (subject, took) in subjects.iter().zip(&mut took) {
            let mut terminal = Terminal::start(subject);
            took.push(terminal.shows(&subject.shown).as_secs_f64() * 1e3);
        }
    }
    for (subject, mut took) in subjects.iter().zip(took) {
        took.sort_by(f64::total_cmp);
        let (least, median, most) = (took[0], took[ROUNDS / 2], took[ROUNDS - 1]);
        println!("{:<10} median {median:>6.1}  least {least:>6.1}  most {most:>6.1}", subject.name);
    }
}

/// What a program does while the user is idle.
fn idle(place: &Path, seconds: u64) {
    println!("idle: {seconds} s without a key");
    for subject in ComparedEditor::all(place) {
        let mut terminal = Terminal::start(&subject);
        terminal.shows(&subject.shown);
        std::thread::sleep(Duration::from_secs(3));
        let (busy, waked) = (process::busy(terminal.pid), process::wakes(terminal.pid));
        std::thread::sleep(Duration::from_secs(seconds));
        let busy = (process::busy(terminal.pid) - busy).as_secs_f64() * 1e3;
        println!(
            "{:<10} {busy:>6.0} ms of processor time, {} wake-ups",
            subject.name,
            process::wakes(terminal.pid) - waked
        );
    }
}

/// The processor time of commands without a screen.
fn commands(place: &Path, meetings: usize) {
    const ROUNDS: u32 = 50;
    meeting::fill(place, meetings);
    for words in [&["--help"][..], &["list"], &["keys"]] {
        let busy = process::busy_of_children();
        for _ in 0..ROUNDS {
            meeting::run(place, words);
        }
        let took = (process::busy_of_children() - busy) / ROUNDS;
        println!(
            "referent {:<8} {:>6.1} ms of processor time, {meetings} meetings",
            words.join(" "),
            took.as_secs_f64() * 1e3
        );
    }
}
