//! What the chair is shown, in words: shared by the screen, the page and, for a break, the clock's screen.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::contact::Contact;
use super::following::Following;
use super::{attendance_is_taken, item_at, missing_members, readiness};
use crate::app::open_meeting::of_whom_substitutes;
use crate::app::{OpenMeeting, Tone};
use crate::meeting::{Finding, Item, Meeting, Pace, Person, Presences, State, date, quorum};

/// A line for the chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChairLine {
    /// The text.
    pub words: String,
    /// Its severity.
    pub tone: Tone,
}

impl ChairLine {
    fn new(tone: Tone, words: impl Into<String>) -> Self {
        ChairLine { words: words.into(), tone }
    }
}

/// Returns the warning that what is shown is no longer kept up to date. `shown` names it: "Skærmen", "Siden".
pub fn alarm(
    following: &Following,
    meeting: &Meeting,
    now: DateTime<FixedOffset>,
    shown: &str,
) -> Option<ChairLine> {
    if meeting.has_ended() {
        return None;
    }
    let since = following
        .last_contact
        .map_or_else(String::new, |at| format!(" {shown} viser kl. {}.", date::clock_of(at)));
    match following.contact {
        Contact::Gone => {
            Some(ChairLine::new(Tone::Error, format!("! Referentens program er stoppet.{since}")))
        }
        Contact::Stopped => {
            Some(ChairLine::new(Tone::Warning, format!("! Referentens program ligger i baggrunden.{since}")))
        }
        Contact::Silent => {
            let quiet = following.last_contact.map_or(TimeDelta::zero(), |last| now - last);
            let words = format!("! Ingen forbindelse til referenten i {}{since}", duration(quiet));
            Some(ChairLine::new(Tone::Error, words))
        }
        Contact::Ended if meeting.is_running() => {
            Some(ChairLine::new(Tone::Warning, "! Referenten har lukket programmet, før mødet er sluttet."))
        }
        Contact::Elsewhere if meeting.is_running() => Some(ChairLine::new(
            Tone::Warning,
            format!("! Referenten har åbnet et andet møde. {shown} bliver ved dette."),
        )),
        Contact::NotYet | Contact::There | Contact::Elsewhere | Contact::Ended => None,
    }
}

/// Returns a duration: "40 sek.", "3 min."
pub fn duration(time: TimeDelta) -> String {
    match time.num_minutes() {
        ..1 => format!("{} sek.", time.num_seconds().max(0)),
        n => format!("{n} min."),
    }
}

/// Returns "16 af 18 medlemmer til stede · beslutningsdygtigt"; `None` for a body without members.
pub fn present(open: &OpenMeeting, presences: &Presences) -> Option<ChairLine> {
    let members = presences.members();
    // after the meeting no one is present, and there is nothing left to decide
    if members == 0 || open.meeting.has_ended() {
        return None;
    }
    if !attendance_is_taken(&open.meeting) {
        return Some(ChairLine::new(Tone::Info, format!("mangler for {members} medlemmer")));
    }
    let item = item_at(open);
    let present = presences.members_at_the_end_of(item);
    let substitutes = of_whom_substitutes(presences.substitutes_at_the_end_of(item).count());
    let words = format!("{present} af {members} medlemmer til stede{substitutes}");
    Some(match open.meeting.quorum() {
        None => ChairLine::new(Tone::Info, words),
        Some(needed) if present >= needed => {
            ChairLine::new(Tone::Info, format!("{words} · {}", quorum::quorate(&open.meeting.body)))
        }
        Some(needed) => ChairLine::new(Tone::Error, format!("! {words}, {needed} kræves ({})", quorum::RULE)),
    })
}

/// The most names of missing people.
const MOST_MISSING: usize = 4;

/// Returns who is expected, and since when absent; `None` until attendance is taken.
pub fn missing(open: &OpenMeeting) -> Option<String> {
    let missing = missing_members(&open.meeting);
    if missing.is_empty() || !attendance_is_taken(&open.meeting) || open.meeting.has_ended() {
        return None;
    }
    let name_of = |person: &&Person| {
        let last = open.meeting.moments_of(&person.id).next_back();
        let departure = last.filter(|moment| moment.event.leaves_present() == Some(false));
        let since =
            departure.map_or_else(String::new, |moment| format!(" (ude {})", date::clock_of(moment.at)));
        format!("{}{since}", person.name)
    };
    let names: Vec<String> = missing.iter().take(MOST_MISSING).map(name_of).collect();
    let more = match missing.len().saturating_sub(MOST_MISSING) {
        0 => String::new(),
        more => format!(" og {more} til"),
    };
    Some(format!("{}{more}", names.join(", ")))
}

/// The most findings that are spelled out.
const MOST_NOTES: usize = 2;

/// Returns the findings to look at. While the meeting runs, remaining items and missing people are shown
/// elsewhere.
pub fn notes(open: &OpenMeeting) -> Vec<String> {
    let ended = open.meeting.has_ended();
    let is_elsewhere = |finding: &Finding| match finding {
        Finding::NoOutcome(_) | Finding::UntouchedDraft(_) | Finding::Begun(_) => true,
        // an unfinished text may still be completed
        Finding::Placeholder(item, _) => open.item().is_some_and(|current| current.id == *item),
        // the number of those present is shown below
        Finding::NoQuorum { item, .. } => item_at(open) == item,
        Finding::NoEnd | Finding::AttendanceNotTaken(_) => !ended,
        _ => false,
    };
    let findings = open.findings();
    let others = findings.iter().filter(|finding| !is_elsewhere(finding));
    let note = |finding: &Finding| format!("{} {}", finding.sign(), finding.line(&open.meeting));
    let found: Vec<String> = others.map(note).collect();
    let mut notes: Vec<String> = found.iter().take(MOST_NOTES).cloned().collect();
    if found.len() > MOST_NOTES {
        notes.push(format!("og {} ting til", found.len() - MOST_NOTES));
    }
    notes
}

