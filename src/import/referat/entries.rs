//! Votes, statements, tasks and signatures of a document. They name people, so they are read when the lists are.

use std::collections::HashMap;

use super::clock;
use crate::document::block::{Block, Heading, StatementLine, TaskLine, TaskOwner, VoteLine, VoteSide, Voter};
use crate::document::names;
use crate::meeting::{
    Decision, ItemId, Meeting, PersonId, Rules, Side, Statement, StatementKind, Task, Vote, task,
};

/// The people of a meeting by what votes and statements call them.
struct VoterIndex(HashMap<Voter, PersonId>);

/// Gives the items what stands behind their decisions, and what is listed at the end.
pub(super) fn give_to(meeting: &mut Meeting, behind: &[(usize, &Block)], end: &[&Block]) -> Option<()> {
    let names = names::people(&meeting.people.iter().collect::<Vec<_>>());
    let voters = names::voters(meeting.people.iter(), &names);
    let voters = VoterIndex(voters.into_iter().map(|(id, voter)| (voter, id.clone())).collect());
    for (item, block) in behind {
        let decision = meeting.items.get_mut(*item)?.decision.get_or_insert_default();
        match block {
            Block::Votes(lines) if decision.votes.is_empty() => {
                decision.votes = lines.iter().map(|line| voters.vote(line)).collect::<Option<_>>()?;
                // only a municipal body is told what became of a vote
                if lines.iter().any(|line| line.outcome.is_some()) {
                    meeting.rules = Rules::Municipal;
                }
            }
            Block::Statements(lines) if decision.statements.is_empty() => {
                decision.statements =
                    lines.iter().map(|line| voters.statement(line)).collect::<Option<_>>()?;
            }
            _ => return None,
        }
    }
    for block in end {
        match block {
            Block::Heading(Heading { .. }) | Block::Divider(_) => {}
            Block::Tasks(lines) => voters.tasks(lines, meeting)?,
            Block::Signatures(signers) => {
                let is_known = |signer: &Voter| voters.0.contains_key(signer);
                meeting.rules = Some(Rules::Municipal).filter(|_| signers.iter().all(is_known))?;
            }
            _ => return None,
        }
    }
    Some(())
}

impl VoterIndex {
    fn vote(&self, line: &VoteLine) -> Option<Vote> {
        let VoteLine { on, sides: [in_favour, against, abstained], outcome: _ } = line;
        Some(Vote {
            on: on.clone(),
            in_favour: self.side(in_favour)?,
            against: self.side(against)?,
            abstained: self.side(abstained)?,
        })
    }

    fn side(&self, VoteSide { count, voters }: &VoteSide) -> Option<Side> {
        let mut side = Side { count: *count, ..Side::default() };
        for voter in voters {
            match voter {
                Voter::Party(letter) => side.parties.push(letter.clone()),
                Voter::Person { .. } => side.people.push(self.0.get(voter)?.clone()),
            }
        }
        Some(side)
    }

    fn statement(&self, line: &StatementLine) -> Option<Statement> {
        let StatementLine { before, who, after, text } = line;
        let lead = |kind: StatementKind| kind.lead(who.as_ref().map(|_| "\n"));
        let words = if who.is_some() { format!("{before}\n{after}") } else { before.clone() };
        let kind = StatementKind::ALL.into_iter().find(|kind| lead(*kind) == words)?;
        let person = match who {
            Some(who) => Some(self.0.get(who)?.clone()),
            None => None,
        };
        Some(Statement { kind, person, text: text.clone(), at: None })
    }

    fn tasks(&self, lines: &[TaskLine], meeting: &mut Meeting) -> Option<()> {
        let names = names::items(&meeting.items);
        let items: HashMap<String, ItemId> = names.into_iter().map(|(id, name)| (name, id.clone())).collect();
        for line in lines {
            let (item, task) = self.task(line, &items)?;
            let item = meeting.items.iter_mut().find(|other| other.id == item)?;
            item.decision.get_or_insert_with(Decision::default).tasks.push(task);
        }
        Some(())
    }

    fn task(&self, line: &TaskLine, items: &HashMap<String, ItemId>) -> Option<(ItemId, Task)> {
        let mut task = Task { what: line.what.clone(), ..Task::default() };
        match &line.owner {
            Some(TaskOwner::Listed(voter)) => task.person = Some(self.0.get(voter)?.clone()),
            Some(TaskOwner::Other(who)) => task.who = Some(who.clone()),
            None => {}
        }
        let (item, remarks) = line.remarks.split_first()?;
        for remark in remarks {
            match remark.strip_prefix(task::DUE) {
                Some(day) => super::fill(&mut task.due, clock::day(day)?)?,
                None if remark == task::DONE => task.done = true,
                None => return None,
            }
        }
        Some((items.get(item)?.clone(), task))
    }
}
