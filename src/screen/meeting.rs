//! The meeting's screen: the item, its indstilling, and the decision as the centre of attention.

mod decision;

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit};
use super::theme::Ink;
use super::{agenda, bars, rect};
use crate::action::Action;
use crate::app::entries::summary;
use crate::app::input::pointer::Target;
use crate::app::meeting::MeetingScreen;
use crate::app::meeting::background::{self, BackgroundPane, BackgroundRow};
use crate::app::meeting::layout::{self, MeetingLayout};
use crate::app::spelling::misspelt;
use crate::app::window::Room;
use crate::app::{App, Focus, OpenMeeting};
use crate::editor::wrap;
use crate::meeting::{Access, Item, State, date};

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &MeetingScreen) {
    let Some(open) = app.open_meeting() else { return };
    let parts = layout::divide(app.size(), open, &screen.background);
    let view = open.item().map(|item| ItemView { app, open, background: &screen.background, item });
    if app.size().room() == Room::Decision {
        return match view {
            Some(view) => view.draw_alone(canvas, &parts),
            None => empty(canvas, app, canvas.whole()),
        };
    }
    bars::top(canvas, app, "");
    agenda::draw(canvas, open, screen.agenda_shift, rect(parts.agenda));
    canvas.column_rule(rect(parts.agenda), parts.agenda.width);
    match view {
        Some(view) => view.draw(canvas, &parts),
        None => empty(canvas, app, rect(parts.head)),
    }
    bars::bottom(canvas, app);
}

fn empty(canvas: &mut Canvas, app: &App, area: Rect) {
    let keys = app.keys_of_view(Action::AddItem).unwrap_or_default();
    canvas.text(area, 0, 0, "Dagsordenen er tom.", Ink::Strong);
    canvas.text(area, 0, 1, &format!("{keys} tilføjer det første punkt."), Ink::Plain);
}

/// An item on the meeting's screen.
struct ItemView<'a> {
    app: &'a App,
    open: &'a OpenMeeting,
    background: &'a BackgroundPane,
    item: &'a Item,
}

