//! The top line: which meeting it is; and the bottom line: what is saved, and the keys that matter now.

use chrono::{DateTime, FixedOffset};
use ratatui::layout::Rect;

use super::chair::contact::contact;
use super::paint::{Canvas, columns, fit};
use super::theme::Ink;
use crate::action::Action;
use crate::app::input::pointer::Target;
use crate::app::meeting;
use crate::app::open_meeting::{Turnout, of_whom_substitutes};
use crate::app::{App, OpenMeeting, Role};
use crate::keymap::Context;
use crate::meeting::{Headcount, date};

/// The least columns in which the name of the body, or the place, is shown.
const SHORTEST_NAME: u16 = 14;
/// The least columns of the name where it is shortened for the end of the meeting and the counts.
const BESIDE_END: u16 = 6;

/// Draws body, date and place to the left, attendance and time to the right. Where that is too much, the place
/// and the name of the body are shortened: the counts and the date say what the moment asks.
pub(super) fn top(canvas: &mut Canvas, app: &App, prefix: &str) {
    let line = Rect { height: 2, ..canvas.whole() };
    let clock = format!("   {} ", date::clock_of(app.now()));
    canvas.right(line, 0, &clock, Ink::Plain);
    canvas.rule(line, 1);
    let Some(open) = app.open_meeting() else { return };
    let meeting = &open.meeting;
    let room = line.width.saturating_sub(4 + columns(prefix) + columns(&clock));
    let (when, least) = when(open, room, prefix.is_empty());
    // the date stays visible on the meeting's screen, the end on all; the other screens show attendance
    let keeps_when = prefix.is_empty() || meeting.closed_at.is_some();
    let name = if keeps_when { least + columns(&when) } else { 0 };
    let (count, ink) = headcount(open, room.saturating_sub(name));
    let before = Rect { width: line.width.saturating_sub(columns(&clock)), ..line };
    let column = canvas.right(before, 0, &count, ink);
    let left = Rect { width: column.saturating_sub(2), ..line };
    let room = left.width.saturating_sub(1 + columns(prefix));
    let when = if least + columns(&when) <= room { when } else { String::new() };
    let body = fit(&meeting.body, room.saturating_sub(columns(&when)));
    let rest = room.saturating_sub(columns(&body) + columns(&when));
    let has_room = |place: &String| columns(place).min(SHORTEST_NAME) <= rest;
    let named_place = meeting.place.as_deref().filter(|_| !when.is_empty() && body == meeting.body);
    let place = named_place.map(|place| format!(" · {place}")).filter(has_room).unwrap_or_default();
    canvas.pieces(
        left,
        0,
        &[
            (" ", Ink::Plain),
            (prefix, Ink::Accent),
            (&body, Ink::Strong),
            (&when, Ink::Plain),
            (&place, Ink::Plain),
        ],
    );
}

/// Returns the date of a meeting and when it ended, " · 3. marts 2026 · sluttet kl. 11.00", and the columns that
/// the name of the body has at least. Where that and the counts of members have no room, the date and the name
/// are shortened; nothing is returned where not even the end has room on a screen that shows attendance.
fn when(open: &OpenMeeting, room: u16, is_dated: bool) -> (String, u16) {
    let meeting = &open.meeting;
    let least = |shortest: u16| columns(&meeting.body).min(shortest);
    let long = format!(" · {}", date::long(meeting.date));
    let Some(at) = meeting.closed_at else { return (long, least(SHORTEST_NAME)) };
    let end = format!(" · sluttet kl. {}", date::clock_of(at));
    let short = format!(" · {}{end}", meeting.date.format("%-d.%-m.%Y"));
    let ways = [
        (format!("{long}{end}"), SHORTEST_NAME),
        (short.clone(), SHORTEST_NAME),
        (short, BESIDE_END),
        (end.clone(), SHORTEST_NAME),
        (end, BESIDE_END),
    ];
    let turnout = open.turnout();
    let counts = columns(&joined(&present(&turnout), &others_of_members(&turnout)));
    let fits = |(when, shortest): &&(String, u16)| columns(when) + least(*shortest) + counts <= room;
    let way = ways.iter().find(fits).or(ways.last().filter(|_| is_dated));
    way.map_or_else(|| (String::new(), 0), |(when, shortest)| (when.clone(), least(*shortest)))
}

/// Returns "31 af 37 til stede"; nothing for lists of absent people only.
fn present(turnout: &Turnout) -> String {
    let Turnout { here, members, .. } = *turnout;
    if members + here == 0 { String::new() } else { format!("{here} af {members} til stede") }
}

