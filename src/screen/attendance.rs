//! The attendance screen: a line per person, grouped as printed, with status and moments.

pub(super) mod entry;

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit, window};
use super::theme::Ink;
use super::{bars, rect};
use crate::action::Action;
use crate::app::attendance::{AttendanceScreen, Only, expected_members};
use crate::app::open_meeting::of_whom_substitutes;
use crate::app::{App, OpenMeeting};
use crate::meeting::{Attendance, ItemId, Meeting, Person, PersonId, Presence, Presences, Status};

/// A line of the list.
enum AttendanceLine<'a> {
    Group(&'a str),
    Person(usize, &'a Person),
}

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &AttendanceScreen) {
    let Some(open) = app.open_meeting() else { return };
    bars::top(canvas, app, "Fremmøde · ");
    let body = rect(app.size().body());
    head(canvas, app, screen, open, body);
    let waiting: Vec<&str> =
        expected_members(&open.meeting).into_iter().map(|person| person.name.as_str()).collect();
    let below = u16::from(!waiting.is_empty() && body.height > 4);
    let list = Rect { y: body.y + 1, height: body.height.saturating_sub(1 + below), ..body };
    let search = screen.search.text();
    let lines = lines(&open.meeting, screen, search.is_empty());
    if open.meeting.people.is_empty() {
        empty_list(canvas, app, open, list);
    } else if lines.is_empty() && search.is_empty() {
        canvas.text(list, 1, 1, "Ingen her. Vis de andre igen med samme tast.", Ink::Dim);
    } else if lines.is_empty() {
        let (line, ink) = match (screen.away(open), screen.told(open)) {
            _ if screen.several(open).is_some() => {
                (screen.several(open).map_or_else(String::new, |named| named.line()), Ink::Plain)
            }
            (Some((person, reason)), _) => (away_line(person, &reason), Ink::Plain),
            (None, Some((person, event))) => {
                (format!("{} {} (Retur)", event.question(), person.listed()), Ink::Plain)
            }
            (None, None) => (format!("Ingen hedder noget med »{search}«."), Ink::Dim),
        };
        canvas.text(list, 1, 1, &line, ink);
    }
    draw_lines(canvas, open, screen.selected, &lines, list);
    if below > 0 {
        let waiting = format!("Ventes ({}): {}", waiting.len(), waiting.join(", "));
        let row =
            Rect { y: body.y + body.height - 1, height: 1, width: body.width.saturating_sub(1), ..body };
        canvas.text(row, 1, 0, &waiting, Ink::Warn);
    }
    bars::bottom(canvas, app);
}

/// Draws the search text, the filter, and the item that moments are recorded under.
fn head(canvas: &mut Canvas, app: &App, screen: &AttendanceScreen, open: &OpenMeeting, body: Rect) {
    let label = if open.meeting.people.is_empty() { "Skriv navn: " } else { "Søg navn: " };
    let column = canvas.text(body, 1, 0, label, Ink::Dim);
    let end = canvas.search_field(body, column, &screen.search.text(), app.overlay().is_none());
    let mut shown: Vec<&str> = screen.group.as_deref().into_iter().collect();
    shown.extend(Some(screen.only).filter(|only| *only != Only::All).map(Only::label));
    let end = if shown.is_empty() {
        end
    } else {
        canvas.text(body, end + 2, 0, &format!("[kun {}]", shown.join(", ")), Ink::Accent)
    };
    if let Some(item) = open.discussed_elsewhere().or(open.item()) {
        let from = (body.width / 2).max(end + 2).min(body.width);
        let under = Rect { x: body.x + from, width: (body.width - from).saturating_sub(1), ..body };
        canvas.right(under, 0, &fit(&format!("Nu: {}", item.name()), under.width), Ink::Dim);
    }
}