impl ItemView<'_> {
    fn draw(&self, canvas: &mut Canvas, parts: &MeetingLayout) {
        self.head(canvas, rect(parts.head));
        self.advice(canvas, rect(parts.advice));
        self.label(canvas, rect(parts.label));
        self.decision(canvas, rect(parts.decision));
        entered(canvas, self.open, rect(parts.entered));
        self.folded(canvas, rect(parts.folded));
        self.open_background(canvas, rect(parts.background), parts.is_advice_cut);
        coming(canvas, self.open, rect(parts.next));
    }

    /// Draws a small window: the item, its decision, and the state of saving.
    fn draw_alone(&self, canvas: &mut Canvas, parts: &MeetingLayout) {
        canvas.text(rect(parts.head), 0, 0, &self.item.name(), Ink::Strong);
        self.decision(canvas, rect(parts.decision));
        let area = canvas.whole();
        bars::footer(canvas, self.app, Rect { y: area.height.saturating_sub(1), height: 1, ..area });
    }

    fn head(&self, canvas: &mut Canvas, area: Rect) {
        let name = self.item.name();
        let rows = wrap(&name, area.width);
        let shown = rows.len().min(2);
        for (row, text) in (0u16..).zip(&rows[..shown]) {
            let more = usize::from(row) + 1 == shown && rows.len() > shown;
            let text = if more { format!("{}…", text.trim_end()) } else { text.trim_end().to_owned() };
            canvas.text(area, 0, row, &text, Ink::Strong);
        }
        let row = u16::try_from(shown).unwrap_or(1);
        canvas.text(area, 0, row, &self.meta(), Ink::Dim);
    }

    /// Returns "SAG-2026-00418 · mtk · v. Formandskabet · 10 min. afsat, 4 brugt".
    fn meta(&self) -> String {
        // every field is named, so that a new one is not forgotten
        let Item {
            id: _,
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
        } = self.item;
        let mut parts: Vec<String> = Vec::new();
        match self.open.access() {
            Access::Open => {}
            Access::Doubtful => parts.push("▣? MÅSKE LUKKET".to_owned()),
            Access::Closed => parts.push("▣ LUKKET PUNKT".to_owned()),
        }
        parts.extend(added.then(|| "optaget på mødet".to_owned()));
        parts.extend(case_no.clone());
        parts.extend(initials.clone());
        parts.extend(presenter.as_ref().map(|name| format!("v. {name}")));
        parts.extend(starts.map(|at| format!("kl. {}", date::clock_text(at))));
        let spent = minutes_spent(self.open).filter(|minutes| *minutes > 0);
        match (*minutes, spent) {
            (Some(minutes), Some(spent)) => parts.push(format!("{minutes} min. afsat, {spent} brugt")),
            (Some(minutes), None) => parts.push(format!("{minutes} min. afsat")),
            (None, Some(spent)) => parts.push(format!("{spent} min. brugt")),
            (None, None) => {}
        }
        parts.join(" · ")
    }

    fn advice(&self, canvas: &mut Canvas, area: Rect) {
        let Some(indstilling) = &self.item.indstilling else { return };
        if area.height == 0 {
            return;
        }
        canvas.text(area, 0, 0, "Indstilling", Ink::Strong);
        let body = Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height - 1,
        };
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
            let keys = self.app.keys_of_view(Action::ShowBackground);
            let keys = keys
                .filter(|_| !self.background.is_open)
                .map_or_else(String::new, |keys| format!(": {keys}"));
            canvas.target(area, Target::Background);
            let hint = format!("▾ mere{keys}");
            let column = canvas.right(area, 0, &hint, Ink::Dim);
            let target = Rect { x: area.x + column, width: columns(&hint), height: 1, ..area };
            canvas.target(target, Target::Act(Action::ShowBackground));
        }
    }

    fn label(&self, canvas: &mut Canvas, area: Rect) {
        let has_keys = matches!(self.open.focus(), Focus::Text | Focus::Normal);
        let ink = if has_keys { Ink::Accent } else { Ink::Strong };
        let after_label = canvas.text(area, 0, 0, "Beslutning", ink);
        let state = match self.item.state {
            State::Pending | State::Active | State::Decided => String::new(),
            State::Noted | State::NoRemarks | State::Postponed | State::Withdrawn | State::NotReached => {
                let words = self.open.text().text();
                let is_apart = !words.trim().is_empty() && !self.item.state.is_told_in(&words);
                format!(" · {}{}", self.item.state.label(), if is_apart { " (siges først)" } else { "" })
            }
        };
        let after_state = canvas.text(area, after_label, 0, &state, Ink::Warn);
        let after_words = canvas.text(area, after_state, 0, &to_look_at(misspelt(self.open).len()), Ink::Dim);
        let hint = match (&self.open.proposal(), self.open.focus()) {
            (Some(proposal), _) => {
                let keys = self.app.keys_of_view(Action::AcceptDraft);
                let keys = keys.map_or_else(String::new, |keys| format!(" · {keys}: brug"));
                let name = format!("{}{keys}", proposal.label());
                let room = area.width.saturating_sub(after_words + 1);
                let whole = format!("forslag: {name}");
                if columns(&whole) <= room { whole } else { name }
            }
            (None, Focus::Normal) => {
                let keys = self.app.keys_of_view(Action::EditDecision).unwrap_or_default();
                format!("kommando · {keys}: skriv")
            }
            (None, Focus::Text | Focus::Agenda | Focus::Background) => {
                let after = after_words + 2;
                let room = Rect { x: area.x + after, width: area.width.saturating_sub(after), ..area };
                canvas.right(room, 0, &fit(&self.odd(), room.width), Ink::Dim);
                return;
            }
        };
        canvas.right(area, 0, &hint, Ink::Draft);
    }

    /// Returns a warning: how the decision deviates from its indstilling, or that the beginning of the
    /// meeting is unknown.
    fn odd(&self) -> String {
        let elsewhere = self.discussed_elsewhere();
        // what is looked back at is decided: there the deviation says more
        let first = self.open.current_deviations().into_iter().next();
        match (first, elsewhere) {
            (Some(deviation), None) => format!("≠ {}", deviation.sentence()),
            (Some(deviation), Some(_)) if self.item.state.is_done() => format!("≠ {}", deviation.sentence()),
            (_, Some(elsewhere)) => elsewhere,
            (None, None) => self.undated(),
        }
    }

    /// Returns which other item the meeting is at, and the key that says that it is here: who comes or goes is
    /// noted there.
    fn discussed_elsewhere(&self) -> Option<String> {
        let item = self.open.discussed_elsewhere()?;
        let keys = self.app.keys_of_view(Action::ResumeItem);
        let keys = keys.map_or_else(String::new, |keys| format!(" · {keys}: her"));
        Some(format!("mødet er ved {}{keys}", item.short_name()))
    }

    /// Returns the request for the beginning of a meeting of an earlier day: the referat must not say that it
    /// was today.
    fn undated(&self) -> String {
        if !self.open.day().is_past_and_unopened() {
            return String::new();
        }
        let keys = self.app.keys_of_view(Action::OpenMeeting).unwrap_or_default();
        format!("Holdt {}? {keys}: hvornår", self.open.meeting.date.format("%-d.%-m.%Y"))
    }

    fn folded(&self, canvas: &mut Canvas, area: Rect) {
        if area.height < 2 {
            return;
        }
        let mark = if self.background.is_open { "▾" } else { "▸" };
        let ink = if self.open.focus() == Focus::Background { Ink::Accent } else { Ink::Dim };
        let headings: Vec<String> =
            background::headings(self.item).iter().map(|heading| format!("{mark} {heading}")).collect();
        let keys = self.app.keys_of_view(Action::ShowBackground);
        let hint =
            keys.filter(|_| !self.background.is_open).map_or_else(String::new, |keys| format!("  {keys}"));
        canvas.target(area, Target::Act(Action::ShowBackground));
        let column = canvas.right(area, 1, &hint, Ink::Dim);
        canvas.text(Rect { width: column, ..area }, 0, 1, &headings.join("   "), ink);
    }

    fn open_background(&self, canvas: &mut Canvas, area: Rect, is_advice_cut: bool) {
        if area.height == 0 {
            return;
        }
        canvas.target(area, Target::Background);
        let rows = background::rows(self.item, area.width, is_advice_cut);
        for (row, line) in (0..area.height).zip(rows.iter().skip(self.background.top(&self.item.id))) {
            match line {
                BackgroundRow::Heading(text) => canvas.text(area, 0, row, text, Ink::Strong),
                BackgroundRow::Text(text) => canvas.text(area, 0, row, text, Ink::Plain),
            };
        }
        canvas.more_marks(area, self.background.top(&self.item.id), rows.len());
    }
}