/// Returns "31 af 37 til stede · 5 afbud · 3 andre"; in a narrow window without the least important parts.
fn headcount(open: &OpenMeeting, room: u16) -> (String, Ink) {
    let meeting = &open.meeting;
    let pause = open.break_since().map(|at| format!("Pause siden {}", date::clock_of(at)));
    if meeting.people.is_empty() {
        return (pause.unwrap_or_default(), Ink::Warn);
    }
    let turnout = open.turnout();
    let Turnout { others, quorate, .. } = turnout;
    let ink = if !quorate {
        Ink::Bad
    } else if pause.is_some() {
        Ink::Warn
    } else {
        Ink::Plain
    };
    let pause = pause.map_or_else(String::new, |pause| format!("{pause} · "));
    let lead = format!("{pause}{}", if quorate { "" } else { "! " });
    let fits = |text: &str, words: &[String]| columns(&joined(&format!("{lead}{text}"), words)) <= room;
    let mut ways = wordings(&turnout);
    let whole = ways.iter().position(|(text, words)| fits(text, words));
    let (text, mut words) = ways.swap_remove(whole.unwrap_or(1));
    while !fits(&text, &words) && words.pop().is_some() {}
    let others = plural(others, "anden", "andre");
    // others are not counted in place of members
    if whole.is_some() && !others.is_empty() {
        words.push(others);
        if !fits(&text, &words) {
            words.pop();
        }
    }
    (joined(&format!("{lead}{text}"), &words), ink)
}

/// Returns who is there and who is not, the whole first and then in fewer words: the numbers add up in each. While
/// nobody is noted as present, the fewest are "33 af 37 uafklarede".
fn wordings(turnout: &Turnout) -> Vec<(String, Vec<String>)> {
    let present = present(turnout);
    let mut ways = vec![(present.clone(), others_of_members(turnout)), (present, in_short(turnout))];
    let unknown = turnout.count.unknown;
    if turnout.here == 0 && unknown > 0 {
        let words = vec![away(turnout)].into_iter().filter(|word| !word.is_empty());
        ways.push((format!("{unknown} af {} uafklarede", turnout.members), words.collect()));
    }
    ways
}

/// Returns "4 fraværende".
fn away(turnout: &Turnout) -> String {
    plural(turnout.away(), "fraværende", "fraværende")
}

/// Returns the numbers of members who are not present, and of substitutes: with those present they add up.
fn others_of_members(turnout: &Turnout) -> Vec<String> {
    let Headcount { present: _, afbud, absent, unknown, gone, others: _ } = turnout.count;
    let out = turnout.out();
    let words = [
        of_whom_substitutes(turnout.substitutes),
        plural(afbud, "afbud", "afbud"),
        plural(unknown, "uafklaret", "uafklarede"),
        if turnout.without_word {
            plural(absent, "uden afbud", "uden afbud")
        } else {
            plural(absent, "fraværende", "fraværende")
        },
        // under an earlier item, some may not have come yet
        if out == gone { plural(out, "gået", "gået") } else { plural(out, "ude", "ude") },
    ];
    words.into_iter().filter(|word| !word.is_empty()).collect()
}

/// Returns [`others_of_members`] in a short form.
fn in_short(turnout: &Turnout) -> Vec<String> {
    let unknown = plural(turnout.count.unknown, "uafklaret", "uafklarede");
    let away = away(turnout);
    let substitutes = match turnout.substitutes {
        0 => String::new(),
        n => format!(" ({n} stedf.)"),
    };
    [substitutes, unknown, away].into_iter().filter(|word| !word.is_empty()).collect()
}

/// Returns "1 uafklaret", "2 uafklarede"; nothing for none.
fn plural(n: usize, one: &str, more: &str) -> String {
    match n {
        0 => String::new(),
        1 => format!("1 {one}"),
        n => format!("{n} {more}"),
    }
}

/// Returns a text and counts, joined by dots.
fn joined(text: &str, words: &[String]) -> String {
    words.iter().fold(text.to_owned(), |text, word| {
        let dot = if text.is_empty() || word.starts_with([',', ' ']) { "" } else { " · " };
        text + dot + word
    })
}

/// Draws the state of saving, followed by a notice or by keys.
pub(super) fn bottom(canvas: &mut Canvas, app: &App) {
    let area = canvas.whole();
    let area = Rect { y: area.height.saturating_sub(2), height: 2, ..area };
    canvas.rule(area, 0);
    footer(canvas, app, Rect { y: area.y + 1, height: 1, ..area });
}

