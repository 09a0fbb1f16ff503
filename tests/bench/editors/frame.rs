//! What a key costs the program itself, without terminal, store and threads: what changes, and what is drawn.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use referent::app::{App, Event, Size};
use referent::keymap::{Code, Key, Keymap};
use referent::meeting::{Bookmark, Meeting};
use referent::screen::{Display, Theme};
use referent::spelling::Speller;
use referent::store::protocol::Reply;

/// What a key took, in the mean.
pub(crate) struct Cost {
    /// Until the letter is shown.
    pub(crate) shown: Duration,
    /// What comes after: the words at hand, spelling, what differs from the indstilling.
    pub(crate) after: Duration,
}

fn now() -> DateTime<FixedOffset> {
    #[expect(clippy::disallowed_methods, reason = "a bench has no story to tell the time")]
    chrono::Local::now().fixed_offset()
}

/// Types so many letters into a meeting, at the end of its first decision.
pub(crate) fn type_into(meeting: Meeting, letters: &str, n: u32) -> Cost {
    let size = Size { columns: 120, rows: 40 };
    let start = now();
    let keymap = Keymap::built_in("standard").expect("the standard keys");
    let mut app = App::new(keymap, size, start);
    app.update(
        Event::Store(Reply::Opened { meeting: Box::new(meeting), bookmark: Bookmark::default() }),
        start,
    );
    if let (Ok(aff), Ok(dic)) = (dictionary("aff"), dictionary("dic")) {
        let speller = Speller::read(aff, dic).expect("a dictionary");
        app.update(Event::Dictionary(Ok(Arc::new(speller))), start);
    }
    let area = Rect::new(0, 0, size.columns, size.rows);
    let mut display = Display::new(CrosstermBackend::new(std::io::sink()), area);
    app.update(Event::Key(Key::new(Code::End, true, false, false)), start);
    let mut cost = Cost { shown: Duration::ZERO, after: Duration::ZERO };
    for letter in letters.chars().cycle().take(n as usize) {
        let now = now();
        let begun = Instant::now();
        app.update_at_once(Event::Key(Key::new(Code::Char(letter), false, false, false)), now);
        display.draw(&app, Theme::Dark).expect("a frame");
        let shown = Instant::now();
        app.catch_up();
        display.draw(&app, Theme::Dark).expect("a frame");
        cost.shown += shown - begun;
        cost.after += shown.elapsed();
    }
    Cost { shown: cost.shown / n, after: cost.after / n }
}

fn dictionary(part: &str) -> std::io::Result<Vec<u8>> {
    std::fs::read(format!("/usr/share/hunspell/da_DK.{part}"))
}
