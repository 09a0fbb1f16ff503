//! The chair's page: what the chair's screen shows, for everyone with access to a folder.
//!
//! The edition is applied first: the followed meeting has lost the contents of its closed items
//! (`following`), so no count, name or finding can reveal them.

use chrono::{DateTime, FixedOffset};

use super::following::Following;
use super::wording::{self, ChairLine};
use super::{next_item, remaining};
use crate::app::role::Role;
use crate::app::settings::Completion;
use crate::app::{App, OpenMeeting, Size, Tone};
use crate::document::Edition;
use crate::formats::html::chair_page::{ChairPage, ComingItem, CurrentItem, PageLine};
use crate::keymap::Keymap;
use crate::meeting::{Item, Pace, Presences, date};

/// The size of the window, which is never drawn.
const UNSEEN: Size = Size { columns: 80, rows: 24 };

/// Returns the program that writes the chair's page: a follower that sees one edition.
pub fn page_writer(keymap: Keymap, edition: Edition, now: DateTime<FixedOffset>) -> App {
    let mut app = App::new(keymap, UNSEEN, now);
    app.role = Role::Chair;
    app.settings.completion = Completion::Off;
    app.following.edition = edition;
    app
}

/// Returns the page as it is now. `kept`: whether the page is still kept up to date.
pub fn page(app: &App, kept: bool) -> ChairPage {
    let mut notices: Vec<PageLine> = Vec::new();
    if !kept {
        let words =
            format!("! Siden holdes ikke længere opdateret. Den viser kl. {}.", date::clock_of(app.now));
        notices.push(PageLine { words, warns: true });
    }
    let Some(open) = &app.open_meeting else {
        let heading = app.following.awaited.clone().unwrap_or_default();
        return ChairPage { heading, notices, is_over: !kept, ..ChairPage::default() };
    };
    let (meeting, pace, presences) = (&open.meeting, open.pace(), open.meeting.presence());
    let ended = meeting.closed_at;
    let alarm = wording::alarm(&app.following, meeting, app.now, "Siden").filter(|_| kept);
    notices.extend(alarm.into_iter().chain(wording::forecast(open)).map(line));
    let coming = next_item(open).filter(|_| ended.is_none());
    let rest: Vec<&Item> =
        remaining(open).into_iter().filter(|item| coming.is_none_or(|coming| coming.id != item.id)).collect();
    let withheld = meeting.withheld_items();
    let row = |item: &Item| row(open, item, &pace, &presences, withheld.contains(&item.id));
    let place = meeting.place.as_ref().map_or_else(String::new, |place| format!(" · {place}"));
    let missing = wording::missing(open).map(|names| format!("Ikke her: {names}"));
    let missing = missing.map(|words| PageLine { words, warns: false });
    ChairPage {
        heading: meeting.body.clone(),
        when: format!("{}{place}", date::long(meeting.date)),
        notices,
        is_running: meeting.is_running(),
        now: Some(now(&app.following, open, &pace, &presences)),
        next: coming.map(row),
        left: remaining_sentence(open, &pace, coming.is_some(), rest.len()),
        rest: rest.into_iter().map(row).collect(),
        notes: wording::notes(open),
        attendance: wording::present(open, &presences).map(line).into_iter().chain(missing).collect(),
        is_over: ended.is_some() || !kept,
    }
}

/// Returns the top of the page: the item under discussion, or that the meeting is over.
fn now(following: &Following, open: &OpenMeeting, pace: &Pace, presences: &Presences) -> CurrentItem {
    let name = match (open.meeting.closed_at, open.item()) {
        (Some(at), _) => format!("Mødet er slut. Det sluttede kl. {}.", date::clock_of(at)),
        (None, Some(item)) => return current(following, open, item, pace, presences),
        (None, None) => "Dagsordenen er tom".to_owned(),
    };
    CurrentItem { name, ..CurrentItem::default() }
}

fn line(line: ChairLine) -> PageLine {
    PageLine { words: line.words, warns: line.tone != Tone::Info }
}

fn presenter(open: &OpenMeeting, presences: &Presences, item: &Item) -> Option<PageLine> {
    let presenter = wording::presenter(&open.meeting, presences, item)?;
    Some(PageLine { words: format!("{}{}", presenter.name, presenter.readiness), warns: !presenter.is_ready })
}

/// Returns how much remains, in words.
fn remaining_sentence(open: &OpenMeeting, pace: &Pace, has_next: bool, rest: usize) -> String {
    let more = if has_next { " mere" } else { "" };
    let count = match (rest, has_next) {
        (0, false) if open.meeting.has_ended() => "Intet".to_owned(),
        (0, false) => "Intet. Alle punkter er behandlet".to_owned(),
        (0, true) => "Intet mere".to_owned(),
        (1, _) => format!("1 punkt{more}"),
        (n, _) => format!("{n} punkter{more}"),
    };
    let minutes = wording::minutes_left(open, pace);
    let least = if pace.is_least { "mindst " } else { "" };
    let minutes = minutes.map_or_else(String::new, |minutes| format!(" · {least}{minutes} min. i alt"));
    format!("{count}{minutes}")
}

fn row(open: &OpenMeeting, item: &Item, pace: &Pace, presences: &Presences, is_withheld: bool) -> ComingItem {
    let planned = pace.of(&item.id).and_then(|pace| pace.planned);
    let minutes = planned.map(|minutes| PageLine { words: format!("{minutes} min."), warns: false });
    let need = PageLine { words: wording::need(&open.meeting, item).to_owned(), warns: false };
    // a closed item is listed, but not what it needs
    let need = Some(need).filter(|_| !is_withheld);
    let details = minutes.into_iter().chain(presenter(open, presences, item)).chain(need).collect();
    ComingItem { name: item.name(), details }
}

fn current(
    following: &Following,
    open: &OpenMeeting,
    item: &Item,
    pace: &Pace,
    presences: &Presences,
) -> CurrentItem {
    let planned = open.meeting.minutes_planned(open.index());
    let item_pace = pace.of(&item.id).filter(|_| open.meeting.opened_at.is_some());
    let used = item_pace.zip(planned).map(|(item_pace, minutes)| {
        let share = item_pace.used * 100 / (i64::from(minutes) * 60).max(1);
        u8::try_from(share.clamp(0, 100)).unwrap_or(100)
    });
    let viewed = following.viewed.as_ref().and_then(|id| open.meeting.item(id));
    let is_closed = open.meeting.access(&item.id).is_withheld();
    let name = if is_closed && following.edition == Edition::Full {
        format!("▣ LUKKET {}", item.name())
    } else {
        item.name()
    };
    let advice = item.indstilling.iter().flat_map(|advice| {
        let mark = if advice.points.len() > 1 { "- " } else { "" };
        advice.lead.iter().cloned().chain(advice.points.iter().map(move |point| format!("{mark}{point}")))
    });
    let words = item.decision_text().trim();
    CurrentItem {
        name,
        time: wording::item_time(open, item, pace).map(line),
        used,
        presenter: presenter(open, presences, item),
        viewed: viewed.map(Item::name),
        indstilling: advice.collect(),
        decision_label: if item.decision_text().is_empty() && item.state.sentence().is_empty() {
            ""
        } else {
            wording::decision_label(item)
        },
        decision: if words.is_empty() { item.state.sentence().to_owned() } else { words.to_owned() },
        draft: item.draft.clone(),
        differences: open.current_deviations().iter().map(|deviation| deviation.sentence()).collect(),
    }
}
