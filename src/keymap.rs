//! From keys to actions: the tables in `keymaps/*.json`, and what a press means where the user is.

pub mod key;
mod read;
#[cfg(test)]
mod tests;

pub use key::{Code, Key};
pub use read::{KeymapFault, KeymapFaults};

use crate::action::Action;

/// Where the user is, as far as keys are concerned. Inner contexts are asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// A drafted decision is shown and nobody has taken it.
    Draft,
    /// Words are shown behind the cursor.
    Completion,
    /// The points of an indstilling are marked; each key is a mark.
    Points,
    /// The list of phrases.
    Phrases,
    /// It is asked who came or left; digits say what happened.
    AttendanceEntry,
    /// A list of what was entered under an item.
    Entries,
    /// Writing a decision.
    Text,
    /// In a decision, but keys are commands (vim).
    Normal,
    /// The agenda has the focus.
    Agenda,
    /// The case (Baggrund, Sagsfremstilling) has the focus.
    Case,
    /// Anywhere on the meeting's screen.
    Meeting,
    /// Anywhere on the meeting's screen where letters are commands, not text (vim).
    Leader,
    /// The attendance screen; letters search.
    Attendance,
    /// The chair's screen.
    Chair,
    /// The times of the items.
    Clock,
    /// The preview of the referat.
    Preview,
    /// The review of an import.
    Review,
    /// What a revised agenda says otherwise.
    Merge,
    /// The versions of a decision.
    History,
    /// The list of meetings; letters search.
    Meetings,
    /// A line to fill in or a list to choose from; letters are text.
    Prompt,
    /// It is asked whether to leave something that is not saved.
    Leaving,
    /// Everywhere.
    Everywhere,
}

impl Context {
    /// Every context, in the order of help.
    pub const ALL: [Context; 23] = [
        Context::Meeting,
        Context::Draft,
        Context::Completion,
        Context::Points,
        Context::Phrases,
        Context::AttendanceEntry,
        Context::Entries,
        Context::Text,
        Context::Normal,
        Context::Agenda,
        Context::Case,
        Context::Leader,
        Context::Attendance,
        Context::Chair,
        Context::Clock,
        Context::Preview,
        Context::Review,
        Context::Merge,
        Context::History,
        Context::Meetings,
        Context::Prompt,
        Context::Leaving,
        Context::Everywhere,
    ];

    /// The name in keymap files.
    pub fn name(self) -> &'static str {
        match self {
            Context::Draft => "draft",
            Context::Completion => "completion",
            Context::Points => "points",
            Context::Phrases => "phrases",
            Context::AttendanceEntry => "quick",
            Context::Entries => "entries",
            Context::Text => "text",
            Context::Normal => "normal",
            Context::Agenda => "agenda",
            Context::Case => "case",
            Context::Meeting => "meeting",
            Context::Leader => "leader",
            Context::Attendance => "attendance",
            Context::Chair => "chair",
            Context::Clock => "clock",
            Context::Preview => "preview",
            Context::Review => "review",
            Context::Merge => "revised",
            Context::History => "history",
            Context::Meetings => "meetings",
            Context::Prompt => "prompt",
            Context::Leaving => "leaving",
            Context::Everywhere => "everywhere",
        }
    }

    /// The heading in help.
    pub fn label(self) -> &'static str {
        match self {
            Context::Draft => "Når et forslag vises",
            Context::Completion => "Når ord vises efter markøren",
            Context::Points => "Når at-punkter markeres",
            Context::Phrases => "I listen over vendinger",
            Context::AttendanceEntry => "Når der spørges, hvem",
            Context::Entries => "Når opgaver og afstemninger vises",
            Context::Text => "I teksten",
            Context::Normal => "I teksten, når taster er kommandoer",
            Context::Agenda => "I dagsordenen",
            Context::Case => "I sagen",
            Context::Meeting => "I mødet",
            Context::Leader => "I mødet, når der ikke skrives",
            Context::Attendance => "Fremmøde",
            Context::Chair => "Formandens skærm",
            Context::Clock => "Mødets ur",
            Context::Preview => "Referatet",
            Context::Review => "Gennemsyn af dagsordenen",
            Context::Merge => "Ændret dagsorden",
            Context::History => "Tidligere udgaver",
            Context::Meetings => "Listen over møder",
            Context::Prompt => "Når der spørges",
            Context::Leaving => "Når noget ikke er gemt",
            Context::Everywhere => "Overalt",
        }
    }

    /// Whether letters are written here, so that no letter may be a command.
    pub fn takes_text(self) -> bool {
        matches!(
            self,
            Context::Draft
                | Context::Completion
                | Context::AttendanceEntry
                | Context::Entries
                | Context::Text
                | Context::Meeting
                | Context::Attendance
                | Context::Meetings
                | Context::Prompt
                | Context::Everywhere
        )
    }
}