/// Draws an empty list: how to fill it.
fn empty_list(canvas: &mut Canvas, app: &App, open: &OpenMeeting, list: Rect) {
    let key = |action| app.keys_of_view(action).unwrap_or_default();
    canvas.text(list, 1, 1, "Ingen på listen endnu.", Ink::Strong);
    let (present, afbud) = (key(Action::MarkPresent), key(Action::MarkAfbud));
    let how = format!("Skriv et navn, så {present} (her) eller {afbud} (afbud), og Retur.");
    canvas.text(list, 1, 2, &how, Ink::Plain);
    if let Some(latest) = &open.roster().latest {
        let line = format!("{} henter {}.", key(Action::FetchPeople), latest.name());
        canvas.text(list, 1, 3, &line, Ink::Plain);
    }
}

fn draw_lines(
    canvas: &mut Canvas,
    open: &OpenMeeting,
    selected: usize,
    lines: &[AttendanceLine],
    list: Rect,
) {
    let presence = open.meeting.presence();
    let item = open.item().map(|item| &item.id);
    let substitutes: Vec<_> =
        item.into_iter().flat_map(|item| presence.substitutes_at_the_end_of(item)).collect();
    let chosen = lines.iter().position(|line| matches!(line, AttendanceLine::Person(i, _) if *i == selected));
    let recused = recused(&open.meeting, &presence, item);
    let counts = GroupCounts { meeting: &open.meeting, substitutes, recused: &recused };
    let (top, list) = below_group(canvas, &counts, lines, list, chosen.unwrap_or(0));
    for (row, line) in (0..list.height).zip(lines.iter().skip(top)) {
        match line {
            AttendanceLine::Group(group) => counts.draw(canvas, group, list, row),
            AttendanceLine::Person(index, person) => {
                person_line(canvas, counts.is_here(person), &open.meeting, person, list, row);
                canvas.list_row(list, row, *index, *index == selected);
            }
        }
    }
}

/// Returns the first visible line, and the area below. In a scrolled list, the heading of its group stays
/// visible above.
fn below_group(
    canvas: &mut Canvas,
    counts: &GroupCounts<'_>,
    lines: &[AttendanceLine],
    list: Rect,
    chosen: usize,
) -> (usize, Rect) {
    let grouped = lines.first().is_some_and(|line| matches!(line, AttendanceLine::Group(_)));
    let under = Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list };
    let top = window(chosen, lines.len(), under.height);
    match lines.get(top) {
        Some(AttendanceLine::Person(_, person)) if grouped && under.height > 0 => {
            counts.draw(canvas, &person.group, list, 0);
            (top, under)
        }
        _ if grouped => (top, list),
        _ => (window(chosen, lines.len(), list.height), list),
    }
}

fn lines<'a>(meeting: &'a Meeting, screen: &AttendanceScreen, grouped: bool) -> Vec<AttendanceLine<'a>> {
    let mut lines = Vec::new();
    let mut last: Option<&str> = None;
    for (index, person) in screen.shown(meeting).into_iter().enumerate() {
        if grouped && last != Some(person.group.as_str()) {
            lines.push(AttendanceLine::Group(&person.group));
            last = Some(&person.group);
        }
        lines.push(AttendanceLine::Person(index, person));
    }
    lines
}

/// What the heading of a group counts from.
struct GroupCounts<'a> {
    meeting: &'a Meeting,
    /// The replaced members, each with the substitute.
    substitutes: Vec<(&'a Person, &'a Person)>,
    /// The people recused from the current item.
    recused: &'a [&'a PersonId],
}

/// Returns the people recused from the current item: a person out for a part of it takes no part in it, and
/// is counted so everywhere.
pub(super) fn recused<'a>(
    meeting: &'a Meeting,
    presences: &Presences<'_>,
    item: Option<&ItemId>,
) -> Vec<&'a PersonId> {
    let people =
        item.into_iter().flat_map(|item| meeting.people.iter().map(move |person| (item, &person.id)));
    let recused = people.filter(|(item, id)| presences.during(item, id) == Presence::Recused);
    recused.map(|(_, id)| id).collect()
}

