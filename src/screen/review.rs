//! The review: what was read to the left, the file to the right.

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit, window};
use super::theme::Ink;
use super::{bars, rect};
use crate::app::review::preamble;
use crate::app::review::row::ReviewRow;
use crate::app::review::{ReviewScreen, line_of};
use crate::app::{App, OpenMeeting};
use crate::editor::wrap;
use crate::meeting::text::capital;
use crate::meeting::{Access, Item, Meeting, Person, Status, Warning};

/// Below this width, the file is not shown beside the rows.
const BESIDE_FROM: u16 = 64;
/// Lines of the file above the place of the row.
const ABOVE: usize = 2;

/// Rows for the details of the selected row, with the line above them.
const DETAILS: u16 = 3;

/// A line of the left column.
enum ReviewLine<'a> {
    Part(&'a str),
    Row(usize, &'a ReviewRow),
}

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &ReviewScreen) {
    let Some(open) = app.open_meeting() else { return };
    bars::top(canvas, app, "Gennemsyn · ");
    let body = rect(app.size().body());
    let rows = ReviewScreen::rows(open);
    let beside = body.width >= BESIDE_FROM;
    let left = Rect { width: if beside { body.width * 11 / 20 } else { body.width }, ..body };
    let details =
        Rect { y: body.y + left.height.saturating_sub(DETAILS), height: DETAILS.min(left.height), ..left };
    let list = Rect { height: left.height.saturating_sub(details.height), ..left };
    draw_rows(canvas, open, screen, &rows, list);
    if let Some(row) = rows.get(screen.selected) {
        understood(canvas, open, row, details);
    }
    if beside {
        let x = left.width + 1;
        let right = Rect { x: body.x + x, width: body.width.saturating_sub(x), ..body };
        canvas.column_rule(body, left.width);
        file(canvas, open, screen, right);
    }
    bars::bottom(canvas, app);
}

/// Draws the rows around the selected one, each part with its heading.
fn draw_rows(canvas: &mut Canvas, open: &OpenMeeting, screen: &ReviewScreen, rows: &[ReviewRow], list: Rect) {
    let warned = open.origin().map_or_else(Vec::new, |origin| ReviewRow::warned(rows, origin, &open.meeting));
    let lines = lines(open, rows);
    let chosen = lines.iter().position(|line| matches!(line, ReviewLine::Row(i, _) if *i == screen.selected));
    let top = window(chosen.unwrap_or(0), lines.len(), list.height);
    for (row, line) in (0..list.height).zip(lines.iter().skip(top)) {
        match line {
            ReviewLine::Part(part) => {
                canvas.text(list, 1, row, part, Ink::Strong);
            }
            ReviewLine::Row(index, what) => {
                row_line(canvas, open, what, list, row);
                if warned.contains(index) {
                    canvas.text(list, 0, row, "!", Ink::Warn);
                }
                canvas.list_row(list, row, *index, *index == screen.selected);
            }
        }
    }
}

fn lines<'a>(open: &'a OpenMeeting, rows: &'a [ReviewRow]) -> Vec<ReviewLine<'a>> {
    let mut lines = Vec::new();
    let mut last = None;
    for (index, row) in rows.iter().enumerate() {
        let part = match row {
            ReviewRow::OtherReading | ReviewRow::Warning(_) => "Se på",
            ReviewRow::Head(_) => "Mødet",
            ReviewRow::Preamble(_) => "Før punkterne",
            ReviewRow::Item(_) => "Dagsorden",
            ReviewRow::Candidate(_) => "Kan være punkter",
            ReviewRow::Person(id) => open
                .meeting
                .person(id)
                .map(|person| person.group.as_str())
                .filter(|group| !group.is_empty())
                .unwrap_or("Personer"),
        };
        if last.replace(part) != Some(part) {
            lines.push(ReviewLine::Part(part));
        }
        lines.push(ReviewLine::Row(index, row));
    }
    lines
}

fn row_line(canvas: &mut Canvas, open: &OpenMeeting, review_row: &ReviewRow, area: Rect, row: u16) {
    let meeting = &open.meeting;
    match review_row {
        ReviewRow::OtherReading => {
            canvas.text(area, 2, row, "?", Ink::Warn);
            canvas.text(area, 4, row, &other_reading(open), Ink::Plain);
        }
        ReviewRow::Candidate(line) => {
            let text =
                open.origin().and_then(|origin| origin.lines.get(*line)).map_or("", |line| line.trim());
            canvas.text(area, 2, row, "?", Ink::Warn);
            canvas.text(area, 4, row, text, Ink::Plain);
        }
        ReviewRow::Warning(at) => {
            let text = warnings(open).get(*at).map_or_else(String::new, |warning| capital(&warning.text));
            canvas.text(area, 2, row, "!", Ink::Warn);
            canvas.text(area, 4, row, &text, Ink::Plain);
        }
        ReviewRow::Head(head) => {
            canvas.text(area, 2, row, head.label(), Ink::Dim);
            let text = head.text(meeting);
            let (text, ink) =
                if text.is_empty() { ("mangler", Ink::Warn) } else { (text.as_str(), Ink::Plain) };
            canvas.text(area, 10, row, text, ink);
        }
        ReviewRow::Preamble(at) => {
            canvas.text(area, 2, row, preamble::line(meeting, *at), Ink::Plain);
        }
        ReviewRow::Item(id) => {
            if let Some(item) = meeting.item(id) {
                item_line(canvas, meeting, item, area, row);
            }
        }
        ReviewRow::Person(id) => {
            if let Some(person) = meeting.person(id) {
                person_line(canvas, meeting, person, area, row);
            }
        }
    }
}

