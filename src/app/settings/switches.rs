//! The switches, and how the settings file stores them.

use serde_json::{Map, Value};

/// The background of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
}

/// The choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// By the background that the terminal reports.
    #[default]
    Automatic,
    /// For one background, whatever the terminal reports.
    For(Background),
}

impl Colours {
    const ALL: [Colours; 3] =
        [Colours::Automatic, Colours::For(Background::Dark), Colours::For(Background::Light)];

    /// Returns the name in the settings file.
    fn name(self) -> &'static str {
        match self {
            Colours::Automatic => "automatic",
            Colours::For(Background::Dark) => "dark",
            Colours::For(Background::Light) => "light",
        }
    }

    fn next(self) -> Colours {
        match self {
            Colours::Automatic => Colours::For(Background::Dark),
            Colours::For(Background::Dark) => Colours::For(Background::Light),
            Colours::For(Background::Light) => Colours::Automatic,
        }
    }
}

/// Whether the mouse belongs to the program or to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MouseUse {
    /// To the program; with Shift to the terminal.
    #[default]
    Program,
    /// To the terminal.
    Terminal,
}

/// Whether the screen is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScreenReader {
    /// The screen is looked at.
    #[default]
    Off,
    /// The screen is read aloud: changes are announced in a line, and decoration is left out.
    On,
}

/// A switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Switch {
    /// The choice of colours.
    Colours,
    /// Whether the mouse belongs to the program.
    Mouse,
    /// Whether the screen is read aloud.
    Reading,
    /// Whether words are offered after the cursor.
    Completion,
    /// Whether spelling is checked.
    Spelling,
}

impl Switch {
    /// Every switch, in the order of the list.
    pub(in crate::app) const ALL: [Switch; 5] =
        [Switch::Colours, Switch::Mouse, Switch::Reading, Switch::Completion, Switch::Spelling];
}

/// The switches that are stored nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Switches {
    pub(in crate::app) colours: Colours,
    /// Whether the mouse belongs to the program.
    pub mouse: MouseUse,
    /// Whether the screen is read aloud.
    pub reading: ScreenReader,
    /// The background, as far as the terminal or its system reports it.
    pub(in crate::app) reported: Option<Background>,
}

impl Switches {
    /// Takes in a settings file; what it leaves out stays.
    pub(in crate::app) fn read(&mut self, settings: &Map<String, Value>) {
        let colours = settings.get("colours").and_then(Value::as_str);
        let known = colours.and_then(|name| Colours::ALL.into_iter().find(|colours| colours.name() == name));
        self.colours = known.unwrap_or(self.colours);
        if let Some(on) = settings.get("mouse").and_then(Value::as_bool) {
            self.mouse = if on { MouseUse::Program } else { MouseUse::Terminal };
        }
        if let Some(on) = settings.get("screen_reader").and_then(Value::as_bool) {
            self.reading = if on { ScreenReader::On } else { ScreenReader::Off };
        }
    }

    /// Stores the switches beside the other settings.
    pub(in crate::app) fn write(self, settings: &mut Map<String, Value>) {
        settings.insert("colours".to_owned(), self.colours.name().into());
        settings.insert("mouse".to_owned(), (self.mouse == MouseUse::Program).into());
        settings.insert("screen_reader".to_owned(), (self.reading == ScreenReader::On).into());
    }

    /// Gives the mouse to the program, or back to the terminal.
    pub(super) fn toggle_mouse(&mut self) {
        self.mouse = match self.mouse {
            MouseUse::Program => MouseUse::Terminal,
            MouseUse::Terminal => MouseUse::Program,
        };
    }

    /// Turns the support of screen readers on or off.
    pub(super) fn toggle_reading(&mut self) {
        self.reading = match self.reading {
            ScreenReader::Off => ScreenReader::On,
            ScreenReader::On => ScreenReader::Off,
        };
    }

    /// Goes to the next choice of colours.
    pub(super) fn next_colours(&mut self) {
        self.colours = self.colours.next();
    }

    /// Returns the background that colours are chosen for; `None` when it is unknown.
    pub fn background(self) -> Option<Background> {
        match self.colours {
            Colours::Automatic => self.reported,
            Colours::For(background) => Some(background),
        }
    }

    /// Returns the choice of colours, and for the automatic choice its result.
    pub(in crate::app) fn colours_in_words(self) -> &'static str {
        match (self.colours, self.reported) {
            (Colours::Automatic, Some(Background::Dark)) => "automatisk (terminalen er mørk)",
            (Colours::Automatic, Some(Background::Light)) => "automatisk (terminalen er lys)",
            (Colours::Automatic, None) => "automatisk (terminalen siger ikke, om den er lys eller mørk)",
            (Colours::For(Background::Dark), _) => "til en mørk terminal",
            (Colours::For(Background::Light), _) => "til en lys terminal",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_kept_by_their_name_and_one_that_is_not_known_changes_nothing() {
        for colours in Colours::ALL {
            let mut settings = Map::new();
            Switches { colours, ..Switches::default() }.write(&mut settings);
            let mut read = Switches::default();
            read.read(&settings);
            assert_eq!(read.colours, colours);
            settings.insert("colours".to_owned(), "purple".into());
            read.read(&settings);
            assert_eq!(read.colours, colours);
        }
        let steps: Vec<Colours> = Colours::ALL.into_iter().map(Colours::next).collect();
        assert_eq!(steps, [Colours::ALL[1], Colours::ALL[2], Colours::ALL[0]]);
    }

    #[test]
    fn what_was_chosen_counts_more_than_what_the_terminal_says() {
        let reported = Some(Background::Light);
        assert_eq!(Switches { reported, ..Switches::default() }.background(), reported);
        let chosen = Switches { colours: Colours::For(Background::Dark), reported, ..Switches::default() };
        assert_eq!(chosen.background(), Some(Background::Dark));
        assert_eq!(Switches::default().background(), None);
    }
}
