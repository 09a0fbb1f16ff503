//! The rows of the end page: ending the meeting, what is missing or odd, what was decided, what is left.

use std::collections::HashSet;

use super::choice::EndChoice;
use super::findings;
use crate::action::Action;
use crate::app::entries::entry::{Entry, EntryKind};
use crate::app::open_meeting::OpenMeeting;
use crate::meeting::{Finding, Item, Meeting, State, date};

/// One row of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndRow {
    /// The kind of the row.
    pub kind: EndRowKind,
    /// Its sign.
    pub sign: EndSign,
    /// The text.
    pub text: String,
    /// The subject, after the text where there is room.
    pub about: String,
    /// Whether the row is cut to one line.
    pub(super) is_cut: bool,
    /// What choosing it does; `None` for a row that is only read.
    pub(in crate::app) choice: Option<EndChoice>,
}

/// The sign of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndSign {
    /// The sign of a state.
    State(State),
    /// A sign without a state.
    Own(&'static str),
}

/// The kind of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndRowKind {
    /// A heading.
    Heading,
    /// The next step.
    Step,
    /// Missing: hinders the referat.
    Missing,
    /// Odd: worth a look.
    Odd,
    /// As it should be.
    Done,
    /// Information.
    Plain,
}

/// Returns the rows beside the referat.
pub fn rows(open: &OpenMeeting) -> Vec<EndRow> {
    let mut rows = vec![step(open)];
    rows.extend(finding_rows(open));
    let (decided, left) = items(&open.meeting);
    rows.extend(under("Tilbage", left));
    rows.extend(under("Besluttet", decided));
    rows.extend(under("Opgaver", tasks(&open.meeting)));
    rows
}

fn row(kind: EndRowKind, sign: &'static str, text: impl Into<String>, choice: EndChoice) -> EndRow {
    let sign = EndSign::Own(sign);
    EndRow { kind, sign, text: text.into(), about: String::new(), is_cut: false, choice: Some(choice) }
}

fn read(kind: EndRowKind, sign: &'static str, text: impl Into<String>) -> EndRow {
    let sign = EndSign::Own(sign);
    EndRow { kind, sign, text: text.into(), about: String::new(), is_cut: false, choice: None }
}

/// Returns rows under their heading, with their number; nothing for no rows.
fn under(heading: &str, rows: Vec<EndRow>) -> Vec<EndRow> {
    let count = rows.len();
    headed(heading, count, rows)
}

fn headed(heading: &str, count: usize, rows: Vec<EndRow>) -> Vec<EndRow> {
    if rows.is_empty() {
        return rows;
    }
    let heading = read(EndRowKind::Heading, "", format!("{heading} ({count})"));
    std::iter::once(heading).chain(rows).collect()
}

/// Returns the next step: ending the meeting, or saving the referat.
fn step(open: &OpenMeeting) -> EndRow {
    let (text, action) = if open.meeting.has_ended() {
        ("Gem referatet som fil".to_owned(), Action::ExportMarkdown)
    } else if !open.day().may_end_now() {
        ("Slut mødet: skriv, hvornår det sluttede".to_owned(), Action::CloseMeeting)
    } else {
        (format!("Slut mødet nu, kl. {}", date::clock_of(open.now())), Action::CloseMeeting)
    };
    row(EndRowKind::Step, "", text, EndChoice::act(action))
}

/// Returns what is missing, then what is odd.
fn finding_rows(open: &OpenMeeting) -> Vec<EndRow> {
    let meeting = &open.meeting;
    // the missing end is the next step already
    let findings = open.findings();
    let findings = findings.iter().filter(|finding| **finding != Finding::NoEnd).cloned();
    let (missing, odd): (Vec<_>, Vec<_>) = findings.partition(Finding::is_missing);
    let line = |finding: Finding| {
        let kind = if finding.is_missing() { EndRowKind::Missing } else { EndRowKind::Odd };
        let rule = finding.rule().map_or_else(String::new, |rule| format!(" ({rule})"));
        let item = finding.item().and_then(|id| meeting.item(id));
        let text = format!("{}{}{rule}", item.map_or_else(String::new, place), finding.sentence());
        EndRow {
            about: item.map_or_else(String::new, about),
            ..row(kind, finding.sign(), text, EndChoice::Finding(finding))
        }
    };
    let deviations = open.all_deviations();
    let deviations = deviations.iter().map(|(index, deviation)| {
        let item = &meeting.items[*index];
        let text = format!("{}{}", place(item), deviation.sentence());
        let choice = findings::deviation_choice(item, deviation);
        EndRow { about: about(item), ..row(EndRowKind::Odd, "≠", text, choice) }
    });
    // counts items, as the agenda does
    let count = meeting.progress().unfinished;
    let missing = headed("Mangler", count, missing.into_iter().map(line).collect());
    let odd = under("Kan ses efter", odd.into_iter().map(line).chain(deviations).collect());
    let is_through = meeting.remaining().iter().all(|item| item.is_eventuelt());
    let nothing = if is_through { "Intet mangler." } else { "Intet mangler i det, der er behandlet." };
    let nothing = missing.is_empty().then(|| read(EndRowKind::Done, "✓", nothing));
    missing.into_iter().chain(nothing).chain(odd).chain(remark(meeting)).collect()
}

