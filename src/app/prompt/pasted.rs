//! Lines pasted where a line is asked for.

use super::Prompt;
use super::kind::PromptKind;
use crate::app::arrival::new_meeting;
use crate::app::attendance::roster;
use crate::app::meeting::item_state;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::meeting::{Access, Item, text};

/// Pasted lines, where each is an item or a person of its own: answers as many questions. Nothing where one line is asked
/// for, where something is typed already, or where it is one line.
pub(in crate::app) fn paste_lines(prompt: &Prompt, open: &mut OpenMeeting, pasted: &str) -> Option<Outcome> {
    let pasted = text::pasted(pasted);
    let lines = pasted.lines().map(|line| line.trim()).map(|line| line.strip_prefix("- ").unwrap_or(line));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    if lines.len() < 2 || !prompt.input().is_empty() {
        return None;
    }
    let known: Vec<_> = open.meeting.items.iter().map(|item| item.id.clone()).collect();
    let (what, (outcome, is_whole)) = match prompt.kind() {
        PromptKind::NewItem => ("punkter", answer_each(open, &lines, item_state::add)),
        PromptKind::AgendaLine => ("punkter", answer_each(open, &lines, new_meeting::answer_item)),
        PromptKind::NewPerson(status) => {
            ("personer", answer_each(open, &lines, |open, line| roster::answer_new(open, line, status)))
        }
        _ => return None,
    };
    let outcome = if prompt.kind() == PromptKind::AgendaLine { outcome } else { outcome.and_close() };
    if !is_whole {
        return Some(outcome);
    }
    let new = open.meeting.items.iter().filter(|item| !known.contains(&item.id));
    let closed = match new.map(Item::marked_access).max() {
        Some(Access::Closed) => " Nogle er lukkede efter titlen.",
        Some(Access::Doubtful) => " Nogle er måske lukkede; svar i gennemsynet.",
        Some(Access::Open) | None => "",
    };
    Some(outcome.and_info(format!("{} {what} er tilføjet.{closed}", lines.len())))
}

/// Answers a question with each of some lines, as one step that is taken back together, up to the first that is refused.
/// Returns what the last one came to, and whether all were added.
fn answer_each(
    open: &mut OpenMeeting,
    lines: &[&str],
    answer: impl Fn(&mut OpenMeeting, &str) -> Outcome,
) -> (Outcome, bool) {
    let mut last = Outcome::default();
    for (nth, line) in lines.iter().enumerate() {
        let before = open.steps.depth();
        last = answer(open, line);
        if open.steps.depth() == before {
            return (last, false);
        }
        if nth > 0 {
            open.steps.join();
        }
    }
    (last, true)
}
