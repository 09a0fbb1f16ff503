//! What an offer costs at a key, over an item of 40 KB: by itself, and in the whole program with spelling on.

use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use chrono::DateTime;
use referent::app::{App, Event, Size};
use referent::completion::{Completer, Source};
use referent::import;
use referent::keymap::{Code, Key, Keymap};
use referent::meeting::Bookmark;
use referent::spelling::Speller;
use referent::store::protocol::Reply;

/// Prints how long the words of an item take to read, how long an offer takes, and how long a key takes in
/// all.
pub(crate) fn measure() {
    let text = invented(40_000);
    let start = Instant::now();
    let completer = Completer::new([(Source::Item, text.as_str())]);
    let read = start.elapsed().as_secs_f64() * 1e3;
    let typed = &text[..2_000];
    let offer = |at: usize| drop(black_box(completer.offer(black_box(&typed[..at]))));
    println!("\n{} KB læst på {read:.1} ms", text.len() / 1000);
    tell("et tilbud", typed.char_indices().map(|(at, _)| timed(|| offer(at))).collect());
    let folder = std::env::var_os("REFERENT_DICTIONARY").map(PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/spelling")));
    let file = |name: &str| std::fs::read(folder.join(name)).expect("a folder with a dictionary");
    let (aff, dic) = (file("da_DK.aff"), file("da_DK.dic"));
    let (start, size) = (Instant::now(), dic.len());
    let speller = Arc::new(Speller::read(aff, dic).expect("a dictionary"));
    println!("ordbog på {} KB læst på {:.1} ms", size / 1000, start.elapsed().as_secs_f64() * 1e3);
    tell("en tast uden stavning", keys(&text, None));
    tell("en tast med stavning", keys(&text, Some(speller)));
}

/// How long each key takes in the program, when a decision of 2,000 letters is typed under an item.
fn keys(text: &str, speller: Option<Arc<Speller>>) -> Vec<f64> {
    let head = "{\"format\":\"referent/1\",\"body\":\"Lillesø Råd\",\"date\":\"2026-03-03\",\"items\":[{\"title\":\"Sag\",";
    let agenda = format!("{head}\"sections\":[{{\"heading\":\"Baggrund\",\"text\":\"{text}\"}}]}}]}}");
    let meeting = import::read(agenda.as_bytes(), "sag.json").expect("an agenda").meeting;
    let now = DateTime::parse_from_rfc3339("2026-03-03T10:00:00+01:00").expect("a time");
    let keymap = Keymap::built_in("standard").expect("the standard keys");
    let mut app = App::new(keymap, Size { columns: 120, rows: 40 }, now);
    app.update(
        Event::Store(Reply::Opened { meeting: Box::new(meeting), bookmark: Bookmark::default() }),
        now,
    );
    speller.into_iter().for_each(|speller| drop(app.update(Event::Dictionary(Ok(speller)), now)));
    // no word of the case: each must be looked up
    let typed: String = text[..2_000].chars().rev().collect();
    let mut key = |c: char| timed(|| drop(app.update(Event::Key(Key::plain(Code::Char(c))), now)));
    typed.chars().map(&mut key).collect()
}

fn timed(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1e3
}

fn tell(what: &str, mut times: Vec<f64>) {
    times.sort_unstable_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    let count = times.len();
    println!(
        "{what}: median {:.4} ms, 99 % {:.4} ms, længst {:.4} ms ({count} gange)",
        at(50),
        at(99),
        at(100)
    );
}

/// Words in no order, the same each time.
fn invented(length: usize) -> String {
    let parts = ["kom", "mune", "ud", "valg", "sag", "plan", "drift", "bus", "vej", "en", "er", "re", "ning"];
    let mut state = 7u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let mut text = String::new();
    while text.len() < length {
        for _ in 0..=next(3) {
            text.push_str(parts[next(parts.len())]);
        }
        text.push_str(if next(12) == 0 { ". " } else { " " });
    }
    text
}
