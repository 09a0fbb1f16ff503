//! Changes to what is entered beside a decision's words: outcomes, votes, statements, tasks.

use super::{Change, ChangeError};
use crate::meeting::{Decision, ItemId, Meeting, Outcome, Statement, Task, Vote, tidy};

impl Meeting {
    pub(super) fn set_outcomes(&mut self, id: &ItemId, outcomes: &[Outcome]) -> Result<Change, ChangeError> {
        let outcomes = self.enter(id, outcomes.to_vec(), |decision| &mut decision.outcomes)?;
        Ok(Change::SetOutcomes { item: id.clone(), outcomes })
    }

    pub(super) fn set_votes(&mut self, id: &ItemId, votes: &[Vote]) -> Result<Change, ChangeError> {
        let mut votes = votes.to_vec();
        votes.iter_mut().for_each(tidy::clean_vote);
        for vote in &votes {
            for person in
                [&vote.in_favour, &vote.against, &vote.abstained].iter().flat_map(|side| &side.people)
            {
                self.known(Some(person))?;
            }
        }
        let votes = self.enter(id, votes, |decision| &mut decision.votes)?;
        Ok(Change::SetVotes { item: id.clone(), votes })
    }

    pub(super) fn set_statements(&mut self, id: &ItemId, said: &[Statement]) -> Result<Change, ChangeError> {
        let mut statements = said.to_vec();
        statements.iter_mut().for_each(tidy::clean_statement);
        for statement in &statements {
            self.known(statement.person.as_ref())?;
        }
        let statements = self.enter(id, statements, |decision| &mut decision.statements)?;
        Ok(Change::SetStatements { item: id.clone(), statements })
    }

    pub(super) fn set_tasks(&mut self, id: &ItemId, tasks: &[Task]) -> Result<Change, ChangeError> {
        let mut tasks = tasks.to_vec();
        tasks.iter_mut().for_each(tidy::clean_task);
        for task in &tasks {
            self.known(task.person.as_ref())?;
        }
        let tasks = self.enter(id, tasks, |decision| &mut decision.tasks)?;
        Ok(Change::SetTasks { item: id.clone(), tasks })
    }

    /// Enters something beside the words, and answers with what stood there.
    fn enter<T>(
        &mut self,
        id: &ItemId,
        what: Vec<T>,
        place: impl Fn(&mut Decision) -> &mut Vec<T>,
    ) -> Result<Vec<T>, ChangeError> {
        let row = self.item_mut(id)?;
        let decision = row.decision.get_or_insert_with(Decision::default);
        let before = std::mem::replace(place(decision), what);
        row.decision.take_if(|decision| decision.is_empty());
        Ok(before)
    }
}
