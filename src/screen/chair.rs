//! The chair's screen: now, what remains and what it needs, who is missing; few words with air around them.

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit};
use super::theme::Ink;
use super::{bars, rect, sign};
use crate::app::attendance::Turnout;
use crate::app::{App, Desk};
use crate::editor::wrap;
use crate::meeting::{Finding, Item, quorum};

pub(super) fn draw(canvas: &mut Canvas, app: &App) {
    let Some(desk) = &app.desk else { return };
    bars::top(canvas, app, "Formand · ");
    let body = rect(app.size.body());
    let body = Rect { x: body.x + 2, width: body.width.saturating_sub(4), ..body };
    let row = now(canvas, desk, body, 0);
    let foot = footer_lines(desk);
    let notes = notes(desk);
    let below =
        u16::try_from(foot.len() + notes.len() + usize::from(!notes.is_empty()) * 2).unwrap_or(u16::MAX);
    let room = body.height.saturating_sub(row + below.min(body.height / 3) + 1);
    let mut row = remaining(canvas, desk, Rect { y: body.y + row, height: room, ..body }) + row + 1;
    if !notes.is_empty() {
        canvas.text(body, 0, row, "SE PÅ", Ink::Accent);
        for note in &notes {
            canvas.pieces(
                Rect { x: body.x + 8, width: body.width.saturating_sub(8), ..body },
                row,
                &[("! ", Ink::Warn), (note, Ink::Plain)],
            );
            row += 1;
        }
        row += 1;
    }
    for line in foot {
        canvas.text(body, 0, row, &line, Ink::Strong);
        row += 1;
    }
    bars::bottom(canvas, app);
}

/// The item on the desk with its indstilling and its decision; answers with the row behind it.
fn now(canvas: &mut Canvas, desk: &Desk, area: Rect, row: u16) -> u16 {
    let Some(item) = desk.item() else { return row };
    canvas.text(area, 0, row, "NU", Ink::Accent);
    let right = time(desk, item);
    let column = canvas.right(area, row, &right, Ink::Plain);
    canvas.text(Rect { width: column.saturating_sub(1), ..area }, 8, row, &item.name(), Ink::Strong);
    let mut row = row + 1;
    if let Some(name) = &item.presenter {
        canvas.text(area, 8, row, &format!("Ved {name}"), Ink::Plain);
        row += 1;
    }
    let advice = item.indstilling.as_ref().map(|i| i.lines().collect::<Vec<_>>().join(" · "));
    if let Some(advice) = advice {
        row = paragraph(canvas, area, row, "Indstilling: ", &advice, 3);
    }
    let words = item.decision_text();
    let words = match (words, &item.draft) {
        ("", Some(draft)) => format!("(forslag) {draft}"),
        ("", None) if item.state.sentence().is_empty() => "–".to_owned(),
        ("", None) => item.state.sentence().to_owned(),
        (words, _) => words.replace('\n', " "),
    };
    let mut row = paragraph(canvas, area, row, "Beslutning:  ", &words, 3);
    for difference in Desk::differences(item).into_iter().take(1) {
        row = paragraph(canvas, area, row, "≠ ", &difference.sentence(), 1);
    }
    row + 1
}

fn paragraph(canvas: &mut Canvas, area: Rect, row: u16, label: &str, text: &str, most: u16) -> u16 {
    let column = 8 + columns(label);
    canvas.text(area, 8, row, label, Ink::Dim);
    let rows = wrap(text, area.width.saturating_sub(column));
    let more = rows.len() > usize::from(most);
    for (i, text) in (0..most).zip(&rows) {
        let last = more && i + 1 == most;
        let text = if last {
            fit(&format!("{}…", text.trim_end()), area.width.saturating_sub(column))
        } else {
            text.trim_end().to_owned()
        };
        canvas.text(area, column, row + i, &text, Ink::Plain);
    }
    row + u16::try_from(rows.len()).unwrap_or(most).min(most)
}

/// "4 af 10 min.  ████░░░░░░".
fn time(desk: &Desk, item: &Item) -> String {
    match (desk.minutes_spent(), item.minutes) {
        (Some(spent), Some(minutes)) => {
            format!("{spent} af {minutes} min.  {}", bar(spent, i64::from(minutes)))
        }
        (Some(spent), None) => format!("{spent} min."),
        (None, Some(minutes)) => format!("{minutes} min. afsat"),
        (None, None) => String::new(),
    }
}

