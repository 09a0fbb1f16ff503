//! Votes, statements, tasks and signatures of an export. They name people, so they are read when the lists are.

use std::collections::HashMap;

use super::{clock, outline::Part};
use crate::export::{
    escape::{find, plain, split},
    name,
    order::AFSTEMNING,
    person::BETWEEN,
    prose,
    protocol::{self, SIGNATURES, TASKS, Word},
};
use crate::meeting::{
    Decision, ItemId, Meeting, PersonId, Rules, Side, Statement, StatementKind, Task, Vote, task, vote,
};

/// The people of a meeting by what votes and statements call them.
struct Voters(HashMap<String, PersonId>);

/// Gives the items what stands behind their decisions, and what is listed at the end.
pub(super) fn give_to(meeting: &mut Meeting, behind: &[(usize, &Part<'_>)], end: &[Part<'_>]) -> Option<()> {
    let names = name::people(&meeting.people.iter().collect::<Vec<_>>());
    let tokens = protocol::tokens(meeting.people.iter(), &names);
    let voters = Voters(tokens.into_iter().map(|(id, token)| (token, id.clone())).collect());
    for (item, part) in behind {
        let decision = meeting.items.get_mut(*item)?.decision.get_or_insert_default();
        if part.heading == AFSTEMNING {
            let votes =
                part.bullets()?.into_iter().map(|line| voters.vote(line)).collect::<Option<Vec<_>>>()?;
            decision.votes = Some(votes).filter(|votes| !votes.is_empty() && decision.votes.is_empty())?;
        } else {
            let said = voters.statements(part)?;
            decision.statements =
                Some(said).filter(|said| !said.is_empty() && decision.statements.is_empty())?;
        }
    }
    for part in end {
        match part.heading {
            TASKS => voters.tasks(part, meeting)?,
            SIGNATURES => {
                let signers = part.bullets()?;
                let known = |name: &&str| voters.0.keys().any(|token| bulleted(token) == **name);
                meeting.rules = Some(Rules::Municipal).filter(|_| signers.iter().all(known))?;
            }
            _ => return None,
        }
    }
    Some(())
}

/// A name as it stands in a list.
fn bulleted(token: &str) -> String {
    crate::export::escape::bullet(token).trim_start_matches("- ").to_owned()
}

impl Voters {
    /// "**Ændringsforslag fra A:** For stemte 11 (A, B), imod 8 (V). Undlod: 1."
    fn vote(&self, line: &str) -> Option<Vote> {
        let (on, said) = match line.strip_prefix("**") {
            Some(rest) => {
                let end = find(rest, ":** ")?;
                (Some(plain(&rest[..end])), &rest[end + 4..])
            }
            None => (None, line),
        };
        let said = said.strip_suffix('.')?;
        let words = [vote::SPOKEN, vote::NAMED].into_iter().find(|words| said.starts_with(words[0]))?;
        let said = &said[words[0].len()..];
        let cut = find(said, words[1])?;
        let (in_favour, rest) = (&said[..cut], &said[cut + words[1].len()..]);
        let (against, abstained) = match find(rest, words[2]) {
            Some(cut) => (&rest[..cut], Some(&rest[cut + words[2].len()..])),
            None => (rest, None),
        };
        let abstained = abstained.map_or(Some(Side::default()), |side| self.side(side))?;
        Some(Vote { on, in_favour: self.side(in_favour)?, against: self.side(against)?, abstained })
    }

    /// "11 (A, B)", "11" or "A, B".
    fn side(&self, said: &str) -> Option<Side> {
        let digits = said.bytes().take_while(u8::is_ascii_digit).count();
        let who = match &said[digits..] {
            "" => None,
            rest if digits > 0 => Some(rest.strip_prefix(" (")?.strip_suffix(')')?),
            rest => Some(rest),
        };
        let count = if digits > 0 { said[..digits].parse().ok()? } else { 0 };
        let mut side = Side { count, ..Side::default() };
        for printed in who.into_iter().flat_map(|who| split(who, vote::AND)) {
            match protocol::word(printed) {
                Word::Letter(letter) => side.parties.push(letter),
                Word::Name => side.people.push(self.0.get(printed)?.clone()),
            }
        }
        Some(side)
    }

    /// "- **Afvigende mening fra Bo Dam (V):** Afgiften er for høj.", and further lines under it.
    fn statements(&self, part: &Part<'_>) -> Option<Vec<Statement>> {
        let mut told: Vec<(Statement, Vec<&str>)> = Vec::new();
        let text = part.text();
        let lines: Vec<&str> = part.lines.iter().copied().skip_while(|line| prose::is_blank(line)).collect();
        let count = prose::trim(&text).split('\n').count();
        for line in lines.into_iter().take(count) {
            if let Some(rest) = line.strip_prefix("- **") {
                let end = find(rest, ":**")?;
                let first = &rest[end + 3..];
                told.push((self.lead(&rest[..end])?, vec![first.strip_prefix(' ').unwrap_or(first)]));
            } else {
                let line = if line.is_empty() { line } else { line.strip_prefix("  ")? };
                told.last_mut()?.1.push(line);
            }
        }
        let whole = |(statement, lines): (Statement, Vec<&str>)| Statement {
            text: prose::plain(&lines.join("\n")),
            ..statement
        };
        Some(told.into_iter().map(whole).collect())
    }

    fn lead(&self, lead: &str) -> Option<Statement> {
        let of = |kind: StatementKind| {
            if lead == kind.lead(None) {
                return Some(Statement { kind, ..Statement::default() });
            }
            let around = kind.lead(Some("\n"));
            let (before, after) = around.split_once('\n')?;
            let person = self.0.get(lead.strip_prefix(before)?.strip_suffix(after)?)?;
            Some(Statement { kind, person: Some(person.clone()), ..Statement::default() })
        };
        StatementKind::ALL.into_iter().find_map(of)
    }

    /// "- **Bo Dam (V):** Notat om natbusser (punkt 3.1; inden 1. maj 2026)".
    fn tasks(&self, part: &Part<'_>, meeting: &mut Meeting) -> Option<()> {
        let names = name::items(&meeting.items);
        let items: HashMap<String, ItemId> = names.into_iter().map(|(id, name)| (name, id.clone())).collect();
        for line in part.bullets()? {
            let (item, task) = self.task(line, &items)?;
            let item = meeting.items.iter_mut().find(|other| other.id == item)?;
            item.decision.get_or_insert_with(Decision::default).tasks.push(task);
        }
        Some(())
    }

    fn task(&self, line: &str, items: &HashMap<String, ItemId>) -> Option<(ItemId, Task)> {
        let mut task = Task::default();
        let mut said = line;
        if let Some(rest) = line.strip_prefix("**") {
            let end = find(rest, ":** ")?;
            task.person = Some(self.0.get(&rest[..end])?.clone());
            said = &rest[end + 4..];
        } else if let Some(rest) = line.strip_prefix('*') {
            let end = find(rest, ":* ")?;
            task.who = Some(plain(&rest[..end]));
            said = &rest[end + 3..];
        }
        let cut = find(said, " (")?;
        task.what = plain(&said[..cut]);
        let mut remarks = split(said[cut + 2..].strip_suffix(')')?, BETWEEN).into_iter();
        let item = items.get(&plain(remarks.next()?))?.clone();
        for remark in remarks {
            match remark.strip_prefix(task::DUE) {
                Some(day) => super::fill(&mut task.due, clock::day(day)?)?,
                None if remark == task::DONE => task.done = true,
                None => return None,
            }
        }
        Some((item, task))
    }
}
