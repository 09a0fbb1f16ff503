//! Changes to what is entered beside a decision's words: outcomes, votes, statements, tasks.

use super::{Change, ChangeError};
use crate::meeting::{Decision, ItemId, Meeting, PointOutcome, Statement, Task, Vote, normalise::entries};

impl Meeting {
    pub(super) fn set_outcomes(
        &mut self,
        id: &ItemId,
        outcomes: &[PointOutcome],
    ) -> Result<Change, ChangeError> {
        let outcomes = self.enter(id, outcomes.to_vec(), |decision| &mut decision.outcomes)?;
        Ok(Change::SetOutcomes { item: id.clone(), outcomes })
    }

    pub(super) fn set_votes(&mut self, id: &ItemId, votes: &[Vote]) -> Result<Change, ChangeError> {
        let mut votes = votes.to_vec();
        votes.iter_mut().for_each(entries::clean_vote);
        votes.iter_mut().for_each(entries::count);
        self.know_voters(&votes)?;
        let former = self.enter(id, votes, |decision| &mut decision.votes)?;
        Ok(Change::SetVotes { item: id.clone(), votes: former })
    }

    pub(super) fn set_statements(
        &mut self,
        id: &ItemId,
        statements: &[Statement],
    ) -> Result<Change, ChangeError> {
        let mut statements = statements.to_vec();
        statements.iter_mut().for_each(entries::clean_statement);
        self.know_speakers(&statements)?;
        let former = self.enter(id, statements, |decision| &mut decision.statements)?;
        Ok(Change::SetStatements { item: id.clone(), statements: former })
    }

    pub(super) fn set_tasks(&mut self, id: &ItemId, tasks: &[Task]) -> Result<Change, ChangeError> {
        let mut tasks = tasks.to_vec();
        tasks.iter_mut().for_each(entries::clean_task);
        self.know_tasks(&tasks)?;
        let former = self.enter(id, tasks, |decision| &mut decision.tasks)?;
        Ok(Change::SetTasks { item: id.clone(), tasks: former })
    }

    /// Counts who is named beside the words of a new item, and checks that they are on the lists.
    pub(super) fn fit(&self, decision: &mut Decision) -> Result<(), ChangeError> {
        decision.votes.iter_mut().for_each(entries::count);
        self.know_voters(&decision.votes)?;
        self.know_speakers(&decision.statements)?;
        self.know_tasks(&decision.tasks)
    }

    fn know_voters(&self, votes: &[Vote]) -> Result<(), ChangeError> {
        votes.iter().flat_map(Vote::people).try_for_each(|person| self.known(Some(person)))
    }

    fn know_speakers(&self, statements: &[Statement]) -> Result<(), ChangeError> {
        statements.iter().try_for_each(|statement| self.known(statement.person.as_ref()))
    }

    fn know_tasks(&self, tasks: &[Task]) -> Result<(), ChangeError> {
        if tasks.iter().any(|task| task.what.is_empty()) {
            return Err(ChangeError::NoTask);
        }
        tasks.iter().try_for_each(|task| self.known(task.person.as_ref()))
    }

    /// Replaces an entry beside the words. Returns the former one.
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
