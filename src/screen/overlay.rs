//! Overlays: lists, prompts, questions, and the continuations of an unfinished key sequence.

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit, window};
use super::theme::Ink;
use super::{attendance, bars};
use crate::action::Action;
use crate::app::confirm::Confirm;
use crate::app::input::pointer::Target;
use crate::app::picker::Picker;
use crate::app::prompt::{Echo, EchoKind, Prompt};
use crate::app::{App, Notice, Overlay, Tone};
use crate::editor::wrap;
use crate::keymap::label;

pub(super) fn draw(canvas: &mut Canvas, app: &App) {
    if app.overlay().is_some() {
        // the screen below is out of reach of the mouse, but for the keys at the bottom
        let whole = canvas.whole();
        canvas.target(Rect { height: whole.height.saturating_sub(2), ..whole }, Target::Overlay);
    }
    let mut foot = None;
    match app.overlay() {
        Some(Overlay::Picker(picker)) => list(canvas, app, picker),
        Some(Overlay::Prompt(line)) => foot = Some(prompt(canvas, app, line)),
        Some(Overlay::AttendanceEntry(asked)) => attendance::entry::draw(canvas, app, asked),
        Some(Overlay::Confirm(question)) => confirm(canvas, app, question),
        None => {}
    }
    if let Some(notice) = app.notice().filter(|_| bars::notice_needs_sheet(app)) {
        match app.overlay() {
            None => notice_sheet(canvas, notice),
            Some(_) => notice_above(canvas, notice, foot),
        }
    }
    if !app.pending().is_empty() {
        which_key(canvas, app);
    }
}

/// Draws a notice that needs more than a line.
fn notice_sheet(canvas: &mut Canvas, notice: &Notice) {
    let width = canvas.whole().width.saturating_sub(4);
    let lines: Vec<&str> = notice.text.lines().flat_map(|line| wrap(line, width)).collect();
    let title = match notice.tone {
        Tone::Info if notice.has_lines() => "Færdig",
        Tone::Info => "Besked",
        Tone::Warning => "Bemærk",
        Tone::Error => "Det gik ikke",
    };
    let area = canvas.sheet(u16::try_from(lines.len()).unwrap_or(u16::MAX), title);
    for (row, line) in (0..area.height).zip(&lines) {
        canvas.text(area, 1, row, line.trim_end(), Ink::Plain);
    }
}

/// Draws such a notice right above the prompt that begins at the row `foot`, or at the top of the window.
fn notice_above(canvas: &mut Canvas, notice: &Notice, foot: Option<u16>) {
    let whole = canvas.whole();
    let lines: Vec<&str> =
        notice.text.lines().flat_map(|line| wrap(line, whole.width.saturating_sub(2))).collect();
    let height = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX).min(whole.height / 2);
    let top = foot.and_then(|foot| foot.checked_sub(height));
    let area = Rect { y: top.unwrap_or(0), height, ..whole };
    canvas.clear(area);
    let (first, rule) = if top.is_some() { (1, 0) } else { (0, height.saturating_sub(1)) };
    for (row, line) in (first..).zip(&lines).take(usize::from(height.saturating_sub(1))) {
        canvas.text(area, 1, row, line.trim_end(), Ink::of(notice.tone));
    }
    canvas.rule(area, rule);
}

fn list(canvas: &mut Canvas, app: &App, picker: &Picker) {
    let rows = app.rows(picker);
    let wanted = u16::try_from(rows.len().max(1)).unwrap_or(u16::MAX).saturating_add(1);
    let most = canvas.whole().height.saturating_sub(6).max(3);
    let area = canvas.sheet(wanted.min(most), picker.title());
    let column = canvas.sign(area, 0, 0, "› ", Ink::Accent);
    canvas.search_field(area, column, &picker.input().text(), true);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        canvas.text(body, 2, 0, "Intet passer. Slet et par bogstaver.", Ink::Dim);
    }
    // the keys of an action come before its name
    let of_actions = picker.shows_keys();
    let signs = rows.iter().map(|row| columns(&row.sign)).max().unwrap_or(0);
    let top = window(picker.selected(), rows.len(), body.height);
    for (line, (index, row)) in (0..body.height).zip(rows.iter().enumerate().skip(top)) {
        canvas.text(body, 2, line, &row.sign, if of_actions { Ink::Strong } else { Ink::Dim });
        let column = if signs == 0 { 2 } else { signs + 3 };
        // a group is left out where the words need its columns
        let is_tight = of_actions && column + columns(&row.label) + 1 + columns(&row.hint) > body.width;
        let hint = if is_tight { "" } else { &row.hint };
        let hint = canvas.right(body, line, hint, if of_actions { Ink::Dim } else { Ink::Strong });
        let room = hint.saturating_sub(column + u16::from(!is_tight));
        canvas.text(body, column, line, &fit(&row.label, room), Ink::Plain);
        canvas.list_row(body, line, index, index == picker.selected());
    }
}

