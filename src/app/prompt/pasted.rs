//! Lines pasted where a line is asked for.

use super::Prompt;
use super::kind::PromptKind;
use crate::app::arrival::new_meeting;
use crate::app::attendance::roster;
use crate::app::meeting::item_state;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;

/// Pasted lines, where each is an item or a person of its own: answers as many questions. Nothing where one line is asked
/// for, where something is typed already, or where it is one line.
pub(in crate::app) fn paste_lines(prompt: &Prompt, open: &mut OpenMeeting, text: &str) -> Option<Outcome> {
    let marks = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '•' | '·' | '*');
    let lines: Vec<&str> = text.lines().map(|line| line.trim_start_matches(marks).trim()).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if lines.len() < 2 || !prompt.input().is_empty() {
        return None;
    }
    let (items, people) = (open.meeting.items.len(), open.meeting.people.len());
    let added = match prompt.kind() {
        PromptKind::NewItem => answer_each(open, &lines, item_state::add).and_close(),
        PromptKind::NewPerson(status) => {
            answer_each(open, &lines, |open, line| roster::answer_new(open, line, status)).and_close()
        }
        PromptKind::AgendaLine => answer_each(open, &lines, new_meeting::answer_item),
        _ => return None,
    };
    let all = lines.len();
    // what could not be added has said why
    Some(match (open.meeting.items.len() - items, open.meeting.people.len() - people) {
        (new, 0) if new == all => added.and_info(format!("{all} punkter er tilføjet.")),
        (0, new) if new == all => added.and_info(format!("{all} personer er tilføjet.")),
        _ => added,
    })
}

/// Answers a question with each of some lines, as one step that is taken back together.
fn answer_each(
    open: &mut OpenMeeting,
    lines: &[&str],
    answer: impl Fn(&mut OpenMeeting, &str) -> Outcome,
) -> Outcome {
    let mut last = Outcome::default();
    for (nth, line) in lines.iter().enumerate() {
        last = answer(open, line);
        if nth > 0 {
            open.steps.join();
        }
    }
    last
}
