//! The item under discussion: its title in the strongest ink, the time, the recommendation, and the text
//! being written.

use ratatui::layout::Rect;

use super::{Page, Scene, TEXT};
use crate::app::Tone;
use crate::app::chair::wording::{self, PresenterLine};
use crate::editor::wrap;
use crate::meeting::{Item, ItemPace, State, date};
use crate::screen::paint::{Canvas, columns, fit};
use crate::screen::theme::Ink;

/// Draws the item and returns the row below it. The decision takes the rows that are left above `rest`.
pub(super) fn draw(canvas: &mut Canvas, scene: &Scene, page: Page, row: u16, rest: u16) -> u16 {
    let open = scene.open;
    if let Some(at) = open.meeting.closed_at {
        let words = format!("Mødet sluttede kl. {}", date::clock_of(at));
        return title(canvas, page, row, &words);
    }
    let Some(item) = open.item() else { return title(canvas, page, row, "Dagsordenen er tom") };
    let name = if scene.open.meeting.access(&item.id).is_withheld() {
        format!("▣ LUKKET  {}", item.name())
    } else {
        item.name()
    };
    let below_title = title(canvas, page, row, &name) + u16::from(page.is_large);
    let below_time = time(canvas, scene, item, page, below_title);
    if let Some(viewed) = scene.viewed.filter(|_| page.gap() > 0) {
        canvas.text(page.area, 2, below_time, &format!("Referenten ser på {}", viewed.name()), Ink::Dim);
    }
    let advice_row = below_time + page.gap().min(1);
    let small = page.area.height < 14;
    let advice = item.indstilling.as_ref().map(|i| i.lines().collect::<Vec<_>>().join(" · "));
    let advice_rows = share_of(page.area.height, if small { 1 } else { 3 }, 7);
    let decision_row = match advice {
        Some(advice) => {
            let below = paragraph(canvas, page, advice_row, "Indstilling", &advice, advice_rows, Ink::Dim);
            below + u16::from(page.is_large)
        }
        None => advice_row,
    };
    let share = share_of(page.area.height, if small { 2 } else { 3 }, if page.is_large { 4 } else { 6 });
    let decision_rows = share.max(rest.saturating_sub(decision_row));
    let below_decision = decision(canvas, scene, item, page, decision_row, decision_rows);
    match open.current_deviations().into_iter().next().filter(|_| !small) {
        Some(deviation) => {
            paragraph(canvas, page, below_decision, "", &format!("≠ {}", deviation.sentence()), 3, Ink::Warn)
        }
        None => below_decision,
    }
}

/// Draws the title on a band across the screen, in a large window with a row of the band above and below;
/// returns the row below it.
fn title(canvas: &mut Canvas, page: Page, row: u16, name: &str) -> u16 {
    let width = page.area.width.saturating_sub(4);
    let rows = cut_rows(name, width, 2);
    let pad = u16::from(page.is_large);
    for (line, text) in (0..).zip(&rows) {
        canvas.text(page.area, 2, row + pad + line, text, Ink::Strong);
    }
    let height = u16::try_from(rows.len().max(1)).unwrap_or(1) + 2 * pad;
    for line in 0..height.min(page.area.height.saturating_sub(row)) {
        canvas.mark_row(page.area, row + line, Ink::Here);
    }
    row + height
}

/// Draws the time and the presenter, "9 af 30 min.  ████░░░░  v. Lone Ahrendal: til stede"; returns the row below.
fn time(canvas: &mut Canvas, scene: &Scene, item: &Item, page: Page, row: u16) -> u16 {
    let open = scene.open;
    let item_pace = scene.pace.of(&item.id).filter(|_| open.meeting.opened_at.is_some());
    let planned = open.meeting.minutes_planned(open.index());
    let line = wording::item_time(open, item, &scene.pace);
    let (words, ink) = match (line, item_pace) {
        (Some(line), Some(_)) if line.tone == Tone::Info => (line.words, Ink::Strong),
        (Some(line), _) => (line.words, Ink::of(line.tone)),
        (None, _) => (String::new(), Ink::Plain),
    };
    let mut column = canvas.text(page.area, 2, row, &words, ink);
    if let (Some(pace), Some(minutes)) = (item_pace, planned) {
        column = bar(canvas, page, row, column + 2, pace, i64::from(minutes) * 60);
    }
    let (name, is_ready) = presenter(scene, item, u16::MAX);
    let room = page.area.width.saturating_sub(column + 3);
    if columns(&name) <= room || column < 3 {
        canvas.right(page.area, row, &fit(&name, room), if is_ready { Ink::Plain } else { Ink::Warn });
        return row + 1;
    }
    canvas.text(page.area, 2, row + 1, &name, if is_ready { Ink::Plain } else { Ink::Warn });
    row + 2
}