/// Draws the bottom line.
pub(super) fn footer(canvas: &mut Canvas, app: &App, line: Rect) {
    let (mut saved, ink) = saved(app);
    if app.saving().failure().is_some() && app.notice().is_some() {
        // the reason can wait; the notice is about the last key
        saved.truncate(UNSAVED.len());
    }
    let column = column_after_saved(canvas.text(line, 1, 0, &saved, ink), &saved);
    let rest = Rect { x: line.x + column, width: line.width.saturating_sub(column + 1), ..line };
    match app.notice().filter(|_| !notice_needs_sheet(app)) {
        Some(notice) => {
            canvas.text(rest, 0, 0, &notice.text, Ink::of_notice(notice.tone));
        }
        None => {
            let rest = super::ending::beside_keys(canvas, app, rest);
            keys(canvas, app, rest);
        }
    }
}

/// Returns the column after the state of saving, at most `column`.
fn column_after_saved(column: u16, saved: &str) -> u16 {
    if saved.is_empty() { 1 } else { column.max(16) + 2 }
}

/// Returns whether the notice needs more than the bottom line: it is then shown on a sheet, because its end
/// says what to do.
pub(super) fn notice_needs_sheet(app: &App) -> bool {
    let (saved, _) = saved(app);
    let saved = if app.saving().failure().is_some() { UNSAVED.to_owned() } else { saved };
    let room = app.size().columns.saturating_sub(column_after_saved(1 + columns(&saved), &saved) + 1);
    app.notice().is_some_and(|notice| notice.has_lines() || columns(&notice.text) > room)
}

/// Shown while changes are unsaved and cannot be saved.
const UNSAVED: &str = "IKKE GEMT";

/// Returns "Gemt 10.42.07", with "…" after it while newer changes are being saved; or why saving fails.
pub(super) fn saved(app: &App) -> (String, Ink) {
    let saving = app.saving();
    if app.role() == Role::Chair {
        let meeting = app.open_meeting().map(|open| &open.meeting);
        return contact(app.following(), meeting, app.now());
    }
    match (saving.failure(), saving.at(), app.open_meeting()) {
        (Some(reason), _, _) => (format!("{UNSAVED}: {reason}"), Ink::Bad),
        (None, _, None) => (String::new(), Ink::Plain),
        (None, _, Some(_)) if saving.is_late(app.now()) => ("Gemmer stadig …".to_owned(), Ink::Warn),
        (None, at, Some(_)) => {
            let when =
                at.map_or_else(|| "Alt er gemt".to_owned(), |at| format!("Gemt {}", clock_to_the_second(at)));
            (format!("{when}{}", if saving.is_saved() { "  " } else { " …" }), Ink::Good)
        }
    }
}

fn clock_to_the_second(at: DateTime<FixedOffset>) -> String {
    format!("{}.{:02}", at.format("%H.%M"), at.timestamp().rem_euclid(60))
}

/// Draws the keys that matter here, as many as fit. Those for offered words change with each word, so they
/// come last, and the others keep their places.
fn keys(canvas: &mut Canvas, app: &App, area: Rect) {
    let contexts = app.contexts();
    let offered = if contexts.contains(&Context::Completion) { meeting::ON_WORDS } else { &[] };
    let with_keys = |(action, word): &(Action, &'static str)| {
        Some((app.keymap().keys_for(&contexts, *action)?, *word, *action))
    };
    let offered: Vec<(String, &str, Action)> = offered.iter().filter_map(with_keys).collect();
    let mut end = area.width;
    for (keys, word, action) in offered.iter().rev() {
        end = end.saturating_sub(wide(keys, word) + 1);
        pressable(canvas, area, end, wide(keys, word), *action);
        let column = canvas.text(area, end, 0, keys, Ink::Strong);
        canvas.text(area, column + 1, 0, word, Ink::Dim);
    }
    let mut column = 0;
    for (keys, word, action) in app.hints().iter().filter_map(with_keys) {
        if column + wide(&keys, word) <= end {
            pressable(canvas, area, column, wide(&keys, word), action);
            column = canvas.text(area, column, 0, &keys, Ink::Strong);
            column = canvas.text(area, column + 1, 0, word, Ink::Dim) + 2;
        }
    }
}

/// Makes the keys of an action a target of the mouse.
fn pressable(canvas: &mut Canvas, area: Rect, column: u16, width: u16, action: Action) {
    canvas.target(Rect { x: area.x + column, width, height: 1, ..area }, Target::Act(action));
}

/// Returns the width of keys and their label.
fn wide(keys: &str, word: &str) -> u16 {
    columns(keys) + 1 + columns(word)
}
