//! Every command the user can give: its variant, its name in keymaps and on the command line, and its one line of help.

use std::fmt;
use std::str::FromStr;

/// A word of the table as the answer that it stands for.
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

/// What an action changes in a meeting that has ended, where every change needs a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrects {
    /// Nothing that the referat says.
    Nothing,
    /// The current item.
    Item,
    /// What belongs to no item: people, times, the agenda.
    General,
    /// What the screen in front says, for it means something there alone.
    Screen,
    /// The text that is being written.
    Typing,
    /// What the step changed that is taken back.
    Undone,
    /// What the step changed that is done again.
    Redone,
}

/// A word of the table as what it stands for.
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

macro_rules! actions {
    ($($variant:ident $name:literal $access:ident $needs:ident $kind:ident $corrects:ident $help:literal)*) => {
        /// What the minute-taker asks for: one row of the table each. Help, menu and footer read it from here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $(#[doc = concat!("`", $name, "`: ", $help, ".")] $variant,)*
        }

        impl Action {
            /// Every action, in the order of the table.
            pub const ALL: &'static [Action] = &[$(Action::$variant,)*];

            /// The name in keymaps and in `referent keys`.
            pub fn name(self) -> &'static str {
                match self { $(Action::$variant => $name,)* }
            }

            /// One short line of help, in Danish.
            pub fn help(self) -> &'static str {
                match self { $(Action::$variant => $help,)* }
            }

            /// Whether the action changes nothing, so that somebody who only follows a meeting may use it.
            pub fn is_read_only(self) -> bool {
                match self { $(Action::$variant => column!($access),)* }
            }

            /// Whether the action makes sense only when a meeting is open.
            pub fn needs_meeting(self) -> bool {
                match self { $(Action::$variant => column!($needs),)* }
            }

            /// What the action changes in a meeting that has ended.
            pub fn corrects(self) -> Corrects {
                match self { $(Action::$variant => corrects!($corrects),)* }
            }

            /// Whether the action only moves or edits within a list or a text. The menu leaves such keys out.
            pub fn is_motion(self) -> bool {
                match self { $(Action::$variant => column!($kind),)* }
            }
        }
    };
}

