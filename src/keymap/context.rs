//! Where the user is, as far as keys are concerned.

/// Declares the contexts with a row for each, in the order of help: its name in keymap files, whether letters
/// are text there, and its heading in help.
macro_rules! contexts {
    ($($(#[$doc:meta])* $variant:ident $name:literal $letters:ident $label:literal,)*) => {
        /// Where the user is, as far as keys are concerned. Inner contexts are asked first.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Context {
            $($(#[$doc])* $variant,)*
        }

        impl Context {
            /// Every context, in the order of help.
            pub const ALL: &[Context] = &[$(Context::$variant,)*];

            /// Returns the name in keymap files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Context::$variant => $name,)*
                }
            }

            /// Returns the heading in help.
            pub fn label(self) -> &'static str {
                match self {
                    $(Context::$variant => $label,)*
                }
            }

            fn letters(self) -> LetterUse {
                match self {
                    $(Context::$variant => letters!($letters),)*
                }
            }
        }
    };
}

/// What a letter is in a context.
#[derive(PartialEq, Eq)]
enum LetterUse {
    /// Text; no letter may be a command.
    Text,
    /// A command.
    Commands,
}

macro_rules! letters {
    (text) => {
        LetterUse::Text
    };
    (commands) => {
        LetterUse::Commands
    };
}

contexts! {
    /// Anywhere on the meeting's screen.
    Meeting "meeting" text "I mødet",
    /// A drafted decision is shown and not yet taken.
    Draft "draft" text "Når et forslag vises",
    /// Words are shown after the cursor.
    Completion "completion" text "Når ord vises efter markøren",
    /// The points of an indstilling are marked; each key is a mark.
    Points "points" commands "Når at-punkter markeres",
    /// The list of phrases.
    Phrases "phrases" commands "I listen over vendinger",
    /// The list of phrases, offered by the key that drafts; the same key goes on in it.
    OfferedPhrases "offered_phrases" commands "Når vendinger foreslås",
    /// The line that asks who came or left; digits say what happened.
    AttendanceEntry "quick" text "Når der spørges, hvem",
    /// A list of what was entered under an item.
    Entries "entries" text "Når opgaver og afstemninger vises",
    /// The list of what is missing and what is odd.
    Findings "findings" text "I listen over det, der mangler",
    /// Writing a decision.
    Text "text" text "I teksten",
    /// In a decision, but keys are commands (vim).
    Normal "normal" commands "I teksten, når taster er kommandoer",
    /// The agenda has the focus.
    Agenda "agenda" commands "I dagsordenen",
    /// The background (Baggrund, Sagsfremstilling) has the focus.
    Background "case" commands "I sagen",
    /// Anywhere on the meeting's screen where letters are commands, not text (vim).
    Leader "leader" commands "I mødet, når der ikke skrives",
    /// The attendance screen; letters search.
    Attendance "attendance" text "Fremmøde",
    /// The chair's screen.
    Chair "chair" commands "Formandens skærm",
    /// The times of the items.
    Clock "clock" commands "Mødets ur",
    /// The preview of the referat.
    Preview "preview" commands "Referatet",
    /// The page at the end of the meeting.
    EndPage "end_page" commands "Mødets slutning",
    /// The review of an import.
    Review "review" commands "Gennemsyn af dagsordenen",
    /// What a revised agenda says otherwise.
    Merge "revised" commands "Ændret dagsorden",
    /// The versions of a decision.
    History "history" commands "Tidligere udgaver",
    /// The list of meetings; letters search.
    Meetings "meetings" text "Listen over møder",
    /// A line to fill in or a list to choose from; letters are text.
    Prompt "prompt" text "Når der spørges",
    /// It is asked whether to leave something that is not saved.
    Leaving "leaving" commands "Når noget ikke er gemt",
    /// Everywhere.
    Everywhere "everywhere" text "Overalt",
}

impl Context {
    /// Returns whether letters are written here, so that no letter may be a command.
    pub fn takes_text(self) -> bool {
        self.letters() == LetterUse::Text
    }
}
