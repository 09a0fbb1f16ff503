//! Colours and weights: one table, whose contrast a test computes. Every state is readable without colour.
//!
//! Colours are those of the 256 that look the same on every terminal; the first sixteen are the terminal's
//! own and unknown. Where the background is unknown, a colour brings its own.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Tone;
use crate::app::settings::switches::Background;

/// What the colours are chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// A dark terminal.
    Dark,
    /// A light terminal.
    Light,
    /// A terminal with an unknown background.
    Either,
    /// Weights only (`NO_COLOR`, no-color.org).
    Plain,
}

/// The meaning of a text, which gives its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    /// Less important.
    Dim,
    /// A line between parts, without text.
    Rule,
    /// A heading.
    Strong,
    /// The part with the focus.
    Accent,
    /// Done.
    Good,
    /// A warning.
    Warn,
    /// An error.
    Bad,
    /// The selected row.
    Here,
    /// Selected text.
    Selected,
    /// A draft that is not accepted yet.
    Draft,
    /// Words offered after the cursor.
    Offer,
    /// An unknown word.
    Unknown,
}

impl Ink {
    /// Returns the ink of a notice.
    pub(super) fn of(tone: Tone) -> Ink {
        match tone {
            Tone::Info => Ink::Plain,
            Tone::Warning => Ink::Warn,
            Tone::Error => Ink::Bad,
        }
    }

    /// Returns the ink of a notice on a line of its own: it stands out even when it is only information.
    pub(super) fn of_notice(tone: Tone) -> Ink {
        match tone {
            Tone::Info => Ink::Strong,
            Tone::Warning | Tone::Error => Ink::of(tone),
        }
    }
}

/// The look of an ink: the numbers of its colours, `None` for the terminal's own, and its weight.
struct Look {
    letters: Option<u8>,
    background: Option<u8>,
    weight: Modifier,
}

impl Theme {
    /// Returns the theme for a background, if known.
    pub fn on(background: Option<Background>) -> Self {
        match background {
            Some(Background::Dark) => Theme::Dark,
            Some(Background::Light) => Theme::Light,
            None => Theme::Either,
        }
    }

    fn look(self, ink: Ink) -> Look {
        let weight = match ink {
            Ink::Plain | Ink::Dim | Ink::Good => Modifier::empty(),
            // faint letters are illegible on many terminals, and not faint at all on others
            Ink::Rule if matches!(self, Theme::Either | Theme::Plain) => Modifier::DIM,
            Ink::Rule => Modifier::empty(),
            Ink::Strong | Ink::Accent | Ink::Bad => Modifier::BOLD,
            Ink::Warn if self == Theme::Plain => Modifier::BOLD,
            Ink::Warn => Modifier::empty(),
            Ink::Here | Ink::Selected => Modifier::REVERSED,
            Ink::Draft | Ink::Offer => Modifier::ITALIC,
            Ink::Unknown => Modifier::UNDERLINED,
        };
        let (letters, background) = self.colours(ink);
        Look { letters, background, weight }
    }

    /// Returns the numbers of the colours: letters, and background.
    fn colours(self, ink: Ink) -> (Option<u8>, Option<u8>) {
        // dark, light, and either: letters with their own background
        let (dark, light, either) = match ink {
            Ink::Plain | Ink::Strong | Ink::Here | Ink::Selected => return (None, None),
            Ink::Dim => (248, 240, None),
            Ink::Rule => (240, 250, None),
            Ink::Accent => (81, 24, None),
            Ink::Good => (114, 22, None),
            Ink::Warn => (221, 94, Some((16, 221))),
            Ink::Bad => (210, 124, Some((231, 124))),
            Ink::Unknown => (210, 124, None),
            Ink::Draft => (117, 25, Some((16, 153))),
            Ink::Offer => (110, 61, Some((16, 153))),
        };
        match self {
            Theme::Dark => (Some(dark), None),
            Theme::Light => (Some(light), None),
            Theme::Either => either.map_or((None, None), |(letters, behind)| (Some(letters), Some(behind))),
            Theme::Plain => (None, None),
        }
    }

