//! The meeting's screen: the item, its indstilling, and the decision, where the eye goes.

use std::ops::Range;

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit};
use super::theme::Ink;
use super::{agenda, bars, rect};
use crate::action::Action;
use crate::app::entries::summary;
use crate::app::input::pointer::Target;
use crate::app::meeting::MeetingScreen;
use crate::app::meeting::case::{self, Case, CaseRow};
use crate::app::meeting::layout::{self, MeetingLayout};
use crate::app::spelling::misspelt;
use crate::app::window::Room;
use crate::app::{App, Focus, OpenMeeting};
use crate::editor::{WrappedRow, wrap};
use crate::meeting::{Access, Item, State, date};

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &MeetingScreen) {
    let Some(open) = &app.open_meeting else { return };
    let parts = layout::divide(app.size, open, &screen.case);
    if app.size.room() == Room::Decision {
        return alone(canvas, app, open, &parts);
    }
    bars::top(canvas, app, "");
    agenda::draw(canvas, open, screen.agenda_shift, rect(parts.agenda));
    canvas.column_rule(rect(parts.agenda), parts.agenda.width);
    match open.item() {
        Some(item) => full(canvas, app, (open, &screen.case), item, &parts),
        None => empty(canvas, app, rect(parts.head)),
    }
    bars::bottom(canvas, app);
}

fn empty(canvas: &mut Canvas, app: &App, area: Rect) {
    let keys = app.keys_of_view(Action::AddItem).unwrap_or_default();
    canvas.text(area, 0, 0, "Dagsordenen er tom.", Ink::Strong);
    canvas.text(area, 0, 1, &format!("{keys} tilføjer det første punkt."), Ink::Plain);
}

fn full(
    canvas: &mut Canvas,
    app: &App,
    (open, case): (&OpenMeeting, &Case),
    item: &Item,
    parts: &MeetingLayout,
) {
    head(canvas, open, item, rect(parts.head));
    advice(canvas, app, case, item, rect(parts.advice));
    label(canvas, app, open, item, rect(parts.label));
    decision(canvas, app, open, item, rect(parts.decision));
    entered(canvas, open, rect(parts.entered));
    folded(canvas, app, (open, case), item, rect(parts.folded));
    open_case(canvas, case, item, rect(parts.case));
    coming(canvas, open, rect(parts.next));
}

/// A small window: which item, its decision, and whether it is saved.
fn alone(canvas: &mut Canvas, app: &App, open: &OpenMeeting, parts: &MeetingLayout) {
    let Some(item) = open.item() else { return empty(canvas, app, canvas.whole()) };
    canvas.text(rect(parts.head), 0, 0, &item.name(), Ink::Strong);
    decision(canvas, app, open, item, rect(parts.decision));
    let area = canvas.whole();
    bars::footer(canvas, app, Rect { y: area.height.saturating_sub(1), height: 1, ..area });
}

fn head(canvas: &mut Canvas, open: &OpenMeeting, item: &Item, area: Rect) {
    let name = item.name();
    let rows = wrap(&name, area.width);
    let shown = rows.len().min(2);
    for (row, text) in (0u16..).zip(&rows[..shown]) {
        let more = usize::from(row) + 1 == shown && rows.len() > shown;
        let text = if more { format!("{}…", text.trim_end()) } else { text.trim_end().to_owned() };
        canvas.text(area, 0, row, &text, Ink::Strong);
    }
    let row = u16::try_from(shown).unwrap_or(1);
    canvas.text(area, 0, row, &meta(open, item), Ink::Dim);
}

