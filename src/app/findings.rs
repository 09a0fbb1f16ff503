//! The list of what is missing: each entry leads to its place.

use super::answer::Answer;
use super::entries::entry::{Entry, EntryKind};
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::row::{PickerRow, RowChoice, row};
use crate::action::Action;
use crate::lint::Deviation;
use crate::meeting::{Finding, Item, PersonId, Statement, Vote};

/// Returns what is unfinished.
pub(super) fn rows(open: &OpenMeeting) -> Vec<PickerRow> {
    let found = findings(open);
    let line = |finding: &Finding| match finding.item().and_then(|id| open.meeting.item(id)) {
        Some(item) if finding.rule().is_some() => {
            let sentence = format!("{} {}", item.number, finding.sentence());
            row("!", sentence.trim_start(), finding.rule().unwrap_or_default(), place(open, finding))
        }
        Some(item) => row("!", &item.name(), &finding.sentence(), place(open, finding)),
        None => row("!", &finding.sentence(), "", place(open, finding)),
    };
    let doubts = open.meeting.items.iter().flat_map(|item| {
        let hint =
            |difference: Deviation| row("≠", &item.name(), &difference.sentence(), RowChoice::item(&item.id));
        OpenMeeting::differences(item).into_iter().map(hint)
    });
    let remark = open.meeting.closing_remark.as_deref().map(|remark| {
        row(
            "·",
            &format!("Bemærkning ved afslutning: {remark}"),
            "",
            RowChoice::Go(Next::Answer(Answer::CloseMeeting)),
        )
    });
    found.iter().map(line).chain(doubts).chain(remark).collect()
}

/// Lists what is missing, or says that nothing is.
pub(super) fn show(open: &OpenMeeting) -> Outcome {
    if findings(open).is_empty() {
        return Outcome::info("Intet mangler. Referatet kan sendes ud.");
    }
    Outcome::next(Next::Picker(PickerKind::Findings))
}

/// Returns what is missing. The words of the current item are being written, and will be a decision when they are left: to
/// ask does not make them one.
fn findings(open: &OpenMeeting) -> Vec<Finding> {
    let mut findings = open.meeting.check();
    findings.retain(|finding| *finding != Finding::Begun(open.current.clone()));
    findings
}

/// Where what is missing is put right.
fn place(open: &OpenMeeting, finding: &Finding) -> RowChoice {
    let Some(item) = finding.item().and_then(|id| open.meeting.item(id)) else {
        return match finding {
            Finding::NoEnd => RowChoice::Go(Next::Answer(Answer::CloseMeeting)),
            // roles are corrected where the lists are looked through
            Finding::NoReferent => RowChoice::act(Action::Review),
            _ => RowChoice::Go(Next::Attendance),
        };
    };
    let words = match finding {
        Finding::Placeholder(_, words) => words,
        Finding::UnknownName { written, .. } => written,
        Finding::SaysClosed(_) => return RowChoice::Go(Next::Review(item.id.clone())),
        _ => return entry(open, finding, item).map_or_else(|| RowChoice::item(&item.id), RowChoice::Entry),
    };
    if item.decision_text().contains(words) {
        return RowChoice::Go(Next::Words { item: item.id.clone(), words: words.clone() });
    }
    // a place left open elsewhere: in what was entered, or in what the agenda says
    entry(open, finding, item).map_or_else(|| RowChoice::Go(Next::Review(item.id.clone())), RowChoice::Entry)
}

/// The vote, statement or task that a finding is about.
fn entry(open: &OpenMeeting, finding: &Finding, item: &Item) -> Option<Entry> {
    let decision = item.decision.as_ref()?;
    let is_named =
        |id: &PersonId, who: &str| open.meeting.person(id).is_some_and(|person| person.name == who);
    let (kind, at) = match finding {
        Finding::TaskWithoutOwner(_, what) | Finding::TaskWithoutDate(_, what) => {
            (EntryKind::Task, decision.tasks.iter().position(|task| task.what == *what))
        }
        Finding::VoteSum { votes, .. } => {
            let presence = open.meeting.presence();
            let sum = |vote: &Vote| presence.votes_cast(&item.id, vote);
            (EntryKind::Vote, decision.votes.iter().position(|vote| sum(vote) == *votes))
        }
        Finding::VoterAway(_, who)
        | Finding::VoterRecused(_, who)
        | Finding::VoterNoMember(_, who)
        | Finding::VotedTwice(_, who) => {
            let has = |vote: &Vote| vote.people().any(|id| is_named(id, who));
            (EntryKind::Vote, decision.votes.iter().position(has))
        }
        Finding::DissentWithoutVote(_, who) | Finding::LateDissent(_, who) => {
            let theirs = |statement: &Statement| match (&statement.person, who) {
                (Some(id), Some(who)) => is_named(id, who),
                (id, who) => id.is_none() && who.is_none(),
            };
            (EntryKind::Statement, decision.statements.iter().position(theirs))
        }
        Finding::Placeholder(_, words) => {
            let statement = decision.statements.iter().position(|statement| statement.text.contains(words));
            let task = || decision.tasks.iter().position(|task| task.what.contains(words));
            match statement {
                Some(at) => (EntryKind::Statement, Some(at)),
                None => (EntryKind::Task, task()),
            }
        }
        _ => return None,
    };
    Some(Entry { item: item.id.clone(), kind, at: at? })
}
