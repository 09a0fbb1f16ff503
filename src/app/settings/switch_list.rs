//! The list of switches: each row shows the current choice, and choosing it goes to the next.

use super::row::{PickerRow, RowChoice, row};
use crate::app::environment::Environment;
use crate::app::outcome::Next;
use crate::app::settings::Completion;
use crate::app::settings::switches::{MouseUse, ScreenReader, Switch};
use crate::app::spelling::Checking;

/// Returns a row for each switch.
pub(super) fn rows(environment: &Environment) -> Vec<PickerRow> {
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
        row("", &format!("{name}: {now}"), "", RowChoice::Go(Next::Switch(switch)))
    });
    rows.collect()
}