fn bar(spent: i64, minutes: i64) -> String {
    let filled = usize::try_from((spent * 10 / minutes.max(1)).clamp(0, 10)).unwrap_or(0);
    format!("{}{}", "█".repeat(filled), "░".repeat(10 - filled))
}

fn remaining(canvas: &mut Canvas, desk: &Desk, area: Rect) -> u16 {
    let items = desk.remaining();
    canvas.text(area, 0, 0, "TILBAGE", Ink::Accent);
    if items.is_empty() {
        canvas.text(area, 8, 0, "Intet. Alle punkter er behandlet.", Ink::Good);
        return 1;
    }
    let points = if items.len() == 1 { "1 punkt".to_owned() } else { format!("{} punkter", items.len()) };
    let minutes: Option<u32> =
        items.iter().filter_map(|item| item.minutes).reduce(|a, b| a.saturating_add(b));
    let minutes = minutes.map_or_else(String::new, |minutes| format!(" · {minutes} min. afsat"));
    canvas.text(area, 8, 0, &format!("{points}{minutes}"), Ink::Strong);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let top = desk.chair.top.min(items.len().saturating_sub(1));
    let shown = usize::from(list.height).min(items.len() - top);
    for (row, item) in (0..list.height).zip(&items[top..]) {
        let last = usize::from(row) + 1 == shown && top + shown < items.len();
        if last && shown > 1 {
            canvas.text(
                list,
                2,
                row,
                &format!("… og {} punkter til", items.len() - top - shown + 1),
                Ink::Dim,
            );
        } else {
            remaining_line(canvas, desk, item, list, row);
        }
    }
    1 + u16::try_from(shown).unwrap_or(0)
}

fn remaining_line(canvas: &mut Canvas, desk: &Desk, item: &Item, area: Rect, row: u16) {
    let index = desk.meeting.position(&item.id).unwrap_or(0);
    let (sign, ink) = sign::of_item(&desk.meeting, index, item);
    canvas.text(area, 2, row, sign, ink);
    let minutes = item.minutes.map_or_else(String::new, |minutes| format!("{minutes} min. "));
    let presenter = item.presenter.as_ref().map_or_else(String::new, |name| format!("v. {name} "));
    let right = format!("  {presenter}{minutes} {}", need(item));
    let right = fit(&right, area.width / 2);
    let column = canvas.right(area, row, &right, Ink::Dim);
    canvas.text(Rect { width: column, ..area }, 4, row, &item.name(), Ink::Plain);
}

/// What an item still needs, in a word.
fn need(item: &Item) -> &'static str {
    match (&item.draft, item.decision_text().trim(), item.needs_decision()) {
        (Some(_), _, _) => "forslag ikke brugt",
        (None, "", true) => "beslutning mangler",
        (None, "", false) => "til drøftelse",
        (None, _, _) => "påbegyndt",
    }
}

/// What there is to look at beside the open items.
fn notes(desk: &Desk) -> Vec<String> {
    let other =
        |finding: &Finding| !matches!(finding, Finding::NoOutcome(_) | Finding::Begun(_) | Finding::NoEnd);
    let findings = desk.meeting.check();
    let found: Vec<&Finding> = findings.iter().filter(|finding| other(finding)).collect();
    let mut notes: Vec<String> = found.iter().take(3).map(|finding| finding.line(&desk.meeting)).collect();
    if found.len() > 3 {
        notes.push(format!("og {} til", found.len() - 3));
    }
    notes
}

/// "31 af 37 medlemmer til stede · beslutningsdygtigt", with the rule where there are too few.
fn turnout(desk: &Desk) -> String {
    let Turnout { here, members, quorate } = desk.turnout();
    let here = format!("{here} af {members} medlemmer til stede");
    match (quorate, desk.meeting.quorum()) {
        (_, None) => here,
        (true, Some(_)) => format!("{here} · beslutningsdygtigt"),
        (false, Some(needed)) => format!("! {here}, {needed} kræves ({})", quorum::RULE),
    }
}

fn footer_lines(desk: &Desk) -> Vec<String> {
    let count = desk.meeting.headcount();
    let mut lines = Vec::new();
    if count.members() > 0 {
        lines.push(turnout(desk));
    }
    let missing: Vec<&str> = desk.missing_members().iter().map(|person| person.name.as_str()).collect();
    if !missing.is_empty() && count.present > 0 {
        let more = if missing.len() > 5 { format!(" og {} til", missing.len() - 5) } else { String::new() };
        lines.push(format!("Mangler: {}{more}", missing[..missing.len().min(5)].join(", ")));
    }
    lines
}