/// The presenter of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresenterLine {
    /// "v. Lone Ahrendal", with a sign before it when the presenter is not ready.
    pub name: String,
    /// The readiness: ": til stede".
    pub readiness: String,
    /// Whether all presenters are ready.
    pub is_ready: bool,
}

/// Returns the presenter of an item and whether they are present; `None` where none is named.
pub fn presenter(meeting: &Meeting, presences: &Presences, item: &Item) -> Option<PresenterLine> {
    let name = item.presenter.as_ref()?;
    let people = meeting.presenters(item);
    let mut is_ready = true;
    let mut labels: Vec<String> = Vec::new();
    for person in &people {
        let (can_begin, label) = readiness(meeting, presences, item, person);
        is_ready &= can_begin;
        labels.push(match (people.len(), label) {
            (_, "") => continue,
            (1, label) => label.to_owned(),
            (_, label) => format!("{} {label}", person.name),
        });
    }
    labels.dedup();
    let mark = if is_ready { "" } else { "! " };
    let readiness = if labels.is_empty() { String::new() } else { format!(": {}", labels.join(", ")) };
    Some(PresenterLine { name: format!("{mark}v. {name}"), readiness, is_ready })
}

/// Returns how long the break has lasted, during one.
pub fn pause(open: &OpenMeeting) -> Option<String> {
    let since = open.meeting.pauses_since()?;
    let minutes = (open.now() - since).num_minutes().max(0);
    Some(format!("PAUSE siden {} ({minutes} min.)", date::clock_of(since)))
}

/// Returns "9 af 30 min., 2 over": the time of an item under discussion; `None` when nothing is known.
pub fn item_time(open: &OpenMeeting, item: &Item, pace: &Pace) -> Option<ChairLine> {
    if let Some(words) = pause(open) {
        return Some(ChairLine::new(Tone::Warning, words));
    }
    let item_pace = pace.of(&item.id).filter(|_| open.meeting.opened_at.is_some());
    let planned = open.meeting.position(&item.id).and_then(|index| open.meeting.minutes_planned(index));
    let used = item_pace.map_or(0, |item_pace| item_pace.used / 60);
    match (item_pace, planned) {
        (Some(item_pace), Some(minutes)) => {
            let over = item_pace.over().map_or(0, |over| over / 60);
            Some(match over {
                1.. => ChairLine::new(Tone::Warning, format!("{used} af {minutes} min., {over} over")),
                _ => ChairLine::new(Tone::Info, format!("{used} af {minutes} min.")),
            })
        }
        (None, Some(minutes)) => Some(ChairLine::new(Tone::Info, format!("{minutes} min. afsat"))),
        // without a planned time, the first minute is not worth showing
        (_, None) => (used > 0).then(|| ChairLine::new(Tone::Info, format!("{used} min."))),
    }
}

/// Returns what an item needs, in a word or two.
pub fn need(meeting: &Meeting, item: &Item) -> &'static str {
    let needs_decision = meeting.position(&item.id).is_some_and(|index| meeting.needs_decision(index));
    match (&item.draft, item.decision_text().trim(), needs_decision) {
        (Some(_), _, _) => "forslag ikke brugt",
        (None, "", true) => "ikke besluttet",
        (None, "", false) => "drøftelse",
        (None, _, _) => "påbegyndt",
    }
}

/// Returns the label of the text of an item: "decision" only once it is taken.
pub fn decision_label(item: &Item) -> &'static str {
    match item.state {
        State::Pending | State::Active if item.decision_text().trim().is_empty() => "",
        State::Pending | State::Active => "Skrives",
        State::Decided
        | State::Noted
        | State::NoRemarks
        | State::Postponed
        | State::Withdrawn
        | State::NotReached => "Beslutning",
    }
}

/// Returns the planned minutes of the remaining items; `None` when none has any.
pub fn minutes_left(open: &OpenMeeting, pace: &Pace) -> Option<i64> {
    let is_planned = pace.items.iter().any(|item| item.remains && item.planned.is_some());
    pace.minutes_left().filter(|minutes| is_planned && *minutes > 0 && !open.meeting.has_ended())
}

/// Returns "slut ca. 11.50 (plan 12.00)", with a warning when late; `None` for a meeting without planned
/// times.
pub fn forecast(open: &OpenMeeting) -> Option<ChairLine> {
    if let Some(at) = open.meeting.closed_at {
        return Some(ChairLine::new(Tone::Info, format!("mødet sluttede {}", date::clock_of(at))));
    }
    let pace = open.pace();
    let plan = pace.plan.map(|plan| format!("(plan {})", date::clock_of(plan)));
    let Some(end) = expected_end(&pace) else { return plan.map(|plan| ChairLine::new(Tone::Info, plan)) };
    let plan = plan.map_or_else(String::new, |plan| format!(" {plan}"));
    Some(match pace.minutes_over() {
        Some(over) if over > 0 => ChairLine::new(Tone::Warning, format!("! {end}, {over} min. over{plan}")),
        _ => ChairLine::new(Tone::Info, format!("{end}{plan}")),
    })
}

/// Returns "slut ca. 11.50", with "tidligst" when a remaining item has no planned time; `None` when none has.
pub fn expected_end(pace: &Pace) -> Option<String> {
    pace.planned?;
    let about = if pace.is_least { "slut tidligst" } else { "slut ca." };
    Some(format!("{about} {}", date::clock_of(pace.ends?)))
}
