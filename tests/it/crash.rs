//! The program killed in the middle of a word, again and again: what it called saved is there, and nothing is
//! invented.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::terminal::{FRAME_END, Home, sample_path, say};
use crate::test_rounds::{Chance, rounds};
use crate::world::KKR;

const ID: &str = "kkr-soehoejland-2026-03-03";
const CTRL_END: &str = "\u{1b}[1;5F";
/// Rounds in one data folder: enough that each start meets what many crashes left.
const ROUNDS_AT_HOME: u32 = 50;

#[test]
fn no_kill_takes_what_the_footer_called_saved() {
    let wanted = rounds(6, 200);
    let disk = DiskProbe::watched();
    let mut chance = Chance::of(0);
    let mut lost = Vec::new();
    let mut place = KilledHome::new();
    let mut done = 0;
    while done < wanted {
        if done % ROUNDS_AT_HOME == 0 {
            place.is_tidy();
            place = KilledHome::new();
        }
        lost.extend(place.round(&mut chance));
        done += 1;
    }
    place.is_tidy();
    say(&format!(
        "{done} rounds, {} kills in the middle of typing; what was lost had been typed at most {} before the kill",
        lost.len(),
        spread(&mut lost)
    ));
    let (mut syncs, mut waits) = disk.measured();
    let longest = |times: &[Duration]| times.iter().max().copied().unwrap_or_default();
    let allowed = MOST_LOST + longest(&syncs) + 2 * longest(&waits);
    assert!(longest(&lost) <= allowed, "{:?} of typing was lost, {allowed:?} at most", longest(&lost));
    say(&format!("the disk's own longest sync in the same run, of {}: {}", syncs.len(), spread(&mut syncs)));
    say(&format!("and a thread that was ready to run waited at most {} for its turn", spread(&mut waits)));
}

/// How much typing may be lost at most, beside what the machine itself takes; an unoptimised program takes
/// more.
const MOST_LOST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 400 } else { 100 });

/// The longest of many times, and how they are spread.
fn spread(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let of = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
    let of = |share| of(share).copied().unwrap_or_default();
    format!("{:.1?} (99 %: {:.1?}, median: {:.1?})", of(100), of(99), of(50))
}

/// The disk beside the program, which says how fast it is by itself: a file that grows by a line, and is
/// synced each time. And the machine: how long a thread waits for its turn when its pause is over.
struct DiskProbe {
    enough: Arc<AtomicBool>,
    times: JoinHandle<(Vec<Duration>, Vec<Duration>)>,
}

/// Between two syncs.
const PAUSE: Duration = Duration::from_millis(5);

impl DiskProbe {
    fn watched() -> DiskProbe {
        let enough = Arc::new(AtomicBool::new(false));
        let is_over = Arc::clone(&enough);
        let mut file = tempfile::tempfile().unwrap();
        let times = std::thread::spawn(move || {
            let (mut syncs, mut waits) = (Vec::new(), Vec::new());
            while !is_over.load(Ordering::Relaxed) {
                let begun = Instant::now();
                file.write_all(&[b'x'; 300]).and_then(|()| file.sync_data()).unwrap();
                syncs.push(begun.elapsed());
                let paused = Instant::now();
                std::thread::sleep(PAUSE);
                waits.push(paused.elapsed().saturating_sub(PAUSE));
            }
            (syncs, waits)
        });
        DiskProbe { enough, times }
    }

    fn measured(self) -> (Vec<Duration>, Vec<Duration>) {
        self.enough.store(true, Ordering::Relaxed);
        self.times.join().unwrap()
    }
}

/// One data folder, and what its one text should be: always a beginning of the same stream of words.
struct KilledHome {
    home: Home,
    stored: String,
}

impl KilledHome {
    fn new() -> KilledHome {
        let home = Home::new();
        assert!(home.run(&["import", &sample_path(KKR)]).status.success());
        KilledHome { home, stored: String::new() }
    }