    pub(super) fn style(self, ink: Ink) -> Style {
        let Look { letters, background, weight } = self.look(ink);
        let style = Style::new().add_modifier(weight);
        let style = letters.map_or(style, |number| style.fg(Color::Indexed(number)));
        background.map_or(style, |number| style.bg(Color::Indexed(number)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INKS: [Ink; 13] = [
        Ink::Plain,
        Ink::Dim,
        Ink::Rule,
        Ink::Strong,
        Ink::Accent,
        Ink::Good,
        Ink::Warn,
        Ink::Bad,
        Ink::Here,
        Ink::Selected,
        Ink::Draft,
        Ink::Offer,
        Ink::Unknown,
    ];

    /// Usual backgrounds: black, Windows, VS Code, Tango, Solarized, Dracula, Ubuntu, PowerShell.
    const DARK: [u32; 8] = [0x000000, 0x0c0c0c, 0x1e1e1e, 0x2e3436, 0x002b36, 0x282a36, 0x300a24, 0x012456];

    /// Usual light backgrounds: white, macOS, Tango, Solarized, GNOME's grey.
    const LIGHT: [u32; 5] = [0xffffff, 0xfafafa, 0xeeeeec, 0xfdf6e3, 0xf6f5f4];

    /// Returns a colour of xterm's 256, from the sixteenth on: a cube of six steps, and greys.
    fn rgb(number: u8) -> u32 {
        let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * u32::from(n) };
        match number {
            0..16 => panic!("{number} is the terminal's own colour, and may look like anything"),
            16..232 => {
                let n = number - 16;
                step(n / 36) << 16 | step(n / 6 % 6) << 8 | step(n % 6)
            }
            232..=255 => (8 + 10 * (u32::from(number) - 232)) * 0x010101,
        }
    }

    /// Returns the relative luminance of WCAG 2.
    fn luminance(rgb: u32) -> f64 {
        let part = |shift: u32| {
            let value = f64::from(rgb >> shift & 0xff) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_contrast_is_that_of_the_standard() {
        assert!((contrast(0x000000, 0xffffff) - 21.0).abs() < 0.01);
        assert!((contrast(0x777777, 0xffffff) - 4.48).abs() < 0.01);
        assert_eq!((rgb(16), rgb(231), rgb(81), rgb(244)), (0x000000, 0xffffff, 0x5fd7ff, 0x808080));
    }

    #[test]
    fn whatever_can_be_read_has_a_contrast_of_four_and_a_half() {
        let usual = [(Theme::Dark, DARK.as_slice()), (Theme::Light, &LIGHT)];
        let unknown = [(Theme::Either, DARK.as_slice()), (Theme::Either, &LIGHT), (Theme::Plain, &DARK)];
        for (theme, backgrounds) in usual.into_iter().chain(unknown) {
            for ink in INKS.into_iter().filter(|ink| *ink != Ink::Rule) {
                let look = theme.look(ink);
                assert!(!look.weight.contains(Modifier::DIM), "{theme:?} {ink:?}: how faint, nobody knows");
                let Some(letters) = look.letters else {
                    assert_eq!(look.background, None, "{theme:?} {ink:?}: letters of the terminal's own");
                    continue;
                };
                for &background in backgrounds {
                    let behind = look.background.map_or(background, rgb);
                    let contrast = contrast(rgb(letters), behind);
                    assert!(contrast >= 4.5, "{theme:?} {ink:?} on {behind:06x}: {contrast:.2}");
                }
            }
        }
    }

    #[test]
    fn what_nobody_wrote_looks_otherwise_than_what_is_written() {
        for theme in [Theme::Dark, Theme::Light, Theme::Either, Theme::Plain] {
            for ink in [Ink::Draft, Ink::Offer, Ink::Unknown, Ink::Selected, Ink::Bad] {
                assert_ne!(theme.style(ink), theme.style(Ink::Plain), "{theme:?} {ink:?}");
            }
            let coloured = theme.style(Ink::Offer).fg.is_some() && theme.style(Ink::Draft).fg.is_some();
            assert_eq!(coloured, theme != Theme::Plain, "{theme:?}: not every terminal shows italics");
        }
    }
}
