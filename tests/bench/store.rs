//! How the store bears a long day and many meetings: `cargo bench --bench store [-- day|many [N]]`, in
//! `TMPDIR`.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use referent::meeting::{
    Bookmark, Change, Fingerprint, Indstilling, Item, ItemId, Meeting, MeetingId, Origin, Person, Record,
    Section,
};
use referent::store::Store;
use referent::store::protocol::{Reply, Request};

/// Words of a length that Danish minutes have.
const WORDS: [&str; 9] =
    ["Rådet ", "godkendte ", "at ", "kommunerne ", "betaler ", "for ", "natbusserne ", "i ", "2026.\n"];
/// Letters in a second of steady typing.
const LETTERS: u64 = 4;
const HOURS: u64 = 8;

fn main() {
    // cargo adds `--bench`
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let what = asked.first().map(String::as_str);
    let number = asked.get(1).and_then(|n| n.parse().ok());
    load();
    if what.is_none_or(|what| what == "day") {
        day(number.unwrap_or(3_600));
    }
    if what.is_none_or(|what| what == "many") {
        many(usize::try_from(number.unwrap_or(5_000)).unwrap_or(5_000));
    }
    load();
}

/// How busy the machine is, where it says.
fn load() {
    if let Ok(load) = std::fs::read_to_string("/proc/loadavg") {
        println!("load {}", load.trim());
    }
}

/// Types without a pause for eight hours of so many seconds each, and waits for each letter to be on the
/// disk.
fn day(seconds: u64) {
    let dir = tempfile::tempdir().expect("a folder");
    let (store, _) = Store::open(dir.path()).expect("a store");
    let mut meeting = store.create(agenda(1, 20), None).expect("a meeting");
    let (tell, reports) = mpsc::channel();
    let handle = store.spawn(move |reply| drop(tell.send(reply)));
    let letters: Vec<char> = WORDS.iter().flat_map(|word| word.chars()).collect();
    let mut raw = Raw::beside(dir.path());
    let written = bytes_written();
    let mut medians = Vec::new();
    for hour in 0..HOURS {
        let mut took = Vec::new();
        for n in hour * seconds * LETTERS..(hour + 1) * seconds * LETTERS {
            let letter = letters[n as usize % letters.len()];
            // an item takes some 24 minutes of talk
            let item = format!("i{}", n * 20 / (HOURS * seconds * LETTERS) + 1);
            let record = typed(&mut meeting, &item, letter, n);
            if n.is_multiple_of(16) {
                raw.append(&record);
            }
            let started = Instant::now();
            handle.send(Request::Save { meeting: meeting.id.clone(), record });
            handle
                .send(Request::Remember { meeting: meeting.id.clone(), bookmark: bookmark(&meeting, item) });
            await_saved(&reports, meeting.revision);
            took.push(started.elapsed());
        }
        medians.push(median(&mut took));
        print(&format!("hour {}: from save to saved", hour + 1), &mut took);
    }
    let ratio = medians[7].as_secs_f64() / medians[0].as_secs_f64();
    println!("the last hour's median is {ratio:.2} of the first's");
    raw.compare(median(&mut medians));
    let written = (bytes_written() - written).saturating_sub(raw.bytes);
    println!("{} bytes written a letter, the system's whole pages", written / meeting.revision);
    handle.finish(Duration::from_secs(60)).expect("the end");
    println!("{} letters, {} bytes in the data folder", meeting.revision, bytes_in(dir.path()));
    starts(dir.path(), &meeting.id);
    let (store, _) = Store::open(dir.path()).expect("the store again");
    assert_eq!(store.load(&meeting.id).expect("the meeting again"), meeting);
    let mut took = several(|| drop(store.history(&meeting.id, 1_000).expect("the history")));
    print("the last 1000 changes", &mut took);
}

/// Returns that the minute-taker is at an item.
fn bookmark(meeting: &Meeting, item: String) -> Bookmark {
    Bookmark { item: Some(ItemId(item)), revision: meeting.revision, ..Bookmark::default() }
}

/// A plain file beside the store, that each record is appended to and synced: as little as can be promised.
struct Raw {
    file: File,
    took: Vec<Duration>,
    bytes: u64,
}

impl Raw {
    fn beside(dir: &Path) -> Raw {
        Raw { file: File::create(dir.join("raw")).expect("a file"), took: Vec::new(), bytes: 0 }
    }