/// One row of a keymap: in a context, these keys do these actions, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where it holds.
    pub context: Context,
    /// The keys, one after the other.
    pub keys: Vec<Key>,
    /// What they do.
    pub actions: Vec<Action>,
}

impl Binding {
    /// The keys as the user reads them: `Ctrl-K R`.
    pub fn label(&self) -> String {
        label(&self.keys)
    }
}

/// Keys as the user reads them.
pub fn label(keys: &[Key]) -> String {
    keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}

/// What a press means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A command, or several.
    Actions(Vec<Action>),
    /// The beginning of a sequence.
    Pending,
    /// Nothing is bound.
    Unbound,
}

/// A table of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// Its name: "standard", "vim", "emacs", or that of the user's own file.
    pub name: String,
    /// Whether Esc in the text makes keys commands (vim).
    pub modal: bool,
    /// Whether words and lines that are deleted can be pasted again, as in vim and emacs.
    pub kills: bool,
    bindings: Vec<Binding>,
}

/// The keymaps that are compiled in, by name.
pub const BUILT_IN: [(&str, &str); 3] = [
    ("standard", include_str!("../keymaps/standard.json")),
    ("vim", include_str!("../keymaps/vim.json")),
    ("emacs", include_str!("../keymaps/emacs.json")),
];

impl Keymap {
    /// One of the keymaps that are compiled in.
    pub fn built_in(name: &str) -> Option<Keymap> {
        let (_, json) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        Keymap::read(json).ok()
    }

    /// What `keys`, pressed one after the other, mean where the user is. The innermost context that knows them decides.
    pub fn meaning(&self, contexts: &[Context], keys: &[Key]) -> Meaning {
        for &context in contexts {
            let mut here = self.bindings.iter().filter(|b| b.context == context && b.keys.starts_with(keys));
            let Some(first) = here.next() else { continue };
            let exact = std::iter::once(first).chain(here).find(|b| b.keys.len() == keys.len());
            return exact.map_or(Meaning::Pending, |b| Meaning::Actions(b.actions.clone()));
        }
        Meaning::Unbound
    }

    /// The ways on from an unfinished sequence, innermost context first.
    pub fn continuations<'a>(
        &'a self,
        contexts: &'a [Context],
        keys: &'a [Key],
    ) -> impl Iterator<Item = &'a Binding> {
        let longer = move |b: &&Binding| b.keys.len() > keys.len() && b.keys.starts_with(keys);
        contexts.iter().flat_map(move |&c| self.in_context(c).filter(longer))
    }

    /// The rows of one context, in the order of the file.
    pub fn in_context(&self, context: Context) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |b| b.context == context)
    }

    /// Every row.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// The keys that do just this action where the user is, as the user reads them; the first of the file.
    pub fn keys_for(&self, contexts: &[Context], action: Action) -> Option<String> {
        let mut rows = contexts.iter().flat_map(|&c| self.in_context(c));
        rows.find(|b| b.actions == [action]).map(Binding::label)
    }
}