fn bar(canvas: &mut Canvas, page: Page, row: u16, column: u16, pace: &ItemPace, planned: i64) -> u16 {
    let wide: u16 = if page.is_large { 40 } else { 20 };
    let full = i64::from(wide);
    let filled = u16::try_from((pace.used * full / planned.max(1)).clamp(0, full)).unwrap_or(0);
    let ink = if pace.used >= planned + 60 { Ink::Warn } else { Ink::Accent };
    let column = canvas.text(page.area, column, row, &"█".repeat(usize::from(filled)), ink);
    canvas.text(page.area, column, row, &"░".repeat(usize::from(wide - filled)), Ink::Dim)
}

/// Returns "v. Lone Ahrendal: til stede", and whether all presenters are ready. Where there is little room
/// the name is cut, never the readiness.
pub(super) fn presenter(scene: &Scene, item: &Item, room: u16) -> (String, bool) {
    match wording::presenter(&scene.open.meeting, &scene.presences, item) {
        None => (String::new(), true),
        Some(PresenterLine { name, readiness, is_ready }) => {
            let name = fit(&name, room.saturating_sub(columns(&readiness)));
            (format!("{name}{readiness}"), is_ready)
        }
    }
}

/// Draws the decision, while it is being written its end; returns the row below. A draft is shown from its
/// beginning, and labelled so.
fn decision(canvas: &mut Canvas, scene: &Scene, item: &Item, page: Page, row: u16, most: u16) -> u16 {
    let written = item.decision_text().trim_end();
    let begun = item.state == State::Active;
    let is_written = begun || scene.pace.of(&item.id).is_some_and(|pace| pace.is_now);
    if let Some(draft) = &item.draft {
        let row = if written.is_empty() {
            row
        } else {
            paragraph(canvas, page, row, wording::decision_label(item), written, 1, Ink::Plain)
        };
        return paragraph(canvas, page, row, "Forslag", &one_line(draft), most, Ink::Draft);
    }
    let (text, ink) = match written {
        "" if item.state.sentence().is_empty() => return row,
        "" => (item.state.sentence().to_owned(), Ink::Plain),
        written if begun => (format!("{written}▏"), Ink::Plain),
        written => (written.to_owned(), Ink::Plain),
    };
    let paragraph_text = one_line(&text);
    let lines = wrap(&paragraph_text, page.area.width.saturating_sub(TEXT));
    let hidden = lines.len().saturating_sub(usize::from(most));
    if !is_written || hidden == 0 {
        return paragraph(canvas, page, row, wording::decision_label(item), &paragraph_text, most, ink);
    }
    canvas.text(page.area, 0, row, wording::decision_label(item), Ink::Accent);
    for (line, text) in (0..most).zip(&lines[hidden..]) {
        let text = if line == 0 { format!("… {}", text.trim_end()) } else { text.trim_end().to_owned() };
        canvas.text(page.area, TEXT, row + line, &text, ink);
    }
    row + most
}

/// Returns the paragraphs of a text as one line.
fn one_line(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" ")
}

fn paragraph(canvas: &mut Canvas, page: Page, row: u16, label: &str, text: &str, most: u16, ink: Ink) -> u16 {
    canvas.text(page.area, 0, row, label, Ink::Accent);
    let area = Rect { x: page.area.x + TEXT, width: page.area.width.saturating_sub(TEXT), ..page.area };
    let rows = cut_rows(text, area.width, most);
    for (line, text) in (0..).zip(&rows) {
        canvas.text(area, 0, row + line, text, ink);
    }
    row + u16::try_from(rows.len()).unwrap_or(most)
}

/// Returns the first rows of a wrapped text; the last ends with "…" where there is more.
fn cut_rows(text: &str, width: u16, most: u16) -> Vec<String> {
    let (rows, most) = (wrap(text, width), usize::from(most));
    let cut = |(index, row): (usize, &&str)| {
        let row = row.trim_end();
        let has_more = index + 1 == most && rows.len() > most;
        if has_more { fit(&format!("{row} …"), width).into_owned() } else { row.to_owned() }
    };
    rows.iter().take(most).enumerate().map(cut).collect()
}

/// Returns a share of the rows, at least `least`.
fn share_of(rows: u16, least: u16, share: u16) -> u16 {
    (rows / share).max(least)
}