/// Returns the reason for ending unfinished; choosing it prints it or leaves it out.
fn remark(meeting: &Meeting) -> Option<EndRow> {
    let remark = meeting.closing_remark.as_deref()?;
    let private = meeting.closing_remark_private;
    let place = if private { "står ikke i referatet" } else { "står i referatet" };
    let text = format!("Grund til at slutte ({place}): {remark}");
    Some(row(EndRowKind::Plain, "·", text, EndChoice::PrintRemark(private)))
}

/// Returns "3.1 " before a remark on an item, or the title where it has no number.
fn place(item: &Item) -> String {
    if item.number.is_empty() { format!("{}: ", item.title) } else { format!("{} ", item.number) }
}

/// Returns the title, where only the number is before the remark.
fn about(item: &Item) -> String {
    if item.number.is_empty() { String::new() } else { item.title.clone() }
}

/// Returns what was decided, and what is left: not reached, put off, or not dealt with.
fn items(meeting: &Meeting) -> (Vec<EndRow>, Vec<EndRow>) {
    let remaining: HashSet<_> = meeting.remaining().iter().map(|item| item.id.clone()).collect();
    // what hinders the end is listed above
    let hindering = meeting.unfinished_items();
    let hinders = |item: &Item| hindering.contains(&item.id);
    let (mut decided, mut undone) = (Vec::new(), Vec::new());
    for item in &meeting.items {
        let is_off = matches!(item.state, State::Postponed | State::NotReached | State::Withdrawn);
        if remaining.contains(&item.id) && hinders(item) {
            continue;
        }
        if remaining.contains(&item.id) || is_off {
            let state = if item.state == State::Pending && !item.decision_text().trim().is_empty() {
                "påbegyndt"
            } else {
                item.state.label()
            };
            undone.push(cut(
                EndRowKind::Plain,
                EndSign::State(item.state),
                format!("{} · {state}", item.name()),
                item,
            ));
        } else if item.says_something() || item.state.is_done() {
            decided.push(cut(EndRowKind::Done, EndSign::Own("✓"), decision(meeting, item), item));
        }
    }
    (decided, undone)
}

fn cut(kind: EndRowKind, sign: EndSign, text: String, item: &Item) -> EndRow {
    EndRow { sign, is_cut: true, ..row(kind, "", text, EndChoice::item(&item.id)) }
}

/// Returns a decision in a line: "3.1 Rådet godkendte planen. · For stemte 11. Imod stemte 8."
fn decision(meeting: &Meeting, item: &Item) -> String {
    let words = item.decision_text().trim().lines().next().unwrap_or_default();
    let words = if words.is_empty() { item.state.sentence() } else { words };
    let mut text = format!("{}{words}", place(item));
    for vote in item.decision.iter().flat_map(|decision| &decision.votes) {
        text.push_str(&format!(" · {}", vote.sentence(meeting)));
    }
    text
}

/// Returns who is to do what after the meeting.
fn tasks(meeting: &Meeting) -> Vec<EndRow> {
    let of_item = |item: &Item| {
        let tasks = item.decision.iter().flat_map(|decision| &decision.tasks).enumerate();
        let entry = |at| Entry { item: item.id.clone(), kind: EntryKind::Task, at };
        let rows = tasks.map(|(at, task)| {
            row(EndRowKind::Plain, "→", task.sentence(meeting), EndChoice::Entry(entry(at)))
        });
        rows.collect::<Vec<_>>()
    };
    meeting.items.iter().flat_map(of_item).collect()
}
