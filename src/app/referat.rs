//! The referat as a file and on the clipboard, in the edition that is read on the screen.

use super::confirm::kind::ConfirmAction;
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Outcome, Tone};
use super::prompt::kind::PromptKind;
use crate::export::{self, Copied, Edition, Format, Selection, copied, copied_item};

/// Asks where the referat is to be written.
pub(super) fn ask_export(open: &OpenMeeting, environment: &Environment) -> Outcome {
    let suffix = if environment.edition == Edition::Open { "-aaben" } else { "" };
    let path = format!("referat-{}{suffix}.md", open.meeting.id);
    Outcome::ask(Ask::new(PromptKind::ExportPath).with_text(path))
}

/// Writes the referat to a file.
pub(super) fn export(
    open: &mut OpenMeeting,
    environment: &Environment,
    path: &str,
    replace: bool,
) -> Outcome {
    open.settle();
    let edition = environment.edition;
    let format = Format::of_file(path).unwrap_or_default();
    match export::print(&open.meeting, edition, &Selection::Whole, format, None) {
        Ok(contents) => Outcome::effect(Effect::Export { path: path.to_owned(), contents, edition, replace }),
        Err(error) => Outcome::say(Tone::Error, error.to_string()),
    }
}

/// Asks whether a file that is there is written over.
pub(super) fn ask_replace(path: String) -> Outcome {
    Outcome::confirm(format!("»{path}« findes allerede. Skriv over den?"), ConfirmAction::Replace { path })
}

/// Puts the referat on the clipboard.
pub(super) fn copy(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.settle();
    let edition = environment.edition;
    let what = if edition == Edition::Open { "Den åbne udgave" } else { "Referatet" };
    copy_document(copied(&open.meeting, edition), what)
}

/// Puts the decision of the current item on the clipboard.
pub(super) fn copy_decision(open: &OpenMeeting, environment: &Environment) -> Outcome {
    let Some(item) = open.item() else { return Outcome::default() };
    if item.decision_text().trim().is_empty() && item.state.sentence().is_empty() {
        return Outcome::info("Punktet har ingen beslutning at kopiere.");
    }
    let is_withheld = open.meeting.access(&item.id).is_withheld();
    if is_withheld && environment.edition == Edition::Open {
        return Outcome::info("Punktet er lukket: dets beslutning står ikke i den åbne udgave.");
    }
    let what = if is_withheld { "Beslutningen på et lukket punkt" } else { "Beslutningen" };
    copy_document(copied_item(&open.meeting, item), what)
}

/// A document keeps its headings and lists where they can be pasted.
fn copy_document(Copied { text, html }: Copied, what: &'static str) -> Outcome {
    Outcome::effect(Effect::Copy { text, html: Some(html), what })
}
