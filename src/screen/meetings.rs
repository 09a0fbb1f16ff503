//! The list of stored meetings, and the items in them that match the search.

use std::ops::Range;

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, window};
use super::sign::of_state;
use super::theme::Ink;
use super::{bars, rect};
use crate::action::Action;
use crate::app::App;
use crate::app::meetings::{MeetingsRow, MeetingsScreen, StoredMeetings};
use crate::meeting::search::Hit;
use crate::meeting::{Summary, date};

/// Below this width, the name of the body takes the room of the bar.
const BAR_FROM: u16 = 76;

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &MeetingsScreen) {
    let line = Rect { height: 2, ..canvas.whole() };
    canvas.text(line, 1, 0, "referent · Møder", Ink::Strong);
    canvas.right(line, 0, &format!("{} ", date::clock_of(app.now())), Ink::Plain);
    canvas.rule(line, 1);
    let body = rect(app.size().body());
    if app.meetings().is_empty() && screen.search.is_empty() {
        empty(canvas, app, body);
    } else {
        head(canvas, app, screen, body);
        list(
            canvas,
            app.meetings(),
            screen,
            Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body },
        );
    }
    bars::bottom(canvas, app);
}

fn empty(canvas: &mut Canvas, app: &App, area: Rect) {
    if !app.meetings().known {
        canvas.text(area, 1, 1, "Henter møderne …", Ink::Dim);
        return;
    }
    let keys = |action| app.keys_of_view(action).unwrap_or_default();
    canvas.text(area, 1, 1, "Ingen møder endnu.", Ink::Strong);
    canvas.text(
        area,
        1,
        3,
        &format!(
            "{} henter en dagsorden fra en fil (tekst, Word, PDF, web, JSON).",
            keys(Action::ImportFile)
        ),
        Ink::Plain,
    );
    let copied = format!("{} indsætter en, der er kopieret.", keys(Action::PasteAgenda));
    canvas.text(area, 1, 4, &copied, Ink::Plain);
    let new = format!("{} begynder et møde uden fil.", keys(Action::NewMeeting));
    canvas.text(area, 1, 5, &new, Ink::Plain);
    canvas.text(area, 1, 6, "Eller luk, og start med filen: referent DAGSORDEN", Ink::Plain);
}

/// Draws the search text and the filter.
fn head(canvas: &mut Canvas, app: &App, screen: &MeetingsScreen, area: Rect) {
    let shown = shown(app.meetings(), screen);
    let column =
        if shown.is_empty() { area.width } else { canvas.right(area, 0, &format!("{shown} "), Ink::Dim) };
    let left = Rect { width: column.saturating_sub(1), ..area };
    let column = canvas.text(left, 1, 0, "Søg: ", Ink::Dim);
    let search = screen.search.text();
    canvas.search_field(left, column, &search, app.overlay().is_none());
    if search.is_empty() {
        canvas.text(left, column + 1, 0, "organ, dato eller ord fra en beslutning", Ink::Dim);
    }
}

/// Returns "KKR Søhøjland · 2026", or how many meetings are still to be read.
fn shown(stored: &StoredMeetings, screen: &MeetingsScreen) -> String {
    let narrowing = &screen.narrowing;
    let year = narrowing.year.map(|year| year.to_string());
    let parts: Vec<&str> = narrowing.body.as_deref().into_iter().chain(year.as_deref()).collect();
    match stored.unread {
        0 if parts.is_empty() && stored.has_choice(narrowing) => "alle organer og år".to_owned(),
        0 => parts.join(" · "),
        left => format!("læser {left} af {} møder …", stored.len()),
    }
}