    fn append(&mut self, record: &Record) {
        let line = serde_json::to_vec(record).expect("a record");
        let (before, started) = (bytes_written(), Instant::now());
        self.file.write_all(&line).and_then(|()| self.file.sync_data()).expect("the disk");
        self.took.push(started.elapsed());
        self.bytes += bytes_written() - before;
    }

    /// Prints how the store's median compares with it.
    fn compare(&mut self, store: Duration) {
        let plain = median(&mut self.took);
        print("the same record appended to a file, and fdatasync", &mut self.took);
        println!("the store's median is {:.2} of that", store.as_secs_f64() / plain.as_secs_f64());
    }
}

/// What this process has sent to the disk; nothing where the system does not say.
fn bytes_written() -> u64 {
    let io = std::fs::read_to_string("/proc/self/io").unwrap_or_default();
    let line = io.lines().find_map(|line| line.strip_prefix("write_bytes: "));
    line.and_then(|bytes| bytes.parse().ok()).unwrap_or(0)
}

/// Stores so many meetings as their import does, and starts.
fn many(number: usize) {
    let dir = tempfile::tempdir().expect("a folder");
    let (store, _) = Store::open(dir.path()).expect("a store");
    let mut last = MeetingId::default();
    let mut took = Vec::new();
    for n in 0..number {
        let agenda = agenda(n, 15 + n % 26);
        let text: Vec<String> =
            serde_json::to_string_pretty(&agenda).unwrap_or_default().lines().map(str::to_owned).collect();
        let origin = Origin::new("dagsorden.pdf", Fingerprint::of(&n.to_be_bytes()), agenda.clone());
        let started = Instant::now();
        last = store.create(agenda, Some(origin.with_text(text, &[]))).expect("a meeting").id;
        took.push(started.elapsed());
    }
    print("storing one", &mut took);
    let started = Instant::now();
    drop(store);
    println!("closing {:?}", started.elapsed());
    println!("{number} meetings, {} bytes in the data folder", bytes_in(dir.path()));
    starts(dir.path(), &last);
}

/// How long it takes to begin: as a library, as a command, and until the first frame is drawn.
fn starts(dir: &Path, id: &MeetingId) {
    let mut took = several(|| drop(Store::open(dir).expect("the store")));
    print("open and close the store", &mut took);
    let mut took: Vec<_> = (0..9)
        .map(|_| {
            let started = Instant::now();
            let (store, notices) = Store::open(dir).expect("the store");
            let (rows, took) = (store.list().len(), started.elapsed());
            assert!(rows > 0 && notices.is_empty(), "{notices:?}");
            took
        })
        .collect();
    print("open the store and list", &mut took);
    for arguments in [&["list"][..], &["show", &id.0]] {
        let mut took = several(|| {
            let output = referent(dir, arguments).output().expect("the program");
            assert!(output.status.success() && !output.stdout.is_empty());
        });
        print(&format!("referent {}", arguments.join(" ")), &mut took);
    }
    #[cfg(unix)]
    for (arguments, words) in [(&[][..], "Møder"), (&[id.0.as_str()], "Beslutning")] {
        let mut took: Vec<_> = (0..9).map(|_| frames::first(dir, arguments, words)).collect();
        print(&format!("the first frame of referent {}", arguments.join(" ")), &mut took);
    }
}

fn referent(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_referent"));
    command.arg("--data-dir").arg(dir).args(arguments);
    command
}

#[cfg(unix)]
mod frames {
    //! The program on a terminal.

    use std::io::Read;

    use super::*;

    /// How long it takes until the words have been written to the terminal.
    pub(super) fn first(dir: &Path, arguments: &[&str], words: &str) -> Duration {
        let size = portable_pty::PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pty = portable_pty::native_pty_system().openpty(size).expect("a terminal");
        let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_referent"));
        command.arg("--data-dir");
        command.arg(dir);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        let mut output = pty.master.try_clone_reader().expect("its output");
        let started = Instant::now();
        let mut child = pty.slave.spawn_command(command).expect("the program");
        drop(pty.slave);
        let (mut seen, mut bytes) = (Vec::new(), [0; 4096]);
        while !String::from_utf8_lossy(&seen).contains(words) {
            let read = output.read(&mut bytes).expect("the terminal goes on");
            assert!(read > 0, "{}", String::from_utf8_lossy(&seen));
            seen.extend_from_slice(&bytes[..read]);
        }
        let took = started.elapsed();
        let mut keyboard = pty.master.take_writer().expect("its keyboard");
        std::io::Write::write_all(&mut keyboard, b"\x11").expect("a key");
        while output.read(&mut bytes).is_ok_and(|read| read > 0) {}
        child.wait().expect("its end");
        took
    }
}

