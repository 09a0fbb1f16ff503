//! Votes and statements under an item, tasks and signatures at the end.

use super::block::{
    Block, Divider, Heading, HeadingKind, StatementLine, TaskLine, TaskOwner, VoteLine, VoteSide, Voter,
};
use super::lists::AttendanceLists;
use super::names::DisplayNames;
use super::{order, text, votes};
use crate::meeting::{
    Item, Meeting, PersonId, Rules, Side, Statement, StatementKind, Task, Vote, VoteOutcome, task,
};

/// The heading of the tasks.
pub(crate) const TASKS: &str = "Opgaver";
/// The heading over those who are to sign.
pub(crate) const SIGNATURES: &str = "Underskrifter";

/// Votes and statements of an item, each under their heading.
pub(super) fn build(blocks: &mut Vec<Block>, item: &Item, rules: Rules, names: &DisplayNames<'_>) {
    let Some(decision) = &item.decision else { return };
    let section = |kind, title: &str| {
        Block::Heading(Heading { level: 4, kind, title: title.to_owned(), ..Heading::default() })
    };
    if !decision.votes.is_empty() {
        blocks.push(section(HeadingKind::Votes, order::AFSTEMNING));
        blocks.push(Block::Votes(decision.votes.iter().map(|vote| vote_line(vote, rules, names)).collect()));
    }
    if !decision.statements.is_empty() {
        blocks.push(section(HeadingKind::Statements, order::PROTOKOL));
        let lines = decision.statements.iter().map(|statement| statement_line(statement, names));
        blocks.push(Block::Statements(lines.collect()));
    }
}

fn vote_line(vote: &Vote, rules: Rules, names: &DisplayNames<'_>) -> VoteLine {
    let Vote { on, in_favour, against, abstained } = vote;
    let side = |Side { count, parties, people }: &Side| {
        let people = people.iter().filter_map(|id| names.voters.get(id)).cloned();
        VoteSide { count: *count, voters: parties.iter().cloned().map(Voter::Party).chain(people).collect() }
    };
    VoteLine {
        on: on.clone(),
        sides: [in_favour, against, abstained].map(side),
        outcome: outcome(vote, rules),
    }
}

/// Returns what the referat says became of a vote of a municipal body. Where the body has other rules,
/// nothing is said.
fn outcome(vote: &Vote, rules: Rules) -> Option<VoteOutcome> {
    vote.outcome(rules).filter(|_| rules == Rules::Municipal)
}

/// Returns what the referat says became of a vote; nothing where it leaves that to the decision.
pub(crate) fn outcome_sentence(vote: &Vote, rules: Rules) -> Option<&'static str> {
    outcome(vote, rules).map(votes::outcome_words)
}

/// Returns "Afvigende mening fra Bo Dam (V): Afgiften er for høj."
fn statement_line(statement: &Statement, names: &DisplayNames<'_>) -> StatementLine {
    let Statement { kind, person, text, at: _ } = statement;
    let who = person.as_ref().and_then(|id| names.voters.get(id)).cloned();
    let lead = kind.lead(who.as_ref().map(|_| "\n"));
    let (before, after) = lead.split_once('\n').unwrap_or((&lead, ""));
    StatementLine {
        before: before.to_owned(),
        after: after.to_owned(),
        who,
        text: text::trim(text).to_owned(),
    }
}

/// Returns the words around the one who made a statement, of every kind; without words after it where no
/// person is named.
pub(crate) fn leads() -> Vec<(String, Option<String>)> {
    let of = |kind: StatementKind| {
        let around = kind.lead(Some("\n"));
        let named =
            around.split_once('\n').map(|(before, after)| (before.to_owned(), Some(after.to_owned())));
        std::iter::once((kind.lead(None), None)).chain(named)
    };
    StatementKind::ALL.into_iter().flat_map(of).collect()
}

/// What is listed at the end: who does what, and who signs.
pub(super) fn build_end(blocks: &mut Vec<Block>, meeting: &Meeting, names: &DisplayNames<'_>) {
    let tasks = tasks(meeting, names);
    let signers: Vec<Voter> = signers(meeting).filter_map(|id| names.voters.get(id)).cloned().collect();
    if !(tasks.is_empty() && signers.is_empty()) {
        blocks.push(Block::Divider(Divider::AfterItems));
    }
    let part = |kind, title: &str| {
        Block::Heading(Heading { level: 2, kind, title: title.to_owned(), ..Heading::default() })
    };
    if !tasks.is_empty() {
        blocks.extend([part(HeadingKind::Tasks, TASKS), Block::Tasks(tasks)]);
    }
    if !signers.is_empty() {
        blocks.extend([part(HeadingKind::Signatures, SIGNATURES), Block::Signatures(signers)]);
    }
}

/// Who does what by when.
pub(super) fn build_tasks(blocks: &mut Vec<Block>, meeting: &Meeting, names: &DisplayNames<'_>) {
    let title = TASKS.to_owned();
    blocks.push(Block::Heading(Heading { level: 2, kind: HeadingKind::Tasks, title, ..Heading::default() }));
    blocks.push(Block::Tasks(tasks(meeting, names)));
}

/// Returns the tasks of all items, in their order.
fn tasks(meeting: &Meeting, names: &DisplayNames<'_>) -> Vec<TaskLine> {
    let of =
        |item: &'_ Item| item.decision.iter().flat_map(|decision| decision.tasks.clone()).collect::<Vec<_>>();
    meeting
        .items
        .iter()
        .flat_map(|item| of(item).into_iter().map(|task| task_line(&task, item, names)))
        .collect()
}

/// Returns "Bo Dam (V): Notat om natbusser (punkt 3.1; inden 1. maj 2026)".
fn task_line(task: &Task, item: &Item, names: &DisplayNames<'_>) -> TaskLine {
    let deadline = task.deadline();
    let Task { person, who, what, due: _, done } = task;
    let listed = person.as_ref().and_then(|id| names.voters.get(id)).cloned().map(TaskOwner::Listed);
    let mut remarks = vec![names.items.get(&item.id).cloned().unwrap_or_default()];
    remarks.extend(deadline);
    remarks.extend(done.then(|| task::DONE.to_owned()));
    TaskLine { owner: listed.or_else(|| who.clone().map(TaskOwner::Other)), what: what.clone(), remarks }
}

/// Returns those who sign the protocol of a municipal body when the meeting is over: the members who were
/// there, and those who sat in for members (styrelsesloven § 13, stk. 1).
fn signers(meeting: &Meeting) -> impl Iterator<Item = &PersonId> {
    let is_due = meeting.rules == Rules::Municipal && meeting.has_ended();
    let presence = is_due.then(|| meeting.presence());
    let people = AttendanceLists::of(meeting).people();
    people
        .into_iter()
        .map(|person| &person.id)
        .filter(move |id| presence.as_ref().is_some_and(|p| p.signs(id)))
}
