//! The list of switches: each row shows the current choice, and choosing it goes to the next.

use super::Completion;
use super::switches::{MouseUse, ScreenReader, Switch};
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::screen::Hint;
use crate::app::spelling::Checking;

/// The switches.
pub(in crate::app) struct SwitchList;

impl PickerList for SwitchList {
    type Choice = Switch;

    fn title(&self) -> &'static str {
        "Indstillinger"
    }

    fn hints(&self) -> &'static [Hint] {
        &[(Action::Choose, "skift"), (Action::Close, "luk")]
    }

    fn all_rows(
        &self,
        _: &str,
        _: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<Switch>> {
        rows(environment)
    }

    fn choose(&self, switch: Switch, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Switch(switch))
    }
}

/// Returns the index of the row of a switch.
pub(in crate::app) fn place_of(switch: Switch) -> usize {
    Switch::ALL.iter().position(|other| *other == switch).unwrap_or_default()
}

/// Returns a row for each switch.
fn rows(environment: &Environment) -> Vec<ChoiceRow<Switch>> {
    let settings = environment.settings;
    let on = |is_on: bool| if is_on { "til" } else { "fra" };
    let rows = Switch::ALL.into_iter().map(|switch| {
        let (name, now) = match switch {
            Switch::Colours => ("Farver", settings.switches.colours_in_words()),
            Switch::Mouse => {
                ("Mus (med Skift markerer terminalen selv)", on(settings.switches.mouse == MouseUse::Program))
            }
            Switch::Reading => (
                "Skærmlæser: ændringer siges på en linje, uden streger og tegn",
                on(settings.switches.reading == ScreenReader::On),
            ),
            Switch::Completion => {
                ("Ord efter markøren, mens du skriver", on(settings.completion == Completion::On))
            }
            Switch::Spelling => ("Stavekontrol", on(settings.spelling.checking() == Checking::On)),
        };
        row("", &format!("{name}: {now}"), "", switch)
    });
    rows.collect()
}