/// An agenda of ordinary size, of another body or day than the others.
fn agenda(n: usize, items: usize) -> Meeting {
    let day = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day") + TimeDelta::days(n as i64 % 2_000);
    let mut meeting = Meeting::new(&format!("Søhøjland Råd {}", n / 2_000), day);
    meeting.id = MeetingId::from_body(&meeting.body, day);
    let mut chance = n as u64 + 1;
    let mut text = |words: usize| (0..words).map(|_| word(&mut chance)).collect::<String>();
    meeting.items = (1..=items)
        .map(|n| Item {
            id: ItemId(format!("i{n}")),
            number: n.to_string(),
            title: format!("Natbusser på linje {n} i hele Søhøjland"),
            indstilling: Some(Indstilling {
                lead: Some("Det indstilles,".into()),
                points: vec![text(12), text(16)],
            }),
            sections: [("Baggrund", 60), ("Sagsfremstilling", 180), ("Økonomi", 40)]
                .map(|(heading, words)| Section { heading: heading.into(), text: text(words) })
                .into(),
            ..Item::default()
        })
        .collect();
    meeting.people = (1..=25)
        .map(|n| Person { name: format!("Åse Engum {n}"), group: "Deltagere".into(), ..Person::default() })
        .collect();
    meeting.normalised().expect("a meeting")
}

/// A made-up word of one to five syllables: a text of them packs no better than Danish does.
fn word(chance: &mut u64) -> String {
    let mut below = |end: u64| {
        *chance ^= *chance << 13;
        *chance ^= *chance >> 7;
        *chance ^= *chance << 17;
        *chance % end
    };
    let syllables = [
        "be", "ud", "ning", "kom", "mu", "ne", "rå", "det", "for", "slag", "er", "en", "på", "til", "at",
        "og",
    ];
    let length = below(5) + 1;
    let word: String = (0..length).map(|_| syllables[below(16) as usize]).collect();
    word + if below(12) == 0 { ".\n" } else { " " }
}

fn typed(meeting: &mut Meeting, item: &str, letter: char, n: u64) -> Record {
    let item = ItemId::from(item);
    let at = meeting.item(&item).map_or(0, |item| item.decision_text().len());
    let change = Change::EditDecision { item, at, removed: String::new(), inserted: letter.to_string() };
    meeting.apply(&change).expect("a letter fits");
    Record::new(meeting.revision, began() + TimeDelta::milliseconds(n as i64 * 250), change)
}

fn began() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-03T09:00:00+01:00").expect("a time")
}

fn await_saved(reports: &Receiver<Reply>, wanted: u64) {
    loop {
        match reports.recv().expect("the store goes on") {
            Reply::Saved { revision, .. } if revision >= wanted => return,
            Reply::Failed { reason, .. } => panic!("{reason}"),
            _ => {}
        }
    }
}

fn several(mut work: impl FnMut()) -> Vec<Duration> {
    let once = |_| {
        let started = Instant::now();
        work();
        started.elapsed()
    };
    (0..9).map(once).collect()
}

fn median(took: &mut [Duration]) -> Duration {
    took.sort_unstable();
    took[took.len() / 2]
}

fn print(what: &str, took: &mut [Duration]) {
    let median = median(took);
    let (late, last) = (took[took.len() * 99 / 100], took[took.len() - 1]);
    println!("{what}: median {median:.2?}, p99 {late:.2?}, max {last:.2?}");
}

fn bytes_in(dir: &Path) -> u64 {
    let files = std::fs::read_dir(dir).expect("a folder").flatten();
    let size = |file: std::fs::DirEntry| {
        if file.path().is_dir() {
            bytes_in(&file.path())
        } else {
            file.metadata().map_or(0, |file| file.len())
        }
    };
    files.map(size).sum()
}