fn item_line(canvas: &mut Canvas, meeting: &Meeting, item: &Item, area: Rect, row: u16) {
    let indent = if item.level > 1 { 4 } else { 2 };
    let heading = meeting.position(&item.id).is_some_and(|index| meeting.is_heading(index));
    let ink = if heading { Ink::Strong } else { Ink::Plain };
    let access = meeting.access(&item.id);
    let flags = [
        (access == Access::Closed, "lukket"),
        (access == Access::Doubtful, "▣? måske lukket"),
        (item.indstilling.is_some(), "indst."),
        (!item.decision_text().is_empty(), "besl."),
    ];
    let words: Vec<&str> = flags.into_iter().filter_map(|(is, word)| is.then_some(word)).collect();
    let flags = format!("{} ", words.join(" "));
    let room = area.width.saturating_sub(indent + columns(&flags) + 1);
    canvas.text(area, indent, row, &fit(&item.name(), room), ink);
    canvas.right(area, row, &flags, Ink::Dim);
}

fn person_line(canvas: &mut Canvas, meeting: &Meeting, person: &Person, area: Rect, row: u16) {
    let status = meeting.status_of(&person.id);
    let mut flags = if person.voting { String::new() } else { "uden stemme ".to_owned() };
    if status != Status::Unknown {
        flags.push_str(status.label());
        flags.push(' ');
    }
    let room = area.width.saturating_sub(2 + columns(&flags) + 1);
    canvas.text(area, 2, row, &fit(&person.listed(), room), Ink::Plain);
    canvas.right(area, row, &flags, Ink::Dim);
}

/// Returns the other way to divide the items.
fn other_reading(open: &OpenMeeting) -> String {
    open.origin().and_then(|origin| origin.other_sentence(&open.meeting)).unwrap_or_default()
}

/// Draws a few lines with all that was read for a row.
fn understood(canvas: &mut Canvas, open: &OpenMeeting, row: &ReviewRow, area: Rect) {
    canvas.rule(area, 0);
    let text = match row {
        ReviewRow::Item(id) => open.meeting.item(id).map_or_else(String::new, contents),
        ReviewRow::OtherReading => other_reading(open),
        ReviewRow::Warning(at) => warnings(open).get(*at).map_or_else(String::new, |warning| {
            open.origin().map_or_else(String::new, |origin| capital(&origin.sentence(warning)))
        }),
        ReviewRow::Head(_) => String::new(),
        ReviewRow::Preamble(at) => preamble::line(&open.meeting, *at).to_owned(),
        ReviewRow::Candidate(_) => "Begynder et punkt med linjen?".to_owned(),
        ReviewRow::Person(id) => open.meeting.person(id).map_or_else(String::new, |person| {
            let role = person.role.as_deref().unwrap_or("ingen rolle");
            let vote = if person.voting { "medlem" } else { "uden stemme" };
            format!("{role} · {vote} · {}", open.meeting.status_of(id).label())
        }),
    };
    for (row, part) in (1..area.height).zip(wrap(&text, area.width.saturating_sub(2).max(1))) {
        canvas.text(area, 1, row, part.trim_end(), Ink::Dim);
    }
}

/// Returns "v. Ane Ask · SAG-1 · 10 min. · Baggrund, Indstilling (2), 1 bilag".
fn contents(item: &Item) -> String {
    let mut parts = Vec::new();
    parts.extend(item.presenter.as_ref().map(|name| format!("v. {name}")));
    parts.extend(item.case_no.clone());
    parts.extend(item.minutes.map(|minutes| format!("{minutes} min.")));
    let unheaded = |heading: &str| if heading.is_empty() { "tekst" } else { heading }.to_owned();
    let mut texts: Vec<String> = item.sections.iter().map(|section| unheaded(&section.heading)).collect();
    texts.extend(item.indstilling.as_ref().map(|i| format!("indstilling ({})", i.points.len())));
    if !item.bilag.is_empty() {
        texts.push(format!("{} bilag", item.bilag.len()));
    }
    parts.push(if texts.is_empty() { "ingen tekst".to_owned() } else { texts.join(", ") });
    parts.join(" · ")
}

/// Draws the file around the place of the row.
fn file(canvas: &mut Canvas, open: &OpenMeeting, screen: &ReviewScreen, area: Rect) {
    let Some(origin) = open.origin().filter(|origin| !origin.lines.is_empty()) else {
        canvas.text(area, 1, 0, "Filens tekst er ikke gemt her.", Ink::Dim);
        return;
    };
    let place = screen.row(open).and_then(|row| line_of(&row, open));
    let at = place.unwrap_or(0).saturating_add_signed(screen.moved);
    let first = at.saturating_sub(ABOVE);
    // the number that warnings name, too
    let line = format!(" linje {} ", at + 1);
    let name = area.width.saturating_sub(columns(&line) + 1);
    canvas.text(area, 1, 0, &fit(&origin.file, name), Ink::Strong);
    canvas.right(area, 0, &line, Ink::Dim);
    let text = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let mut row = 0;
    for (index, line) in origin.lines.iter().enumerate().skip(first) {
        if row >= text.height {
            return;
        }
        let is_place = Some(index) == place;
        if is_place {
            canvas.text(text, 0, row, "▸", Ink::Accent);
        }
        for part in wrap(line, text.width.saturating_sub(1).max(1)) {
            canvas.text(text, 1, row, part.trim_end(), if is_place { Ink::Strong } else { Ink::Dim });
            row += 1;
        }
    }
}

/// Returns the warnings of the reading that the meeting follows.
fn warnings(open: &OpenMeeting) -> &[Warning] {
    open.origin().map_or(&[], |origin| origin.warnings_of(&open.meeting))
}