/// One line of the screen, and its row.
enum MeetingsLine<'a> {
    Meeting(&'a Summary),
    Heading,
    Title(&'a Hit),
    Words(&'a Hit),
}

fn list(canvas: &mut Canvas, stored: &StoredMeetings, screen: &MeetingsScreen, area: Rect) {
    if screen.count() == 0 {
        let none = match stored.unread {
            0 => "Intet møde og intet punkt svarer til det.",
            _ => "Læser møderne …",
        };
        let among = if screen.is_narrowed() {
            format!(" Der søges kun i: {}", shown(stored, screen))
        } else {
            String::new()
        };
        canvas.text(area, 1, 1, &format!("{none}{among}"), Ink::Dim);
    }
    let mut lines = Vec::with_capacity(screen.count() + 1);
    for (index, row) in screen.rows(stored).enumerate() {
        match row {
            MeetingsRow::Meeting(summary) => lines.push((index, MeetingsLine::Meeting(summary))),
            MeetingsRow::Item(hit) => {
                if index == screen.meeting_count() {
                    lines.push((usize::MAX, MeetingsLine::Heading));
                }
                lines.extend([(index, MeetingsLine::Title(hit)), (index, MeetingsLine::Words(hit))]);
            }
        }
    }
    let marked = lines.iter().position(|(index, _)| *index == screen.selected).unwrap_or(0);
    let top = window(marked, lines.len(), area.height);
    for (row, (index, line)) in (0..area.height).zip(lines.iter().skip(top)) {
        match line {
            MeetingsLine::Meeting(summary) => meeting(canvas, summary, area, row),
            MeetingsLine::Heading => heading(canvas, screen, area, row),
            MeetingsLine::Title(hit) => title(canvas, hit, area, row),
            MeetingsLine::Words(hit) => words(canvas, hit, area, row),
        }
        if *index < screen.count() {
            canvas.list_row(area, row, *index, *index == screen.selected);
        }
        if let MeetingsLine::Meeting(summary) = line {
            bar(canvas, summary, area, row);
        }
    }
}

fn heading(canvas: &mut Canvas, screen: &MeetingsScreen, area: Rect, row: u16) {
    let listed = screen.count() - screen.meeting_count();
    let text = match (screen.hit_count, listed) {
        (1, _) => "1 punkt".to_owned(),
        (all, listed) if all > listed => format!("{all} punkter, de {listed} bedste; skriv et ord mere"),
        (all, _) => format!("{all} punkter"),
    };
    canvas.text(area, 1, row, &text, Ink::Accent);
}

/// Draws number and title to the left, body and date to the right.
fn title(canvas: &mut Canvas, hit: &Hit, area: Rect, row: u16) {
    let day = hit.day.format("%-d.%-m.%Y").to_string();
    let body = if area.width < BAR_FROM { String::new() } else { format!("{} · ", hit.body) };
    let column = canvas.right(area, row, &format!("{body}{day} "), Ink::Plain);
    let mark = if hit.closed { "▣".to_owned() } else { of_state(hit.state).to_owned() };
    let left = Rect { width: column.saturating_sub(1), ..area };
    let end = canvas.text(left, 1, row, &mark, Ink::Dim);
    highlighted(canvas, left, (end + 1, row), (&hit.name, hit.in_name.clone()), Ink::Strong);
}

fn words(canvas: &mut Canvas, hit: &Hit, area: Rect, row: u16) {
    if hit.words.is_empty() {
        canvas.text(area, 3, row, hit.state.label(), Ink::Dim);
    } else {
        highlighted(canvas, area, (3, row), (&hit.words, hit.in_words.clone()), Ink::Dim);
    }
}

/// Draws a text with the search text highlighted; where that would be beyond the edge, the text before it is
/// cut.
fn highlighted(
    canvas: &mut Canvas,
    area: Rect,
    (column, row): (u16, u16),
    (text, place): (&str, Option<Range<usize>>),
    ink: Ink,
) {
    let Some(place) = place else {
        canvas.text(area, column, row, text, ink);
        return;
    };
    let room = area.width.saturating_sub(column + 1);
    let mut start = 0;
    if columns(&text[..place.end]) > room {
        // a third of the room is for the words before it
        let before = text[..place.start].char_indices().rev().nth(usize::from(room / 3));
        let from = before.map_or(0, |(at, _)| at);
        start = text[from..place.start].find(' ').map_or(place.start, |blank| from + blank + 1);
    }
    let cut = if start > 0 { "…" } else { "" };
    let parts = [
        (cut, ink),
        (&text[start..place.start], ink),
        (&text[place.clone()], Ink::Accent),
        (&text[place.end..], ink),
    ];
    parts.into_iter().fold(column, |column, (part, ink)| canvas.text(area, column, row, part, ink));
}

/// Columns of the bar.
const BAR: u16 = 10;

fn meeting(canvas: &mut Canvas, summary: &Summary, area: Rect, row: u16) {
    let column = canvas.right(area, row, &counted(summary, area.width), Ink::Plain);
    let column = if area.width < BAR_FROM { column } else { column.saturating_sub(BAR + 1) };
    let left = Rect { width: column.saturating_sub(1), ..area };
    let date = format!("{:>19}", date::long(summary.date));
    let end = canvas.text(left, 1, row, &date, Ink::Plain);
    canvas.text(left, end + 2, row, &summary.body, Ink::Strong);
}

/// Returns how many items are done, and how many are unfinished.
fn counted(summary: &Summary, width: u16) -> String {
    let state = match (summary.closed, summary.unfinished) {
        (true, 0) => "afsluttet".to_owned(),
        (true, n) => format!("afsluttet, {n} mangler"),
        (false, 0) if summary.needed == 0 => String::new(),
        (false, 0) => "intet mangler".to_owned(),
        (false, n) => format!("{n} mangler"),
    };
    if width < BAR_FROM {
        format!("{state} ")
    } else {
        let count = match summary.needed {
            0 => String::new(),
            needed => format!("{:>2}/{needed:<2}", summary.done),
        };
        format!("{count:5}  {state:<20}")
    }
}

/// Draws the progress of a meeting, over the row and in its own ink: on the selected row, full stays full.
fn bar(canvas: &mut Canvas, summary: &Summary, area: Rect, row: u16) {
    if area.width < BAR_FROM {
        return;
    }
    let cells = usize::from(BAR);
    let filled = (summary.done * cells).checked_div(summary.needed).unwrap_or(0).min(cells);
    let bar = format!("{}{}", "█".repeat(filled), "░".repeat(cells - filled));
    let behind = columns(&counted(summary, area.width));
    let column = area.width.saturating_sub(behind + BAR + 1);
    canvas.unmarked(area, column, row, &bar);
}