/// Returns the number of unknown words, in words, because not every terminal shows underlines.
fn to_look_at(words: usize) -> String {
    match words {
        0 => String::new(),
        n => format!(" · {n} ord at se på"),
    }
}

/// Draws votes, and how many other entries there are, in a dim ink: the text matters most.
fn entered(canvas: &mut Canvas, open: &OpenMeeting, area: Rect) {
    for (row, line) in (0..area.height).zip(summary(open)) {
        canvas.text(area, 0, row, &line, Ink::Dim);
    }
}

/// Draws the title of the next item.
fn coming(canvas: &mut Canvas, open: &OpenMeeting, area: Rect) {
    let items = &open.meeting.items;
    let is_item = |index: &usize| !open.meeting.is_heading(*index);
    let before = (0..open.index()).rev().find(is_item).map(|index| ("Før: ", index));
    let words = ["Næste: ", "Så: ", "Så: "];
    let after: Vec<_> = words.into_iter().zip((open.index() + 1..items.len()).filter(is_item)).collect();
    if after.is_empty() {
        canvas.text(area, 0, area.height.saturating_sub(1), "Sidste punkt", Ink::Dim);
    }
    // the next item first: a single line is for it
    let rows: Vec<_> = if area.height > 1 { before.into_iter().chain(after).collect() } else { after };
    for (row, (word, index)) in (0..area.height).zip(rows) {
        canvas.target(Rect { y: area.y + row, height: 1, ..area }, Target::Item(index));
        canvas.text(area, 0, row, &format!("{word}{}", items[index].name()), Ink::Dim);
    }
}

/// Returns the minutes spent on the current item, once the meeting is running.
fn minutes_spent(open: &OpenMeeting) -> Option<i64> {
    let item = open.item()?;
    open.meeting.opened_at?;
    Some(open.meeting.seconds_spent(&item.id, open.now()) / 60)
}