/// "SAG-2026-00418 · mtk · v. Formandskabet · 10 min. afsat, 4 brugt".
fn meta(open: &OpenMeeting, item: &Item) -> String {
    // every field is named, so that a new one is not left out by forgetting it
    let Item {
        id,
        presenter,
        case_no,
        initials,
        minutes,
        starts,
        added,
        number: _,
        level: _,
        title: _,
        closed: _,
        doubtful: _,
        opened: _,
        sections: _,
        indstilling: _,
        bilag: _,
        draft: _,
        decision: _,
        state: _,
    } = item;
    let mut parts: Vec<String> = Vec::new();
    match open.meeting.access(id) {
        Access::Open => {}
        Access::Doubtful => parts.push("▣? MÅSKE LUKKET".to_owned()),
        Access::Closed => parts.push("▣ LUKKET PUNKT".to_owned()),
    }
    parts.extend(added.then(|| "optaget på mødet".to_owned()));
    parts.extend(case_no.clone());
    parts.extend(initials.clone());
    parts.extend(presenter.as_ref().map(|name| format!("v. {name}")));
    parts.extend(starts.map(|at| format!("kl. {}", date::clock_text(at))));
    let spent = minutes_spent(open).filter(|minutes| *minutes > 0);
    match (*minutes, spent) {
        (Some(minutes), Some(spent)) => parts.push(format!("{minutes} min. afsat, {spent} brugt")),
        (Some(minutes), None) => parts.push(format!("{minutes} min. afsat")),
        (None, Some(spent)) => parts.push(format!("{spent} min. brugt")),
        (None, None) => {}
    }
    parts.join(" · ")
}

fn advice(canvas: &mut Canvas, app: &App, case: &Case, item: &Item, area: Rect) {
    let Some(indstilling) = &item.indstilling else { return };
    if area.height == 0 {
        return;
    }
    canvas.text(area, 0, 0, "Indstilling", Ink::Strong);
    let body =
        Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    let many = indstilling.points.len() > 1;
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for (index, line) in indstilling.lines().enumerate() {
        let is_point = many && index >= usize::from(indstilling.lead.is_some());
        let (mark, indent) = if is_point { ("- ", "  ") } else { ("", "") };
        let wrapped = wrap(line, body.width.saturating_sub(2)).into_iter().enumerate();
        rows.extend(wrapped.map(|(i, row)| (if i == 0 { mark } else { indent }, row)));
    }
    for (row, (mark, text)) in (0..body.height).zip(&rows) {
        let column = canvas.text(body, 0, row, mark, Ink::Plain);
        canvas.written(body, column, row, text, Ink::Plain);
    }
    if rows.len() > usize::from(body.height) {
        let keys = app.keys_of_view(Action::ShowCase);
        let keys = keys.filter(|_| !case.is_open).map_or_else(String::new, |keys| format!(": {keys}"));
        canvas.right(area, 0, &format!("▾ mere{keys}"), Ink::Dim);
    }
}

fn label(canvas: &mut Canvas, app: &App, open: &OpenMeeting, item: &Item, area: Rect) {
    let ink = if matches!(open.focus(), Focus::Text | Focus::Normal) { Ink::Accent } else { Ink::Strong };
    let column = canvas.text(area, 0, 0, "Beslutning", ink);
    let state = match item.state {
        State::Pending | State::Active | State::Decided => String::new(),
        State::Noted | State::NoRemarks | State::Postponed | State::Withdrawn | State::NotReached => {
            format!(" · {}", item.state.label())
        }
    };
    let column = canvas.text(area, column, 0, &state, Ink::Warn);
    let column = canvas.text(area, column, 0, &to_look_at(misspelt(open).len()), Ink::Dim);
    let hint = match (&open.proposal(), open.focus()) {
        (Some(proposal), _) => {
            let keys = app.keys_of_view(Action::AcceptDraft);
            let keys = keys.map_or_else(String::new, |keys| format!(" · {keys}: brug"));
            let name = format!("{}{keys}", proposal.label());
            let room = area.width.saturating_sub(column + 1);
            let whole = format!("forslag: {name}");
            if columns(&whole) <= room { whole } else { name }
        }
        (None, Focus::Normal) => {
            let keys = app.keys_of_view(Action::EditDecision).unwrap_or_default();
            format!("kommando · {keys}: skriv")
        }
        (None, Focus::Text | Focus::Agenda | Focus::Case) => {
            let first = open.current_deviations().into_iter().next();
            let deviation =
                first.map_or_else(|| undated(app, open), |deviation| format!("≠ {}", deviation.sentence()));
            let room = Rect { x: area.x + column + 2, width: area.width.saturating_sub(column + 2), ..area };
            canvas.right(room, 0, &fit(&deviation, room.width), Ink::Dim);
            return;
        }
    };
    canvas.right(area, 0, &hint, Ink::Draft);
}

/// Asks when a meeting of an earlier day began, until that is known: the referat must not say that it was today.
fn undated(app: &App, open: &OpenMeeting) -> String {
    if !open.day().is_past_and_unopened() {
        return String::new();
    }
    let keys = app.keys_of_view(Action::OpenMeeting).unwrap_or_default();
    format!("Holdt {}? {keys}: hvornår", open.meeting.date.format("%-d/%-m %Y"))
}