/// Draws the line that is asked for, and returns the row at which its sheet begins.
fn prompt(canvas: &mut Canvas, app: &App, prompt: &Prompt) -> u16 {
    let paths = u16::try_from(prompt.candidates().len()).unwrap_or(u16::MAX);
    let most = canvas.whole().height.saturating_sub(6);
    let width = canvas.whole().width.saturating_sub(4);
    let echo = app.open_meeting().map_or_else(Vec::new, |open| prompt.echo(open));
    let echo: Vec<(String, Ink)> = echo.iter().flat_map(|line| echoed(line, width)).collect();
    let below = u16::try_from(echo.len()).unwrap_or(most).min(most.saturating_sub(1));
    let area = canvas.sheet((paths + 1).min(most - below) + below, &prompt.question(app.open_meeting()));
    let top = area.y.saturating_sub(1);
    let below = below.min(area.height.saturating_sub(1));
    let (area, under) = (
        Rect { height: area.height.saturating_sub(below), ..area },
        Rect { y: area.y + area.height.saturating_sub(below), height: below, ..area },
    );
    for (row, (text, ink)) in (0..under.height).zip(&echo) {
        canvas.text(under, 2, row, text, *ink);
    }
    for (row, path) in (0..area.height.saturating_sub(1)).zip(prompt.candidates()) {
        canvas.text(area, 2, row, path, Ink::Dim);
    }
    let row = area.height.saturating_sub(1);
    let column = canvas.text(area, 0, row, "› ", Ink::Accent);
    let text = prompt.input().text();
    let before = columns(&text[..prompt.input().cursor()]);
    let room = area.width.saturating_sub(column + 1);
    let hidden = before.saturating_sub(room);
    let selected = prompt.input().selection() == Some(0..text.len());
    let ink = if selected { Ink::Selected } else { Ink::Strong };
    canvas.text(area, column, row, &skip_columns(&text, hidden), ink);
    canvas.cursor(area, column + before - hidden, row);
    top
}

/// Returns an echo, in as many rows as it needs.
fn echoed(echo: &Echo, width: u16) -> Vec<(String, Ink)> {
    let ink = match echo.kind {
        EchoKind::Plain => Ink::Dim,
        EchoKind::Strong => Ink::Plain,
        EchoKind::Good => Ink::Good,
        EchoKind::Odd => Ink::Warn,
    };
    wrap(&echo.text, width).into_iter().map(|row| (row.trim_end().to_owned(), ink)).collect()
}

/// Returns a text without its first columns, so that the cursor of a long line stays visible.
fn skip_columns(text: &str, hidden: u16) -> String {
    let mut skipped = 0;
    let rest = text.char_indices().find(|(_, c)| {
        let keep = skipped >= hidden;
        skipped += columns(c.encode_utf8(&mut [0; 4]));
        keep
    });
    rest.map_or_else(String::new, |(at, _)| text[at..].to_owned())
}

fn confirm(canvas: &mut Canvas, app: &App, confirm: &Confirm) {
    let leaves = confirm.action().leaves();
    let question = wrap(confirm.question(), canvas.whole().width.saturating_sub(2));
    let rows = u16::try_from(question.len()).unwrap_or(u16::MAX);
    let area = canvas.sheet(rows.saturating_add(if leaves { 2 } else { 1 }), "Sikker?");
    let key = |action| app.keymap().keys_for(&app.contexts(), action).unwrap_or_default();
    let keys = format!("{}: ja · {}: nej", key(Action::Choose), key(Action::Close));
    for (row, text) in (0..rows).zip(&question) {
        canvas.text(area, 0, row, text.trim_end(), Ink::Strong);
    }
    canvas.text(area, 0, rows, &keys, Ink::Accent);
    if leaves {
        let elsewhere = format!("{}: skriv først mødet til en anden fil", key(Action::SaveElsewhere));
        canvas.text(area, 0, rows + 1, &elsewhere, Ink::Accent);
    }
}

/// Draws the continuations of the pressed keys.
fn which_key(canvas: &mut Canvas, app: &App) {
    let contexts = app.contexts();
    let ways: Vec<(String, Action)> = app
        .keymap()
        .continuations(&contexts, app.pending())
        .filter_map(|b| Some((label(&b.keys[app.pending().len()..]), *b.actions.first()?)))
        .collect();
    let width = canvas.whole().width.saturating_sub(2);
    let count = u16::try_from(ways.len()).unwrap_or(u16::MAX);
    let most = canvas.whole().height.saturating_sub(3).max(1);
    // rather narrow columns than a hidden continuation
    let narrowest = (width / 18).max(1);
    let across = (width / 38).max(count.div_ceil(most)).clamp(1, narrowest);
    let rows = count.div_ceil(across);
    let area = canvas.sheet(rows, &format!("{} …", label(app.pending())));
    let cell = area.width / across;
    for (column, ways) in (0u16..).zip(ways.chunks(usize::from(rows.max(1)))) {
        let x = column * cell;
        let room =
            Rect { x: area.x + x, width: cell.saturating_sub(1).min(area.width.saturating_sub(x)), ..area };
        let wide = ways.iter().map(|(keys, _)| columns(keys)).max().unwrap_or(0);
        for (row, (keys, action)) in (0u16..).zip(ways) {
            canvas.text(room, 0, row, keys, Ink::Strong);
            let fits = columns(action.help()) + wide + 2 <= room.width;
            let help = if fits { action.help() } else { action.brief_help() };
            canvas.text(room, wide + 2, row, help, Ink::Plain);
        }
    }
}
