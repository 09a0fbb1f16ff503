//! Letters that were typed after the decision was left: asked about before they are written.

use crate::app::environment::Environment;
use crate::app::open_meeting::{Focus, OpenMeeting};
use crate::app::outcome::Outcome;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};

/// Whether letters typed after the decision was left belong into it.
pub(in crate::app) struct StrayLettersPrompt;

impl PromptLine for StrayLettersPrompt {
    fn question(&self) -> &'static str {
        "Ikke skrevet endnu. Retur skriver det i beslutningen, Esc glemmer det"
    }

    fn subject(&self) -> &'static str {
        "Beslutning"
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Written
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| {
            write(open, typed.text);
            Outcome::default().and_close()
        })
    }
}

/// Inserts the letters.
fn write(open: &mut OpenMeeting, text: &str) {
    open.set_focus(Focus::Text);
    let before = open.text.before_cursor(char::MAX.len_utf8());
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let gap = if is_apart || !text.starts_with(char::is_alphanumeric) { "" } else { " " };
    open.edit(|editor| editor.insert_block(&format!("{gap}{text}")));
}