/// Returns how many words nobody knows: said in words, since underlines are not seen everywhere.
fn to_look_at(words: usize) -> String {
    match words {
        0 => String::new(),
        n => format!(" · {n} ord at se på"),
    }
}

fn decision(canvas: &mut Canvas, app: &App, open: &OpenMeeting, item: &Item, area: Rect) {
    canvas.target(area, Target::Text);
    let editor = open.shown();
    if editor.is_empty() {
        for (row, line) in (0..area.height).zip(wrap(&invitation(app, item), area.width)) {
            canvas.text(area, 0, row, line.trim_end(), Ink::Dim);
        }
    }
    let draft = open.proposal().map_or(usize::MAX, |proposal| proposal.start);
    let selection = editor.selection().unwrap_or(0..0);
    for row in 0..area.height {
        let Some(text) = editor.row(editor.top() + usize::from(row)) else { break };
        if text.start + text.text.len() > draft {
            unwritten(canvas, area, row);
        }
        text_row(canvas, area, row, text, &Marks { draft, selection: &selection, unknown: misspelt(open) });
    }
    offer(canvas, app, open, area);
    if matches!(open.focus(), Focus::Text | Focus::Normal) && app.overlay.is_none() {
        let (row, column) = editor.cursor_cell();
        let row = u16::try_from(row.saturating_sub(editor.top())).unwrap_or(u16::MAX);
        canvas.cursor(area, column, row);
    }
    canvas.more_marks(area, editor.top(), editor.row_count());
}

/// Marks a row of a draft beside it: not every terminal shows that its letters are others.
fn unwritten(canvas: &mut Canvas, area: Rect, row: u16) {
    if area.x >= 2 {
        canvas.sign(Rect { x: area.x - 2, width: 1, ..area }, 0, row, "┊", Ink::Draft);
    }
}

/// What may come next, behind the cursor, and the key that takes it: over nothing that is written, and on further rows only below all of it.
fn offer(canvas: &mut Canvas, app: &App, open: &OpenMeeting, area: Rect) {
    let Some(offer) = open.completion().offer() else { return };
    let (row, column) = open.text().cursor_cell();
    let row = u16::try_from(row.saturating_sub(open.text().top())).unwrap_or(u16::MAX);
    let arrow = if offer.replaces > 0 { " → " } else { "" };
    let keys = app.keys_of_view(Action::TakeWords);
    let keys = keys.map_or_else(String::new, |keys| format!(" ‹{keys}›"));
    let words = format!("{arrow}{}{keys}", offer.text.replace('\n', " ⏎ "));
    if open.text().cursor() < open.text().len() {
        canvas.text(area, column, row, &words, Ink::Offer);
        return;
    }
    // wrapped as though what is written before it were a word
    let padded = format!("{}{words}", "x".repeat(usize::from(column)));
    for (i, text) in (0..area.height).zip(wrap(&padded, area.width)) {
        let (from, text) = if i == 0 { (column, text.get(usize::from(column)..)) } else { (0, Some(text)) };
        canvas.written(area, from, row.saturating_add(i), text.unwrap_or_default(), Ink::Offer);
    }
}

/// Returns what stands in an empty decision.
fn invitation(app: &App, item: &Item) -> String {
    if !item.state.sentence().is_empty() {
        return item.state.sentence().to_owned();
    }
    match (&item.indstilling, app.keys_of_view(Action::DraftDecision)) {
        (Some(_), Some(keys)) => format!("Skriv beslutningen, eller tryk {keys} for et forslag."),
        _ => "Skriv her, hvis der er noget at føre til referat.".to_owned(),
    }
}

/// What is special in the text of a decision, in bytes.
struct Marks<'a> {
    /// Where the draft begins.
    draft: usize,
    selection: &'a Range<usize>,
    /// Words that nobody knows.
    unknown: &'a [Range<usize>],
}

