//! The layout of the meeting's screen, shared by cursor movement and drawing.

use super::background::{BackgroundPane, headings};
use crate::app::entries::summary;
use crate::app::open_meeting::{Focus, OpenMeeting};
use crate::app::window::{Area, Room, Size};
use crate::editor::wrap;

/// The areas of the meeting's screen. An area without a row is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MeetingLayout {
    /// The agenda.
    pub agenda: Area,
    /// Number, title, and the line under them.
    pub head: Area,
    /// The indstilling with its heading.
    pub advice: Area,
    /// Whether the indstilling has more rows than that.
    pub is_advice_cut: bool,
    /// The label above the decision.
    pub label: Area,
    /// The decision.
    pub decision: Area,
    /// The entries beside the text.
    pub entered: Area,
    /// The headings of the collapsed background, in a line.
    pub folded: Area,
    /// The background, when it is expanded or there is room for it.
    pub background: Area,
    /// The next item, where the agenda has no room for titles.
    pub next: Area,
}

/// Minimum height of a decision in a window of 24 rows or more.
const DECISION_ROWS: u16 = 8;

/// Minimum height of a decision in smaller windows, but for the smallest.
const FEW_DECISION_ROWS: u16 = 6;

/// Minimum height of a collapsed background; less is unreadable.
const BACKGROUND_ROWS: u16 = 5;

/// The titles of neighbours beside that of the next item, where there is room.
const NEIGHBOURS: u16 = 2;

/// The indent of text under a heading.
const INDENT: u16 = 2;

/// Minimum width of a decision beside an agenda with titles.
const DECISION_COLUMNS: u16 = 50;

/// The columns between agenda and decision: the line, blanks and the indent.
const BESIDE: u16 = 3 + INDENT;

/// Below this width the agenda shows signs and numbers only.
pub const TITLES_FROM: u16 = 20;

/// Returns the width of the agenda: with shortened titles, as long as the decision beside it stays readable.
fn agenda_width(size: Size, focus: Focus) -> u16 {
    match (size.room(), focus) {
        (Room::None | Room::Decision, _) => 0,
        (Room::Narrow, Focus::Agenda) => size.columns / 2,
        (Room::Narrow, _) => match size.columns.saturating_sub(DECISION_COLUMNS + BESIDE) {
            ..TITLES_FROM => 11,
            wide => wide.min(30),
        },
        (Room::Wide, _) => (size.columns / 3).clamp(34, 46),
    }
}

/// Returns the areas of the meeting's screen.
pub fn divide(size: Size, open: &OpenMeeting, background: &BackgroundPane) -> MeetingLayout {
    let body = match size.room() {
        Room::None => return MeetingLayout::default(),
        Room::Decision => return decision_alone(size),
        Room::Narrow | Room::Wide => size.body(),
    };
    let agenda = Area { width: agenda_width(size, open.focus()), ..body };
    let x = agenda.width + 2;
    let right = Area { x, width: body.width.saturating_sub(x + 1), ..body };
    let (head, advice) = wanted_rows(open, right.width);
    let advice_is_long = advice > right.height / 3 + 3;
    let background_wanted = open.item().is_some_and(|item| advice_is_long || !headings(item).is_empty());
    let mut rest = right.height;
    let mut take = |wanted: u16| {
        let rows = wanted.min(rest);
        rest -= rows;
        rows
    };
    let is_open = background.is_open && background_wanted;
    let head = take(head + 1);
    let label = take(1);
    let least_decision = take(if size.rows < 24 { FEW_DECISION_ROWS } else { DECISION_ROWS });
    let entered = take(u16::try_from(summary(open).len()).unwrap_or(0));
    let folded = take(u16::from(background_wanted) * 2);
    let next = take(u16::from(size.room() == Room::Narrow && !is_open));
    // an expanded background takes rows from the indstilling, which it begins with, and never from the decision
    let advice_at_least = advice.min(if is_open { 2 } else { 3 });
    let least_advice = take(advice_at_least);
    let background_rows = if is_open { take((right.height / 2).max(4)) } else { 0 };
    let wanted_advice = least_advice + take((advice - least_advice).min(right.height / 3));
    // entries beside a short decision take no row from the beginning of the indstilling
    let text = text_rows(open, right.width.saturating_sub(INDENT));
    let short = text.max(FEW_DECISION_ROWS);
    let given = advice_at_least.saturating_sub(wanted_advice).min(least_decision.saturating_sub(short));
    let (advice_rows, short_decision) = (wanted_advice + given, least_decision - given);
    let more_text = text.saturating_sub(short_decision).min(rest);
    // the titles of the neighbours, where the agenda has none
    let neighbours = if next > 0 { NEIGHBOURS.min(rest - more_text) } else { 0 };
    let (free, spare) = (rest - neighbours, rest - neighbours - more_text);
    let background_spare = if background_wanted && !is_open && spare >= BACKGROUND_ROWS { spare } else { 0 };
    let decision = short_decision + free - background_spare;
    let (background, next) = (background_rows + background_spare, next + neighbours);
    // the last of the rows wanted for the indstilling is blank
    let parts = [head, advice_rows, label, decision, entered, folded, background, next];
    MeetingLayout { is_advice_cut: advice_rows + 1 < advice, ..stack(agenda, right, parts) }
}

/// Returns the rows wanted for the decision, with room to go on: estimated from its length, because every
/// frame asks.
fn text_rows(open: &OpenMeeting, columns: u16) -> u16 {
    let text = open.shown();
    let lines = text.line_count() + text.len() / usize::from(columns.max(1));
    u16::try_from(lines + 3).unwrap_or(u16::MAX)
}

/// Returns the rows wanted for the head and the indstilling.
fn wanted_rows(open: &OpenMeeting, columns: u16) -> (u16, u16) {
    let Some(item) = open.item() else { return (1, 0) };
    let rows = |text: &str, indent: u16| wrap(text, columns.saturating_sub(indent)).len();
    let title = rows(&item.name(), 0).min(2) + 1;
    let advice: usize =
        item.indstilling.iter().flat_map(|i| i.lines()).map(|line| rows(line, INDENT + 2)).sum();
    let advice = if advice == 0 { 0 } else { advice + 2 };
    (u16::try_from(title).unwrap_or(3), u16::try_from(advice).unwrap_or(u16::MAX / 4))
}

fn stack(agenda: Area, right: Area, rows: [u16; 8]) -> MeetingLayout {
    let mut y = right.y;
    let mut next = |height: u16| {
        let area = Area { y, height, ..right };
        y += height;
        area
    };
    let [head, advice, label, decision, entered, folded, background, next] = rows.map(&mut next);
    let inset = |area: Area| Area { x: area.x + INDENT, width: area.width.saturating_sub(INDENT), ..area };
    MeetingLayout {
        agenda,
        head,
        advice,
        is_advice_cut: false,
        label,
        decision: inset(decision),
        entered: inset(entered),
        folded,
        background: inset(background),
        next,
    }
}

/// Returns the layout of a small window: a line for the item, the decision, and a line for the state of
/// saving.
fn decision_alone(size: Size) -> MeetingLayout {
    let line = Area { x: 0, y: 0, width: size.columns, height: 1 };
    let height = size.rows.saturating_sub(2);
    MeetingLayout { head: line, decision: Area { y: 1, height, ..line }, ..MeetingLayout::default() }
}
