//! Lines pasted into a prompt.

use super::line::PromptLine;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Outcome, Tone};
use crate::meeting::{Access, Item, text};

/// Returns the lines of a pasted text, without the bullets of a list.
pub(in crate::app) fn lines_of(pasted: &str) -> Vec<String> {
    let is_bullet = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '*' | '•');
    let pasted = text::pasted(pasted);
    let lines = pasted.lines().map(|line| line.trim_start_matches(is_bullet).trim_end());
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Answers a prompt with each of several pasted lines, an item or a person. `None` where one line is asked for.
pub(super) fn paste_lines<L: PromptLine>(
    prompt: &L,
    open: &mut OpenMeeting,
    lines: &[String],
) -> Option<Outcome> {
    let noun = prompt.pasted_noun()?;
    let ids_before: Vec<_> = open.meeting.items.iter().map(|item| item.id.clone()).collect();
    let (outcome, refused) = answer_each(prompt, open, lines);
    if let Some((line, more)) = refused.split_first() {
        let more = if more.is_empty() { String::new() } else { format!(" og {} til", more.len()) };
        let added = lines.len() - refused.len();
        let notice = format!("{added} af {} {noun} er tilføjet, ikke: »{line}«{more}.", lines.len());
        return Some(outcome.and_say(Tone::Warning, notice));
    }
    let new = open.meeting.items.iter().filter(|item| !ids_before.contains(&item.id));
    let closed = match new.map(Item::marked_access).max() {
        Some(Access::Closed) => " Nogle er lukkede efter titlen.",
        Some(Access::Doubtful) => " Nogle er måske lukkede; svar i gennemsynet.",
        Some(Access::Open) | None => "",
    };
    Some(outcome.and_info(format!("{} {noun} er tilføjet.{closed}", lines.len())))
}

/// Answers the prompt with each line, as one step of undo. Returns the last outcome, and the lines that were
/// refused.
fn answer_each<'l, L: PromptLine>(
    prompt: &L,
    open: &mut OpenMeeting,
    lines: &'l [String],
) -> (Outcome, Vec<&'l str>) {
    let (mut last, mut refused, mut added) = (Outcome::default(), Vec::new(), 0);
    for line in lines {
        let before = open.steps.depth();
        last = prompt.answer_pasted(line, open);
        if open.steps.depth() == before {
            refused.push(line.as_str());
            continue;
        }
        if added > 0 {
            open.steps.join();
        }
        added += 1;
    }
    (last, refused)
}
