//! What a word may mean for secrecy.

/// What a word may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordMeaning {
    /// "lukket"
    Closed,
    /// "fortroligt"
    Secret,
    /// "følsomme", "tavshedspligt", "internt": near secrecy.
    Sensitive,
    /// "personsager"
    PersonCases,
    /// "åben"
    Open,
    /// "offentligt"
    Public,
    /// "offentliggøres", "publiceres"
    Publish,
    /// "døre"
    Doors,
    /// "tilhørere", "presse"
    Audience,
    /// "ikke", "uden", "undtaget"
    Not,
    /// "punkt", "sager"
    Items,
    /// "dagsorden", "del", "møde"
    Agenda,
    /// "behandles"
    Handled,
    /// "dette", "emnet", "materialet": what stands for the item.
    This,
    /// "status", "type", "adgang": a label that may be answered with secrecy.
    Kind,
    /// "bilag"
    Annex,
    /// A rule of law: "§".
    Paragraph,
    /// "styrelsesloven": its § 10 is the one on closed doors.
    Statute,
    /// Another law.
    OtherStatute,
    /// "delvist"
    Partly,
    /// "ja"
    Yes,
    /// "nej"
    No,
    /// A word that says nothing by itself.
    Filler,
    /// A number.
    Number,
    /// Anything else.
    Other,
}
