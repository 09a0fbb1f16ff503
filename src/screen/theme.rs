//! Colours and weights: one accent, and every state can be read without colour.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Tone;

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// With the terminal's own colours.
    Colour,
    /// With weights alone (`NO_COLOR`, no-color.org).
    Plain,
}

/// What a piece of text is, for the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    /// Less important.
    Dim,
    /// A heading.
    Strong,
    /// Where the keys go.
    Accent,
    /// Done.
    Good,
    /// Something to look at.
    Warn,
    /// Something wrong.
    Bad,
    /// The row that is chosen.
    Here,
    /// Marked text.
    Selected,
    /// Words that nobody has taken yet.
    Draft,
    /// A word that nobody knows.
    Unknown,
}

impl Ink {
    /// Of something that is said.
    pub(super) fn of(tone: Tone) -> Ink {
        match tone {
            Tone::Info => Ink::Plain,
            Tone::Warning => Ink::Warn,
            Tone::Error => Ink::Bad,
        }
    }
}

impl Theme {
    pub(super) fn style(self, ink: Ink) -> Style {
        let (colour, weight) = match ink {
            Ink::Plain => (None, Modifier::empty()),
            Ink::Dim => (None, Modifier::DIM),
            Ink::Strong => (None, Modifier::BOLD),
            Ink::Accent => (Some(Color::Cyan), Modifier::BOLD),
            Ink::Good => (Some(Color::Green), Modifier::empty()),
            Ink::Warn => (Some(Color::Yellow), Modifier::empty()),
            Ink::Bad => (Some(Color::Red), Modifier::BOLD),
            Ink::Here | Ink::Selected => (None, Modifier::REVERSED),
            Ink::Unknown => (Some(Color::Red), Modifier::UNDERLINED),
            Ink::Draft => (Some(Color::Cyan), Modifier::ITALIC),
        };
        let style = Style::new().add_modifier(weight);
        match colour {
            Some(colour) if self == Theme::Colour => style.fg(colour),
            _ => style,
        }
    }
}