impl GroupCounts<'_> {
    /// Returns whether a person takes part now.
    fn is_here(&self, person: &Person) -> bool {
        self.meeting.is_in_room(&person.id) && !self.recused.contains(&&person.id)
    }

    /// Draws the heading of a group with the number present. A substitute counts in the seat of the replaced
    /// member.
    fn draw(&self, canvas: &mut Canvas, group: &str, area: Rect, row: u16) {
        let of_group = || self.substitutes.iter().filter(|(member, _)| member.group == group);
        let sits_in = |person: &Person| of_group().any(|(_, substitute)| substitute.id == person.id);
        let is_replaced = |person: &Person| of_group().any(|(member, _)| member.id == person.id);
        let people = self.meeting.people.iter().filter(|person| person.group == group && !sits_in(person));
        let here = people.clone().filter(|p| self.is_here(p) || is_replaced(p)).count();
        let name = if group.is_empty() { "Uden gruppe" } else { group };
        let counted = format!("{here} af {}{}", people.count(), of_whom_substitutes(of_group().count()));
        let line = Rect { width: area.width.saturating_sub(1), ..area };
        let column = canvas.right(line, row, &counted, Ink::Dim);
        let room = Rect { width: column.saturating_sub(2), ..line };
        canvas.text(room, 1, row, name, Ink::Strong);
    }
}

fn person_line(canvas: &mut Canvas, is_here: bool, meeting: &Meeting, person: &Person, area: Rect, row: u16) {
    let status = meeting.status_of(&person.id);
    let (sign, ink) = sign(status, is_here);
    canvas.text(area, 2, row, sign, ink);
    let details = person_details(meeting, &person.id, status);
    // the status may take half of the line, and the name the rest
    let half = area.width / 2;
    let room = area.width.saturating_sub(columns(&details).min(half));
    let end = canvas.text(Rect { width: room, ..area }, 4, row, &person.listed(), Ink::Plain);
    canvas.text(area, (end + 2).max(half + 1), row, &details, Ink::Dim);
}

pub(super) fn sign(status: Status, in_room: bool) -> (&'static str, Ink) {
    match status {
        Status::Unknown => ("·", Ink::Dim),
        Status::Present if in_room => ("✓", Ink::Good),
        Status::Virtual if in_room => ("v", Ink::Good),
        Status::Present | Status::Virtual => ("←", Ink::Warn),
        Status::Afbud => ("a", Ink::Warn),
        Status::Absent => ("u", Ink::Bad),
    }
}

/// Returns what is known of a person: "afbud · stedfortræder: Jens Holm", "gik kl. 11.15 under 5.1".
pub(super) fn person_details(meeting: &Meeting, person: &PersonId, status: Status) -> String {
    let mut parts: Vec<String> = Vec::new();
    let record = meeting.attendance_of(person);
    if !matches!(status, Status::Present | Status::Unknown) {
        parts.push(record.map_or(status.label(), Attendance::label).to_owned());
    }
    let substitute = record.and_then(|record| record.substitute.as_ref());
    if let Some(substitute) = substitute.and_then(|id| meeting.person(id)) {
        parts.push(format!("stedfortræder: {}", substitute.name));
    }
    if let Some(away) = meeting.stands_in_for(person) {
        parts.push(format!("stedfortræder for {}", away.name));
    }
    parts.extend(meeting.moments_of(person).filter_map(|moment| moment.sentence(meeting)));
    parts.extend(record.and_then(|record| record.note.clone()));
    parts.join(" · ")
}

/// Returns what the digits do with a name and a reason after it: "3: Mette Holm afbud (syg). 4: uden afbud."
pub(super) fn away_line(person: &Person, reason: &str) -> String {
    format!("3: {} afbud ({reason}). 4: uden afbud.", person.listed())
}
