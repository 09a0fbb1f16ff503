//! A line that is being filled in when the program ends: at the next start it is said what became of it.

use super::line::WhenLeft;
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Outcome, Tone};
use crate::app::overlay::Overlay;
use crate::meeting::{CutOffLine, CutOffOutcome, LeftEntry, LeftLine, StatementKind, text};

/// The most letters of the line that are shown: the last ones, where one goes on.
const SHOWN: usize = 32;

/// A line that is left because the program ends, before it is known what becomes of it.
pub(in crate::app) struct EndingLine {
    line: CutOffLine,
    left: Option<LeftLine>,
}

impl EndingLine {
    /// Returns the line in front, when something was typed that one would type again.
    pub(in crate::app) fn of(overlay: Option<&Overlay>, open: Option<&OpenMeeting>) -> Option<EndingLine> {
        let (Some(Overlay::Prompt(prompt)), Some(open)) = (overlay, open) else { return None };
        let text = prompt.changed_text().filter(|_| prompt.when_left() != WhenLeft::Forgotten)?;
        let question = prompt.subject().to_owned();
        let item = open.current.clone();
        let left = prompt.left(&item);
        Some(EndingLine { line: CutOffLine { item, question, text, outcome: CutOffOutcome::Dropped }, left })
    }

    /// Remembers the line in the meeting. `is_written`: it has become an entry or words of the decision.
    pub(in crate::app) fn remember(self, open: &mut OpenMeeting, is_written: bool) {
        let EndingLine { line, left } = self;
        let outcome = match left {
            _ if is_written => CutOffOutcome::Written,
            Some(left) => {
                open.kept_lines.keep(left);
                CutOffOutcome::Kept
            }
            None => CutOffOutcome::Dropped,
        };
        open.cut_off = Some(CutOffLine { outcome, ..line });
    }
}

/// Says what became of the line that was cut off, if one was.
pub(in crate::app) fn tell(
    cut_off: Option<&CutOffLine>,
    open: &OpenMeeting,
    environment: &Environment,
) -> Outcome {
    let Some(line) = cut_off else { return Outcome::default() };
    let place = open
        .meeting
        .item(&line.item)
        .map_or_else(String::new, |item| format!(" under {}", item.short_name()));
    let finished = if line.outcome == CutOffOutcome::Written { " færdig" } else { "" };
    let words = text::clean_line(&line.text);
    let count = words.chars().count();
    let words = if count > SHOWN {
        let end: String = words.chars().skip(count - SHOWN).collect();
        format!("… {}", end.split_once(' ').map_or(end.as_str(), |(_, rest)| rest))
    } else {
        words
    };
    let goes_on = next_action(open, line).and_then(|action| environment.keys(action));
    let goes_on = goes_on.map_or_else(String::new, |keys| format!(" {keys} går videre."));
    let what = &line.question;
    Outcome::say(Tone::Warning, format!("Ikke skrevet{finished}{place}: {what} »{words}«.{goes_on}"))
}

/// Returns what goes on with the line.
fn next_action(open: &OpenMeeting, line: &CutOffLine) -> Option<Action> {
    match line.outcome {
        CutOffOutcome::Dropped => None,
        CutOffOutcome::Written => {
            let has_entries = open.meeting.item(&line.item).and_then(|item| item.decision.as_ref());
            has_entries.filter(|decision| !decision.statements.is_empty() || !decision.tasks.is_empty())?;
            Some(Action::ShowEntries)
        }
        CutOffOutcome::Kept => open.kept_lines.lines().last().map(|left| match left.entry {
            LeftEntry::Vote => Action::TakeVote,
            LeftEntry::Task => Action::AddTask,
            LeftEntry::Statement(
                StatementKind::Remark | StatementKind::Dissent | StatementKind::Reservation,
            ) => Action::AddStatement,
        }),
    }
}