impl Marks<'_> {
    fn ink(&self, at: usize) -> Ink {
        if self.selection.contains(&at) {
            Ink::Selected
        } else if at >= self.draft {
            Ink::Draft
        } else if self.unknown.iter().any(|word| word.contains(&at)) {
            Ink::Unknown
        } else {
            Ink::Plain
        }
    }

    /// Where on a row the ink may change, in bytes of the row.
    fn cuts(&self, row: &WrappedRow) -> Vec<usize> {
        let end = row.start + row.text.len();
        let unknown = self.unknown.iter().filter(|word| word.start < end && word.end > row.start);
        let words = unknown.flat_map(|word| [word.start, word.end]);
        let others = [0, self.draft, self.selection.start, self.selection.end, usize::MAX];
        let mut cuts: Vec<usize> = others
            .into_iter()
            .chain(words)
            .map(|at| at.saturating_sub(row.start).min(row.text.len()))
            .collect();
        cuts.sort_unstable();
        cuts
    }
}

/// One row of the decision.
fn text_row(canvas: &mut Canvas, area: Rect, row: u16, text: WrappedRow, marks: &Marks) {
    let mut column = 0;
    for pair in marks.cuts(&text).windows(2) {
        let piece = text.text.get(pair[0]..pair[1]).unwrap_or_default();
        column = canvas.written(area, column, row, piece, marks.ink(text.start + pair[0]));
    }
}

/// Votes, and how much else was entered: quiet, for the words are what counts.
fn entered(canvas: &mut Canvas, open: &OpenMeeting, area: Rect) {
    for (row, line) in (0..area.height).zip(summary(open)) {
        canvas.text(area, 0, row, &line, Ink::Dim);
    }
}

fn folded(canvas: &mut Canvas, app: &App, (open, case): (&OpenMeeting, &Case), item: &Item, area: Rect) {
    if area.height < 2 {
        return;
    }
    let mark = if case.is_open { "▾" } else { "▸" };
    let ink = if open.focus() == Focus::Case { Ink::Accent } else { Ink::Dim };
    let headings: Vec<String> =
        case::headings(item).iter().map(|heading| format!("{mark} {heading}")).collect();
    let keys = app.keys_of_view(Action::ShowCase);
    let hint = keys.filter(|_| !case.is_open).map_or_else(String::new, |keys| format!("  {keys}"));
    canvas.target(area, Target::Act(Action::ShowCase));
    let column = canvas.right(area, 1, &hint, Ink::Dim);
    canvas.text(Rect { width: column, ..area }, 0, 1, &headings.join("   "), ink);
}

/// The title of the item that comes next.
fn coming(canvas: &mut Canvas, open: &OpenMeeting, area: Rect) {
    let items = &open.meeting.items;
    let is_item = |index: &usize| !open.meeting.is_heading(*index);
    let before = (0..open.index()).rev().find(is_item).map(|index| ("Før: ", index));
    let words = ["Næste: ", "Så: ", "Så: "];
    let after: Vec<_> = words.into_iter().zip((open.index() + 1..items.len()).filter(is_item)).collect();
    if after.is_empty() {
        canvas.text(area, 0, area.height.saturating_sub(1), "Sidste punkt", Ink::Dim);
    }
    // the next item first: where there is room for one line alone, it is that
    let rows: Vec<_> = if area.height > 1 { before.into_iter().chain(after).collect() } else { after };
    for (row, (word, index)) in (0..area.height).zip(rows) {
        canvas.target(Rect { y: area.y + row, height: 1, ..area }, Target::Item(index));
        canvas.text(area, 0, row, &format!("{word}{}", items[index].name()), Ink::Dim);
    }
}

fn open_case(canvas: &mut Canvas, case: &Case, item: &Item, area: Rect) {
    if area.height == 0 {
        return;
    }
    canvas.target(area, Target::Case);
    let rows = case::rows(item, area.width);
    for (row, line) in (0..area.height).zip(rows.iter().skip(case.top(&item.id))) {
        match line {
            CaseRow::Heading(text) => canvas.text(area, 0, row, text, Ink::Strong),
            CaseRow::Text(text) => canvas.text(area, 0, row, text, Ink::Plain),
        };
    }
    canvas.more_marks(area, case.top(&item.id), rows.len());
}

/// Minutes spent on the current item, when the meeting is running or has run.
fn minutes_spent(open: &OpenMeeting) -> Option<i64> {
    let item = open.item()?;
    open.meeting.opened_at?;
    Some(open.meeting.seconds_spent(&item.id, open.now()) / 60)
}
