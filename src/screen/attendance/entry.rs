//! The attendance entry: a few names at the bottom of the screen, and what each digit means.

use ratatui::layout::Rect;

use super::{away_line, person_details, recused, sign};
use crate::action::Action;
use crate::app::attendance::entry::AttendanceEntry;
use crate::app::{App, OpenMeeting};
use crate::screen::paint::{Canvas, columns, fit, window};
use crate::screen::theme::Ink;

/// How many names are visible.
const NAMES: u16 = 5;

/// The meaning of each digit, in order.
const DIGITS: [(Action, &str); 11] = [
    (Action::MarkPresent, "her"),
    (Action::PersonOnline, "virtuelt"),
    (Action::MarkAfbud, "afbud"),
    (Action::MarkAbsent, "uden afbud"),
    (Action::PersonArrived, "kom, tilbage"),
    (Action::PersonLeft, "gik"),
    (Action::Recuse, "inhabil"),
    (Action::Cleared, "habil"),
    (Action::SetSubstitute, "stedfortræder"),
    (Action::Guest, "gæst"),
    (Action::MarkUnknown, "ikke afklaret"),
];

pub(in crate::screen) fn draw(canvas: &mut Canvas, app: &App, entry: &AttendanceEntry) {
    let Some(open) = app.open_meeting() else { return };
    let people = entry.people(open);
    let legend = legend(app, canvas.whole().width.saturating_sub(2));
    let below = u16::try_from(legend.len()).unwrap_or(1);
    let area = canvas.sheet(NAMES + 1 + below, entry.question(open));
    let column = canvas.text(area, 0, 0, "› ", Ink::Accent);
    canvas.search_field(area, column, &entry.input().text(), true);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + below), ..area };
    if people.is_empty() {
        no_match(canvas, open, entry, list);
    }
    let top = window(entry.selected(), people.len(), list.height);
    let recused = recused(&open.meeting, &open.meeting.presence(), open.item().map(|item| &item.id));
    for (row, (index, person)) in (0..list.height).zip(people.iter().enumerate().skip(top)) {
        let status = open.meeting.status_of(&person.id);
        let (mark, ink) = sign(status, open.meeting.is_in_room(&person.id) && !recused.contains(&&person.id));
        canvas.text(list, 2, row, mark, ink);
        let details = person_details(&open.meeting, &person.id, status);
        let details = fit(&details, list.width / 2);
        let room = list.width.saturating_sub(columns(&details) + 5);
        canvas.text(list, 4, row, &fit(&person.listed(), room), Ink::Plain);
        canvas.right(list, row, &details, Ink::Dim);
        canvas.list_row(list, row, index, index == entry.selected());
    }
    let under = Rect { y: list.y + list.height, height: area.height.saturating_sub(1 + list.height), ..area };
    for (row, cells) in (0u16..).zip(&legend) {
        let mut column = 0;
        for (keys, word) in cells {
            column = canvas.text(under, column, row, keys, Ink::Strong);
            column = canvas.text(under, column + 1, row, word, Ink::Dim) + 2;
        }
    }
}

/// Draws what can be done when no name matches: a reason for an absence may follow the name.
fn no_match(canvas: &mut Canvas, open: &OpenMeeting, entry: &AttendanceEntry, area: Rect) {
    if let Some(named) = entry.several(open) {
        canvas.text(area, 2, 0, &named.line(), Ink::Plain);
        return;
    }
    let name = entry.input().text();
    let new = match name.trim() {
        "" => "Ingen på listen endnu. Skriv et navn; 5 skriver det på listen.".to_owned(),
        name => format!("Ingen på listen. 5: »{name}« er ny og ankom nu. 9: ny, og gæst under punktet."),
    };
    let away = entry.away(open).map(|(person, reason)| away_line(person, &reason));
    canvas.text(area, 2, u16::from(away.is_some()), &new, Ink::Dim);
    if let Some(away) = away {
        canvas.text(area, 2, 0, &away, Ink::Plain);
    }
}

/// Returns the digits and their meanings, in as many rows as needed.
fn legend(app: &App, width: u16) -> Vec<Vec<(String, &'static str)>> {
    let contexts = app.contexts();
    let mut rows: Vec<Vec<(String, &str)>> = vec![Vec::new()];
    let mut used = 0;
    for (action, word) in DIGITS {
        let Some(keys) = app.keymap().keys_for(&contexts, action) else { continue };
        let wide = columns(&keys) + columns(word) + 3;
        if used + wide > width + 2 {
            rows.push(Vec::new());
            used = 0;
        }
        used += wide;
        if let Some(row) = rows.last_mut() {
            row.push((keys, word));
        }
    }
    rows
}
