//! Lines pasted into a prompt.

use super::kind::PromptKind;
use crate::app::arrival::new_meeting;
use crate::app::attendance::roster;
use crate::app::meeting::item_state;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome, Tone};
use crate::meeting::{Access, Item, Status, text};

/// Returns the lines of a pasted text, without the bullets of a list.
pub(in crate::app) fn lines_of(pasted: &str) -> Vec<String> {
    let is_bullet = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '*' | '•');
    let pasted = text::pasted(pasted);
    let lines = pasted.lines().map(|line| line.trim_start_matches(is_bullet).trim_end());
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Answers a series of prompts of a kind with pasted lines, each an item or a person. `None` where one line is
/// asked for.
pub(in crate::app) fn paste_lines(
    kind: PromptKind,
    open: &mut OpenMeeting,
    lines: &[String],
) -> Option<Outcome> {
    let ids_before: Vec<_> = open.meeting.items.iter().map(|item| item.id.clone()).collect();
    let (noun, (outcome, refused)) = match kind {
        PromptKind::NewItem => ("punkter", answer_each(open, lines, item_state::add)),
        PromptKind::AgendaLine => ("punkter", answer_each(open, lines, new_meeting::answer_item)),
        PromptKind::NewPerson(status) => {
            ("personer", answer_each(open, lines, |open, line| add(open, line, status)))
        }
        _ => return None,
    };
    let outcome = if kind == PromptKind::AgendaLine { outcome } else { outcome.and_close() };
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

fn add(open: &mut OpenMeeting, line: &str, status: Status) -> Outcome {
    match roster::add_new(open, line, status) {
        Ok((person, _)) => Outcome::next(Next::PersonChanged(person)),
        Err(error) => Outcome::refused(error),
    }
}

/// Answers the prompt with each line, as one step of undo. Returns the last outcome, and the lines that were
/// refused.
fn answer_each<'l>(
    open: &mut OpenMeeting,
    lines: &'l [String],
    answer: impl Fn(&mut OpenMeeting, &str) -> Outcome,
) -> (Outcome, Vec<&'l str>) {
    let (mut last, mut refused, mut added) = (Outcome::default(), Vec::new(), 0);
    for line in lines {
        let before = open.steps.depth();
        last = answer(open, line);
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