    /// Starts, types and is killed; returns how long before the kill the first lost letter was typed.
    fn round(&mut self, chance: &mut Chance) -> Option<Duration> {
        let mut session = self.home.start(&[ID]);
        if chance.below(10) == 0 {
            let killed = session.dies_in(Duration::from_micros(chance.below(80_000) as u64));
            killed.join().unwrap();
            session.remains();
            return None;
        }
        session.shows("Beslutning").types(CTRL_END);
        let from = self.stored.len();
        let stream = stream(from + 4_000);
        let mut typed: Vec<(usize, Instant)> = Vec::new();
        let death = session.dies_in(Duration::from_micros(5_000 + chance.below(500_000) as u64));
        for (at, letter) in stream[from..].char_indices() {
            if death.is_finished() {
                break;
            }
            typed.push((from + at, Instant::now()));
            session.types(&letter.to_string().replace('\n', "\r"));
            std::thread::sleep(Duration::from_micros(300 + chance.below(4_000) as u64));
        }
        let death = death.join().unwrap();
        let saved = called_saved(&session.remains(), &stream);
        self.look(&stream, saved.max(from));
        let first_lost = typed.iter().find(|(at, when)| *at >= self.stored.len() && *when < death);
        Some(first_lost.map_or(Duration::ZERO, |(_, when)| death - *when))
    }

    /// Starts once more, and compares what is stored with what was typed and what was called saved.
    fn look(&mut self, stream: &str, saved: usize) {
        let mut session = self.home.start(&[ID]);
        session.shows("Beslutning");
        let shown = self.home.show(ID);
        let stored = shown["items"][1]["decision"]["text"].as_str().unwrap_or_default().to_owned();
        assert!(stream.starts_with(&stored), "never typed like that: {stored}");
        assert!(stored.len() >= saved, "{} bytes are stored, {saved} were called saved", stored.len());
        self.stored = stored;
        // the next start meets a crash of this one, too
        session.signal("KILL").ends();
    }

    /// No crash was taken for damage.
    fn is_tidy(&self) {
        let names = std::fs::read_dir(self.home.path("data")).unwrap().flatten().map(|file| file.file_name());
        let aside: Vec<_> = names.filter(|name| name.to_string_lossy().contains("beskadiget")).collect();
        assert!(aside.is_empty(), "{aside:?}");
    }
}

/// Words that are told apart by their numbers, and a new line now and then.
fn stream(least: usize) -> String {
    let mut words = String::new();
    for n in 0.. {
        words.push_str(&format!("æ{n:05}{}", if n % 9 == 8 { '\n' } else { ' ' }));
        if words.len() > least {
            return words;
        }
    }
    words
}

/// How much of the stream the last frame showed before its cursor that said that everything was saved.
fn called_saved(raw: &str, stream: &str) -> usize {
    let stream = stream.replace('\n', " ");
    let mut screen = vt100::Parser::default();
    let mut saved = 0;
    let mut rest = raw;
    while let Some(end) = frame_end(rest) {
        screen.process(&rest.as_bytes()[..end]);
        rest = &rest[end..];
        let footer = screen.screen().contents_between(23, 0, 23, 18);
        if footer.to_lowercase().contains("gemt") && !footer.contains('…') {
            saved = shown(screen.screen(), &stream);
        }
    }
    saved
}

/// The end of the frame that the bytes begin with: after the place of the cursor.
fn frame_end(bytes: &str) -> Option<usize> {
    let cursor = bytes.find(FRAME_END)? + FRAME_END.len();
    Some(cursor + bytes[cursor..].find('H')? + 1)
}

/// How far into the stream the text before the cursor reaches.
fn shown(screen: &vt100::Screen, stream: &str) -> usize {
    let (row, column) = screen.cursor_position();
    let text = screen.contents_between(row.saturating_sub(2), 0, row, column);
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with('æ')).collect();
    let tail = words.join(" ");
    stream.find(&tail).map(|at| at + tail.len()).unwrap_or_else(|| panic!("»{tail}« was never typed"))
}
