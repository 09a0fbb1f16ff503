//! The expected end in words: at the top of the chair's screens, and beside the keys of the others.

use ratatui::layout::Rect;

use super::paint::{Canvas, columns};
use super::theme::Ink;
use crate::app::chair::wording;
use crate::app::{App, ViewKind};
use crate::meeting::{Pace, date};

/// Draws the top line of a screen that is read from afar: the meeting, the time, and the expected end.
pub(super) fn top(canvas: &mut Canvas, app: &App, prefix: &str) {
    let line = Rect { height: 2, ..canvas.whole() };
    canvas.rule(line, 1);
    let clock = format!("{} ", date::clock_of(app.now()));
    let Some(open) = app.open_meeting() else {
        canvas.right(line, 0, &clock, Ink::Strong);
        canvas.text(line, 1, 0, prefix.trim_end_matches(" · "), Ink::Accent);
        return;
    };
    let (words, ink) =
        wording::forecast(open).map_or((String::new(), Ink::Plain), |line| (line.words, Ink::of(line.tone)));
    let clock = if words.is_empty() { clock } else { format!("{clock}· ") };
    let wide = columns(&words) + columns(&clock) + u16::from(!words.is_empty());
    let column = line.width.saturating_sub(wide);
    let after = canvas.text(line, column, 0, &clock, Ink::Strong);
    canvas.text(line, after, 0, &words, ink);
    let date = format!(" · {}", date::long(open.meeting.date));
    let left = Rect { width: column.saturating_sub(2), ..line };
    let room = left.width.saturating_sub(1 + columns(prefix) + columns(&open.meeting.body));
    let date = if columns(&date) <= room { date } else { String::new() };
    let body = (open.meeting.body.as_str(), Ink::Strong);
    canvas.pieces(left, 0, &[(" ", Ink::Plain), (prefix, Ink::Accent), body, (&date, Ink::Plain)]);
}

/// Returns what remains, and whether there is time for it.
pub(super) fn verdict(pace: &Pace) -> (String, Ink) {
    let plan = pace.plan.map_or_else(String::new, date::clock_of);
    let Some(left) = pace.minutes_left() else {
        return ("intet, der er sat tid af til".to_owned(), Ink::Plain);
    };
    match pace.minutes_over() {
        Some(over) if over >= left => {
            (format!("! {left} min., og det skulle være slut kl. {plan}"), Ink::Warn)
        }
        Some(over) if over > 0 => {
            (format!("! {left} min., men der er kun {} til kl. {plan}", left - over), Ink::Warn)
        }
        Some(over) => (format!("{left} min., og der er {} til kl. {plan}", left - over), Ink::Good),
        None => (format!("{left} min."), Ink::Plain),
    }
}

/// Draws beside the keys of the meeting's screen that the rest no longer fits, or in a wide window the
/// expected end. Returns the area that is left.
pub(super) fn beside_keys(canvas: &mut Canvas, app: &App, line: Rect) -> Rect {
    let open =
        app.open_meeting().filter(|open| app.view().kind() == ViewKind::Meeting && open.meeting.is_running());
    let Some(open) = open else { return line };
    let pace = open.pace();
    let over = pace.minutes_over().filter(|over| *over > 0);
    let estimate = match (over, wording::expected_end(&pace)) {
        (Some(over), Some(end)) => Some((format!("! {end}, {over} min. over"), Ink::Warn)),
        (None, Some(end)) if line.width >= 80 => Some((end, Ink::Dim)),
        _ => None,
    };
    let Some((words, ink)) = estimate.filter(|(words, _)| columns(words) + 20 <= line.width) else {
        return line;
    };
    let column = canvas.right(line, 0, &words, ink);
    Rect { width: column.saturating_sub(2), ..line }
}
