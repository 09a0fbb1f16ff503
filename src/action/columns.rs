//! The columns of the table of actions: the value of each word.

/// Translates a word of the table into its value.
macro_rules! column {
    (reads) => {
        true
    };
    (writes) => {
        false
    };
    (meeting) => {
        true
    };
    (anywhere) => {
        false
    };
    (motion) => {
        true
    };
    (command) => {
        false
    };
}

/// The groups of actions, in the order of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Goes through the agenda or changes it.
    Item,
    /// Writes what was decided, and what is entered with it.
    Decision,
    /// Says who is there.
    Attendance,
    /// Concerns the meeting and its referat.
    Meeting,
    /// Edits a text.
    Text,
    /// Concerns the program.
    Program,
}

impl Group {
    /// Returns its Danish name in the menu.
    pub fn label(self) -> &'static str {
        match self {
            Group::Item => "punkt",
            Group::Decision => "beslutning",
            Group::Attendance => "fremmøde",
            Group::Meeting => "møde",
            Group::Text => "tekst",
            Group::Program => "program",
        }
    }
}

/// What an action changes in a meeting that has ended, where every change needs a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrects {
    /// Nothing that the referat says.
    Nothing,
    /// The current item.
    Item,
    /// What belongs to no item: people, times, the agenda.
    General,
    /// Decided by the screen in front, which alone handles it.
    Screen,
    /// The text that is being written.
    Typing,
    /// What the undone step changed.
    Undone,
    /// What the redone step changed.
    Redone,
}

/// Translates a word of the table into its value.
macro_rules! corrects {
    (nothing) => {
        Corrects::Nothing
    };
    (item) => {
        Corrects::Item
    };
    (general) => {
        Corrects::General
    };
    (screen) => {
        Corrects::Screen
    };
    (typing) => {
        Corrects::Typing
    };
    (undone) => {
        Corrects::Undone
    };
    (redone) => {
        Corrects::Redone
    };
}
