//! The agenda to the left: number, title, sign; the current item is always visible.

use std::borrow::Cow;
use std::cmp::Reverse;

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit, window};
use super::region::RegionLook;
use super::sign::ItemSign;
use super::theme::Ink;
use crate::app::input::pointer::Target;
use crate::app::meeting::layout::TITLES_FROM;
use crate::app::{Focus, OpenMeeting};
use crate::editor::wrap;
use crate::meeting::{Access, Item};

/// Below this width, items are not indented: the title needs the column.
const INDENTED_FROM: u16 = 30;

/// The heading of the agenda, where there is room.
const HEADING: &str = "Dagsorden";

pub(super) fn draw(canvas: &mut Canvas, open: &OpenMeeting, shift: isize, area: Rect) {
    if open.focus() == Focus::Agenda {
        return rows(canvas, open, shift, area);
    }
    let look = RegionLook::Agenda { area, shift, state: open.state_key() };
    canvas.region(look, |canvas| rows(canvas, open, shift, area));
}

fn rows(canvas: &mut Canvas, open: &OpenMeeting, shift: isize, area: Rect) {
    head(canvas, open, Rect { height: 1, ..area });
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let items = &open.meeting.items;
    if items.is_empty() {
        canvas.text(list, 1, 0, "Ingen punkter endnu.", Ink::Dim);
        return;
    }
    let numbers = number_width(open);
    let levels = open.meeting.access_levels();
    // of a long agenda, only visible rows are made
    let top = window(open.index(), items.len(), list.height);
    let last = items.len().saturating_sub(usize::from(list.height));
    let top = top.saturating_add_signed(shift).min(last);
    let lines: Vec<Line> = items
        .iter()
        .zip(levels)
        .enumerate()
        .skip(top)
        .take(usize::from(list.height))
        .map(|(index, (item, access))| Line::new(open, index, item, access))
        .collect();
    let titles = titles(&lines, list, numbers);
    let mut y = list.y;
    for (line, title) in lines.iter().zip(titles) {
        let height = u16::try_from(title.len()).unwrap_or(1);
        line.draw(canvas, Rect { y, height, ..list }, numbers, &title);
        y += height;
    }
}

/// Returns the titles of the agenda, one row each, or two where rows are left: first for the titles that
/// would be cut most, so that titles do not move as the meeting goes on.
fn titles<'a>(lines: &[Line<'a>], list: Rect, numbers: u16) -> Vec<Vec<Cow<'a, str>>> {
    let has_titles = list.width >= TITLES_FROM;
    let spare = if has_titles { usize::from(list.height).saturating_sub(lines.len()) } else { 0 };
    let hidden = |line: &Line| columns(&line.item.title).saturating_sub(line.room(list.width, numbers));
    let mut longest: Vec<usize> = (0..lines.len()).filter(|&at| hidden(&lines[at]) > 0).collect();
    longest.sort_by_key(|&at| Reverse(hidden(&lines[at])));
    longest.truncate(spare);
    let titles = lines.iter().enumerate().map(|(at, line)| {
        let (title, room) = (line.item.title.as_str(), line.room(list.width, numbers));
        if !longest.contains(&at) {
            return vec![fit(title, room)];
        }
        let first = wrap(title, room).first().map_or("", |row| row);
        let rest = title[first.len()..].trim();
        vec![Cow::Borrowed(first.trim_end()), fit(rest, room)]
    });
    titles.collect()
}

fn head(canvas: &mut Canvas, open: &OpenMeeting, area: Rect) {
    let ink = if open.focus() == Focus::Agenda { Ink::Accent } else { Ink::Strong };
    let progress = open.progress();
    if area.width < TITLES_FROM {
        canvas.text(area, 1, 0, &format!("{}/{}", progress.done, progress.needed), ink);
        return;
    }
    let (text, state) = match progress.unfinished {
        0 => ("intet mangler".to_owned(), Ink::Good),
        n => (format!("{n} af {} mangler", progress.needed), Ink::Plain),
    };
    let column = canvas.right(Rect { width: area.width.saturating_sub(1), ..area }, 0, &text, state);
    if column > 1 + columns(HEADING) {
        canvas.text(area, 1, 0, HEADING, ink);
    }
}

/// One item of the agenda.
struct Line<'a> {
    open: &'a OpenMeeting,
    index: usize,
    item: &'a Item,
    sign: ItemSign,
    /// The marks after the title.
    marks: String,
}

impl<'a> Line<'a> {
    fn new(open: &'a OpenMeeting, index: usize, item: &'a Item, access: Access) -> Self {
        let sign = ItemSign::of(&open.meeting, index, item);
        let is_shown = sign.shows_unfinished || !open.unfinished_items().contains(&item.id);
        Self { open, index, item, marks: marks(item.added, access, !is_shown), sign }
    }

    /// Returns the column of the title, after the numbers.
    fn column(&self, width: u16, numbers: u16) -> u16 {
        4 + numbers + u16::from(self.item.level > 1 && width >= INDENTED_FROM)
    }

    /// Returns the columns for a row of the title.
    fn room(&self, width: u16, numbers: u16) -> u16 {
        width.saturating_sub(self.column(width, numbers) + columns(&self.marks) + 1)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, numbers: u16, title: &[Cow<str>]) {
        let is_current = self.index == self.open.index();
        let ink = if is_current {
            Ink::Strong
        } else if self.open.meeting.is_heading(self.index) {
            Ink::Dim
        } else {
            Ink::Plain
        };
        canvas.sign(area, 0, 0, if is_current { "▸" } else { " " }, Ink::Accent);
        canvas.sign(area, 2, 0, self.sign.sign, self.sign.ink);
        let number = match (self.item.number.as_str(), area.width < TITLES_FROM) {
            ("", true) => fit(&self.item.title, area.width.saturating_sub(5)),
            (number, _) => number.into(),
        };
        canvas.text(area, 4, 0, &number, ink);
        if area.width >= TITLES_FROM {
            let column = self.column(area.width, numbers);
            for (row, text) in (0..area.height).zip(title) {
                let end = canvas.text(area, column, row, text, ink);
                let marks = if row == 0 { self.marks.as_str() } else { "" };
                canvas.text(area, end + 1, row, marks, Ink::Warn);
            }
        }
        canvas.target(area, Target::Item(self.index));
        if is_current && self.open.focus() == Focus::Agenda {
            (0..area.height).for_each(|row| canvas.mark_row(area, row, Ink::Here));
            canvas.cursor(area, 0, 0);
        }
    }
}

/// Returns the marks after a title: closed, added at the meeting, with a warning.
fn marks(is_added: bool, access: Access, warns: bool) -> String {
    let warning = if warns { "!" } else { "" };
    let added = if is_added { "+" } else { "" };
    format!("{}{added}{warning}", access.sign())
}

/// Returns the width of the numbers, with a blank after the longest.
fn number_width(open: &OpenMeeting) -> u16 {
    let longest = open.meeting.items.iter().map(|item| columns(&item.number)).max().unwrap_or(0);
    if longest == 0 { 0 } else { longest.min(8) + 1 }
}