// variant, name, reads or writes, needs a meeting or works anywhere, a motion or a command, what it corrects, help
actions! {
    // the program
    Help "help" reads anywhere command nothing "Vis hjælp og taster"
    CommandPalette "command_palette" writes anywhere command nothing "Vis menuen over alt, man kan gøre"
    Quit "quit" reads anywhere command nothing "Afslut (er noget ikke gemt, spørges der først)"
    SaveNow "save_now" writes anywhere command nothing "Gem nu (der gemmes ellers af sig selv)"
    SaveElsewhere "save_elsewhere" writes anywhere command nothing "Skriv mødet til en anden fil, hvis der ikke kan gemmes"
    Suspend "suspend" reads anywhere command nothing "Læg programmet i baggrunden"
    Close "close" reads anywhere command nothing "Luk, gå tilbage"
    OpenMeetings "open_meetings" writes anywhere command nothing "Vis listen over møder"
    ImportFile "import_file" writes anywhere command nothing "Hent en dagsorden, eller en liste over personer, fra en fil"
    PasteAgenda "paste_agenda" writes anywhere command nothing "Hent den dagsorden, der er kopieret"
    NewMeeting "new_meeting" writes anywhere command nothing "Nyt møde uden fil: organ, dato og punkter"
    FilterBody "filter_body" writes anywhere command nothing "Vis kun det næste organs møder, eller alles"
    FilterYear "filter_year" writes anywhere command nothing "Vis kun et års møder, eller alle års"
    DeleteMeeting "delete_meeting" writes anywhere command nothing "Slet mødet for altid, alle steder (der spørges to gange)"
    // stepping
    NextItem "next_item" writes meeting command nothing "Næste punkt"
    PreviousItem "previous_item" writes meeting command nothing "Forrige punkt"
    NextUnfinished "next_unfinished" writes meeting command nothing "Næste punkt, der mangler noget"
    GoToItem "go_to_item" writes meeting command nothing "Gå til et punkt: nummer eller bogstaver"
    FirstItem "first_item" writes meeting command nothing "Første punkt"
    LastItem "last_item" writes meeting command nothing "Sidste punkt"
    NextPane "next_pane" writes meeting command nothing "Næste felt"
    PreviousPane "previous_pane" writes meeting command nothing "Forrige felt"
    FocusAgenda "focus_agenda" writes meeting command nothing "Gå til dagsordenen"
    ShowCase "show_case" writes meeting command nothing "Vis eller skjul sagen (Baggrund, Sagsfremstilling, bilag)"
    ScrollUp "scroll_up" reads meeting motion nothing "Rul op"
    ScrollDown "scroll_down" reads meeting motion nothing "Rul ned"
    ScrollPageUp "scroll_page_up" reads meeting motion nothing "Rul en side op"
    ScrollPageDown "scroll_page_down" reads meeting motion nothing "Rul en side ned"
    ScrollTop "scroll_top" reads meeting motion nothing "Rul til toppen"
    ScrollBottom "scroll_bottom" reads meeting motion nothing "Rul til bunden"
    // the decision
    EditDecision "edit_decision" writes meeting command nothing "Skriv i beslutningen"
    LeaveText "leave_text" writes meeting command nothing "Forlad teksten"
    DraftDecision "draft_decision" writes meeting command item "Foreslå en beslutning ud fra indstillingen; igen: næste forslag"
    PreviousDraft "previous_draft" writes meeting command item "Forrige forslag"
    AcceptDraft "accept_draft" writes meeting command screen "Brug forslaget"
    DropDraft "drop_draft" writes meeting command nothing "Fjern forslaget"
    AcceptAndNext "accept_and_next" writes meeting command screen "Brug beslutningen, og gå til næste punkt"
    InsertTime "insert_time" writes meeting command screen "Skriv klokkeslættet"
    TakeWords "take_words" writes meeting command item "Skriv alt det, der vises efter markøren"
    TakeWord "take_word" writes meeting command item "Skriv det næste ord af det, der vises"
    ToggleCompletion "toggle_completion" writes meeting command nothing "Vis eller skjul ord efter markøren, mens du skriver"
    InsertPhrase "insert_phrase" writes meeting command item "Indsæt en vending (eller skriv dens kode og tag den)"
    NewPhrase "new_phrase" writes meeting command nothing "Ny vending, af det markerede eller det skrevne"
    EditPhrase "edit_phrase" writes meeting command nothing "Ret vendingen"
    RemovePhrase "remove_phrase" writes meeting command nothing "Slet vendingen"
    IntroduceItem "introduce_item" writes meeting command item "Skriv »NN indledte punktet.« først; igen: fjern det"
    PasteQuote "paste_quote" writes meeting command item "Indsæt som citat: det markerede, det indsatte eller udklipsholderen"
    SpellWord "spell_word" writes meeting command item "Ret ordet, der er stavet forkert, eller lær det"
    ToggleSpelling "toggle_spelling" writes meeting command nothing "Stavekontrol til eller fra"
    MarkPoints "mark_points" writes meeting command item "Markér hvert at-punkt: fulgt, rettet, udsat, afvist"
    PointFollowed "point_followed" writes meeting command nothing "At-punktet er fulgt"
    PointChanged "point_changed" writes meeting command nothing "At-punktet er fulgt med en rettelse"
    PointPostponed "point_postponed" writes meeting command nothing "At-punktet er udsat"
    PointRejected "point_rejected" writes meeting command nothing "At-punktet er afvist"
    Undo "undo" writes meeting command undone "Fortryd"
    Redo "redo" writes meeting command redone "Gendan det fortrudte"
    ShowHistory "show_history" writes meeting command nothing "Se beslutningens tidligere udgaver"
    TakeBack "take_back" writes meeting command screen "Lad den valgte udgave gælde igen"
    CompareOther "compare_other" writes meeting command nothing "Sammenlign med udgaven før, eller med teksten nu"
    Find "find" writes meeting command nothing "Find i teksten"
    FindNext "find_next" writes meeting command nothing "Find næste"
    FindPrevious "find_previous" writes meeting command nothing "Find forrige"
    // the state of an item
    SetState "set_state" writes meeting command item "Markér punktet: udsat, udgået, ingen bemærkninger, ikke nået …"
    Postpone "postpone" writes meeting command item "Udsæt punktet"
    Withdraw "withdraw" writes meeting command item "Tag punktet af dagsordenen"
    NoRemarks "no_remarks" writes meeting command item "Ingen bemærkninger"
    NotReached "not_reached" writes meeting command item "Punktet blev ikke nået"
    EditTitle "edit_title" writes meeting command item "Ret punktets titel"
    SetTime "set_time" writes meeting command nothing "Sæt punktets tid: minutter, klokkeslæt eller begge"
    AddItem "add_item" writes meeting command general "Tilføj et punkt efter dette"
    MoveItemUp "move_item_up" writes meeting command item "Flyt punktet op"
    MoveItemDown "move_item_down" writes meeting command item "Flyt punktet ned"
    // the protocol
    TakeVote "take_vote" writes meeting command item "Afstemning: for, imod, undlod"
    AddStatement "add_statement" writes meeting command item "Protokoltilførsel, afvigende mening eller forbehold"
    AddTask "add_task" writes meeting command item "Opgave: hvem, hvad og hvornår, hentet i beslutningen"
    ShowEntries "show_entries" writes meeting command item "Afstemninger, protokoltilførsler og opgaver: ret eller fjern"
    RemoveEntry "remove_entry" writes meeting command nothing "Fjern det valgte"
    TaskDone "task_done" writes meeting command nothing "Opgaven er udført; igen: ikke udført"
    // attendance
    NotePerson "note_person" writes meeting command screen "Skriv, hvem der kom, gik, er inhabil … (uden at forlade punktet)"
    OtherTime "other_time" writes meeting command general "Det skete på et andet tidspunkt: der spørges om klokkeslættet"
    ShowMoments "show_moments" writes meeting command general "Hvem kom og gik: ret tid og punkt, eller fjern"
    OpenAttendance "open_attendance" writes meeting command nothing "Fremmøde: hvem er her"
    AllPresent "all_present" writes meeting command screen "Alle, der ikke er afklaret, er til stede"
    GroupPresent "group_present" writes meeting command screen "Hele gruppen er til stede"
    MarkPresent "mark_present" writes meeting command screen "Til stede"
    MarkVirtual "mark_virtual" writes meeting command screen "Til stede virtuelt"
    MarkAfbud "mark_afbud" writes meeting command screen "Afbud"
    MarkAbsent "mark_absent" writes meeting command screen "Fraværende uden afbud"
    MarkUnknown "mark_unknown" writes meeting command screen "Ikke afklaret"
    PersonArrived "person_arrived" writes meeting command screen "Ankom nu, eller er tilbage (tid og punkt skrives)"
    PersonLeft "person_left" writes meeting command screen "Forlod mødet nu (tid og punkt skrives)"
    Recuse "recuse" writes meeting command screen "Inhabil: ude under punktet; igen: tilbage"
    Cleared "person_cleared" writes meeting command screen "Habil: organet fandt, at personen må blive"
    PersonOnline "person_online" writes meeting command screen "Deltager virtuelt fra nu"
    Guest "person_guest" writes meeting command screen "Gæst under punktet"
    SetSubstitute "set_substitute" writes meeting command screen "Stedfortræder for personen"
    AddPerson "add_person" writes meeting command general "Tilføj en person"
    FilterGroup "filter_group" writes meeting command nothing "Vis næste gruppe, eller alle"
    FilterStatus "filter_status" writes meeting command nothing "Vis dem, der ventes, er her, er gået …, eller alle"
    FetchPeople "fetch_people" writes meeting command general "Hent personerne fra organets seneste møde"
    SetRules "set_rules" writes meeting command general "Vælg, hvilke regler der føres referat efter"
    ToggleBreak "toggle_break" writes meeting command nothing "Pause; igen: mødet fortsætter"
    // the chair and the referat
    ToggleChairView "toggle_chair_view" writes meeting command nothing "Formandens skærm: hvad mangler"
    ShowClock "show_clock" reads meeting command nothing "Mødets ur: afsat og brugt tid for hvert punkt"
    Preview "preview" writes meeting command nothing "Se referatet"
    ToggleOpenEdition "toggle_open_edition" writes meeting command nothing "Den åbne udgave, uden lukkede punkters indhold; igen: den fulde"
    ExportMarkdown "export_markdown" writes meeting command nothing "Gem referatet som fil: Markdown, Word, HTML eller tekst"
    CopyDecision "copy_decision" writes meeting command nothing "Kopiér punktets beslutning med indstilling; igen: kun dens ord"
    CopyReferat "copy_referat" writes meeting command nothing "Kopiér hele referatet"
    CheckMeeting "check_meeting" reads meeting command nothing "Vis, hvad der mangler"
    OpenMeeting "open_meeting" writes meeting command general "Mødet begynder nu"
    CloseMeeting "close_meeting" writes meeting command nothing "Slut (luk) mødet, eller genåbn det"
    SetEndTime "set_end_time" writes meeting command general "Skriv eller ret, hvornår mødet sluttede"
    NextMeeting "next_meeting" writes meeting command nothing "Lav dagsordenen til det næste møde"
    // the review of an import
    Review "review" writes meeting command nothing "Gennemse dagsordenen: hoved, punkter og personer"
    MendRow "mend_row" writes meeting command screen "Ret teksten"
    MendNumber "mend_number" writes meeting command screen "Ret nummeret"
    MendKind "mend_kind" writes meeting command screen "Ret arten: overskrift, lukket, formand, uden stemme …"
    MergeItem "merge_item" writes meeting command screen "Læg punktet til det forrige"
    SplitItem "split_item" writes meeting command screen "Del punktet i to"
    MarkAnnex "mark_annex" writes meeting command screen "Punktet er et bilag til det forrige"
    RemoveRow "remove_row" writes meeting command screen "Fjern punktet eller personen"
    OtherReading "other_reading" writes meeting command screen "Del punkterne på den anden måde; igen: som før"
    MarkItem "mark_item" writes meeting command screen "Linjen begynder et punkt"
    ToggleRow "toggle_row" writes meeting command nothing "Tag ændringen med, eller lad være"
    TakeRevision "take_revision" writes meeting command general "Flet det valgte ind i mødet"
    SeparateMeeting "separate_meeting" writes meeting command nothing "Filen er et andet møde samme dag"
    // lists and choices
    MoveUp "move_up" reads anywhere motion nothing "Op"
    MoveDown "move_down" reads anywhere motion nothing "Ned"
    PageUp "page_up" reads anywhere motion nothing "En side op"
    PageDown "page_down" reads anywhere motion nothing "En side ned"
    MoveFirst "move_first" reads anywhere motion nothing "Til toppen"
    MoveLast "move_last" reads anywhere motion nothing "Til bunden"
    Choose "choose" writes anywhere motion nothing "Vælg"
    Complete "complete" writes anywhere motion nothing "Fuldfør stien, eller vælg en anden art"
    // the cursor
    CursorLeft "cursor_left" writes anywhere motion nothing "Et tegn tilbage"
    CursorRight "cursor_right" writes anywhere motion nothing "Et tegn frem"
    CursorUp "cursor_up" writes anywhere motion nothing "En linje op"
    CursorDown "cursor_down" writes anywhere motion nothing "En linje ned"
    WordLeft "word_left" writes anywhere motion nothing "Et ord tilbage"
    WordRight "word_right" writes anywhere motion nothing "Et ord frem"
    RowStart "row_start" writes anywhere motion nothing "Til linjens start"
    RowEnd "row_end" writes anywhere motion nothing "Til linjens slutning"
    TextStart "text_start" writes anywhere motion nothing "Til tekstens start"
    TextEnd "text_end" writes anywhere motion nothing "Til tekstens slutning"
    TextPageUp "text_page_up" writes anywhere motion nothing "En side op i teksten"
    TextPageDown "text_page_down" writes anywhere motion nothing "En side ned i teksten"
    SelectLeft "select_left" writes anywhere motion nothing "Markér et tegn tilbage"
    SelectRight "select_right" writes anywhere motion nothing "Markér et tegn frem"
    SelectUp "select_up" writes anywhere motion nothing "Markér en linje op"
    SelectDown "select_down" writes anywhere motion nothing "Markér en linje ned"
    SelectWordLeft "select_word_left" writes anywhere motion nothing "Markér et ord tilbage"
    SelectWordRight "select_word_right" writes anywhere motion nothing "Markér et ord frem"
    SelectRowStart "select_row_start" writes anywhere motion nothing "Markér til linjens start"
    SelectRowEnd "select_row_end" writes anywhere motion nothing "Markér til linjens slutning"
    SelectAll "select_all" writes anywhere motion nothing "Markér alt"
    Newline "newline" writes anywhere motion typing "Ny linje"
    DeleteBackward "delete_backward" writes anywhere motion typing "Slet tegnet før"
    DeleteForward "delete_forward" writes anywhere motion typing "Slet tegnet efter"
    DeleteWordBackward "delete_word_backward" writes anywhere motion typing "Slet ordet før"
    DeleteWordForward "delete_word_forward" writes anywhere motion typing "Slet ordet efter"
    DeleteToRowEnd "delete_to_row_end" writes anywhere motion typing "Slet resten af linjen"
    DeleteParagraph "delete_paragraph" writes anywhere motion typing "Slet afsnittet"
    Cut "cut" writes anywhere command screen "Klip"
    Copy "copy" writes anywhere command nothing "Kopiér"
    Paste "paste" writes anywhere command screen "Indsæt"
}

/// A name that no action has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("der er ingen handling, der hedder »{0}«")]
pub struct UnknownAction(pub String);

impl FromStr for Action {
    type Err = UnknownAction;

    fn from_str(name: &str) -> Result<Self, UnknownAction> {
        Action::ALL
            .iter()
            .copied()
            .find(|action| action.name() == name)
            .ok_or_else(|| UnknownAction(crate::meeting::text::clean_line(name)))
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_lead_back() {
        for &action in Action::ALL {
            assert_eq!(action.name().parse(), Ok(action));
            assert!(!action.help().is_empty() && !action.help().ends_with('.'));
        }
        assert!("opfundet".parse::<Action>().is_err());
    }
}
