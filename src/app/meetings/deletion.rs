//! Deleting a stored meeting: the second answer is a word that is not typed by mistake.

use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::app::prompt::line::{PromptLine, Typed};
use crate::meeting::MeetingId;
use crate::store::protocol::Request;

/// The word that deletes a meeting, here and on the command line.
pub const DELETE_WORD: &str = "slet";

/// The word that deletes a meeting.
pub(in crate::app) struct DeletionPrompt<'a>(pub(in crate::app) &'a MeetingId);

impl PromptLine for DeletionPrompt<'_> {
    fn question(&self) -> &'static str {
        "Det kan ikke gøres om. Skriv »slet« for at slette mødet alle steder"
    }

    fn answer(&self, typed: Typed<'_>, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        if typed.text.to_lowercase() != DELETE_WORD {
            return Outcome::info("Intet er slettet.").and_close();
        }
        Outcome::ask_store(Request::Delete(self.0.clone())).and_close().and_info("Sletter mødet …")
    }
}
