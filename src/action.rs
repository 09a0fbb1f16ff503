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

macro_rules! actions {
    ($($variant:ident $name:literal $access:ident $needs:ident $kind:ident $help:literal)*) => {
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

            /// Whether the action only moves or edits within a list or a text. The menu leaves such keys out.
            pub fn is_motion(self) -> bool {
                match self { $(Action::$variant => column!($kind),)* }
            }
        }
    };
}

// variant, name, reads or writes, needs a meeting or works anywhere, a motion or a command, help
actions! {
    // the program
    Help "help" reads anywhere command "Vis hjælp og taster"
    CommandPalette "command_palette" writes anywhere command "Vis menuen over alt, man kan gøre"
    Quit "quit" reads anywhere command "Afslut (er noget ikke gemt, spørges der først)"
    SaveNow "save_now" writes anywhere command "Gem nu (der gemmes ellers af sig selv)"
    SaveElsewhere "save_elsewhere" writes anywhere command "Skriv mødet til en anden fil, hvis der ikke kan gemmes"
    Suspend "suspend" reads anywhere command "Læg programmet i baggrunden"
    Close "close" reads anywhere command "Luk, gå tilbage"
    OpenMeetings "open_meetings" writes anywhere command "Vis listen over møder"
    ImportFile "import_file" writes anywhere command "Hent en dagsorden, eller en liste over personer, fra en fil"
    FilterBody "filter_body" writes anywhere command "Vis kun det næste organs møder, eller alles"
    FilterYear "filter_year" writes anywhere command "Vis kun et års møder, eller alle års"
    // stepping
    NextItem "next_item" writes meeting command "Næste punkt"
    PreviousItem "previous_item" writes meeting command "Forrige punkt"
    NextUnfinished "next_unfinished" writes meeting command "Næste punkt, der mangler noget"
    GoToItem "go_to_item" writes meeting command "Gå til et punkt: nummer eller bogstaver"
    FirstItem "first_item" writes meeting command "Første punkt"
    LastItem "last_item" writes meeting command "Sidste punkt"
    NextPane "next_pane" writes meeting command "Næste felt"
    PreviousPane "previous_pane" writes meeting command "Forrige felt"
    FocusAgenda "focus_agenda" writes meeting command "Gå til dagsordenen"
    ShowCase "show_case" writes meeting command "Vis eller skjul sagen (Baggrund, Sagsfremstilling, bilag)"
    ScrollUp "scroll_up" reads meeting motion "Rul op"
    ScrollDown "scroll_down" reads meeting motion "Rul ned"
    ScrollPageUp "scroll_page_up" reads meeting motion "Rul en side op"
    ScrollPageDown "scroll_page_down" reads meeting motion "Rul en side ned"
    ScrollTop "scroll_top" reads meeting motion "Rul til toppen"
    ScrollBottom "scroll_bottom" reads meeting motion "Rul til bunden"
    // the decision
    EditDecision "edit_decision" writes meeting command "Skriv i beslutningen"
    LeaveText "leave_text" writes meeting command "Forlad teksten"
    DraftDecision "draft_decision" writes meeting command "Foreslå en beslutning ud fra indstillingen; igen: næste forslag"
    PreviousDraft "previous_draft" writes meeting command "Forrige forslag"
    AcceptDraft "accept_draft" writes meeting command "Brug forslaget"
    DropDraft "drop_draft" writes meeting command "Fjern forslaget"
    AcceptAndNext "accept_and_next" writes meeting command "Brug beslutningen, og gå til næste punkt"
    InsertTime "insert_time" writes meeting command "Skriv klokkeslættet"
    TakeWords "take_words" writes meeting command "Skriv alt det, der vises efter markøren"
    TakeWord "take_word" writes meeting command "Skriv det næste ord af det, der vises"
    ToggleCompletion "toggle_completion" writes meeting command "Vis eller skjul ord efter markøren, mens du skriver"
    InsertPhrase "insert_phrase" writes meeting command "Indsæt en vending (eller skriv dens kode og tag den)"
    NewPhrase "new_phrase" writes meeting command "Ny vending, af det markerede eller det skrevne"
    EditPhrase "edit_phrase" writes meeting command "Ret vendingen"
    RemovePhrase "remove_phrase" writes meeting command "Slet vendingen"
    IntroduceItem "introduce_item" writes meeting command "Skriv »NN indledte punktet.« først; igen: fjern det"
    PasteQuote "paste_quote" writes meeting command "Indsæt som citat: det markerede, det indsatte eller udklipsholderen"
    SpellWord "spell_word" writes meeting command "Ret ordet, der er stavet forkert, eller lær det"
    ToggleSpelling "toggle_spelling" writes meeting command "Se stavningen efter, eller lad være"
    MarkPoints "mark_points" writes meeting command "Markér hvert at-punkt: fulgt, rettet, udsat, afvist"
    PointFollowed "point_followed" writes meeting command "At-punktet er fulgt"
    PointChanged "point_changed" writes meeting command "At-punktet er fulgt med en rettelse"
    PointPostponed "point_postponed" writes meeting command "At-punktet er udsat"
    PointRejected "point_rejected" writes meeting command "At-punktet er afvist"
    Undo "undo" writes meeting command "Fortryd"
    Redo "redo" writes meeting command "Gentag det fortrudte"
    ShowHistory "show_history" writes meeting command "Se beslutningens tidligere udgaver"
    TakeBack "take_back" writes meeting command "Lad den valgte udgave gælde igen"
    CompareOther "compare_other" writes meeting command "Sammenlign med udgaven før, eller med teksten nu"
    Find "find" writes meeting command "Find i teksten"
    FindNext "find_next" writes meeting command "Find næste"
    FindPrevious "find_previous" writes meeting command "Find forrige"
    // the state of an item
    SetState "set_state" writes meeting command "Markér punktet: udsat, udgået, ingen bemærkninger, ikke nået …"
    Postpone "postpone" writes meeting command "Udsæt punktet"
    Withdraw "withdraw" writes meeting command "Tag punktet af dagsordenen"
    NoRemarks "no_remarks" writes meeting command "Ingen bemærkninger"
    NotReached "not_reached" writes meeting command "Punktet blev ikke nået"
    EditTitle "edit_title" writes meeting command "Ret punktets titel"
    SetTime "set_time" writes meeting command "Sæt punktets tid: minutter, klokkeslæt eller begge"
    AddItem "add_item" writes meeting command "Tilføj et punkt efter dette"
    MoveItemUp "move_item_up" writes meeting command "Flyt punktet op"
    MoveItemDown "move_item_down" writes meeting command "Flyt punktet ned"
    // the protocol
    TakeVote "take_vote" writes meeting command "Afstemning: for, imod, undlod"
    AddStatement "add_statement" writes meeting command "Protokoltilførsel, afvigende mening eller forbehold"
    AddTask "add_task" writes meeting command "Opgave: hvem, hvad og hvornår, hentet i beslutningen"
    ShowEntries "show_entries" writes meeting command "Afstemninger, protokoltilførsler og opgaver: ret eller fjern"
    RemoveEntry "remove_entry" writes meeting command "Fjern det valgte"
    TaskDone "task_done" writes meeting command "Opgaven er udført; igen: ikke udført"
    // attendance
    NotePerson "note_person" writes meeting command "Skriv, hvem der kom, gik, er inhabil … (uden at forlade punktet)"
    OtherTime "other_time" writes meeting command "Det skete på et andet tidspunkt: der spørges om klokkeslættet"
    ShowMoments "show_moments" writes meeting command "Hvem kom og gik: ret tid og punkt, eller fjern"
    OpenAttendance "open_attendance" writes meeting command "Fremmøde: hvem er her"
    AllPresent "all_present" writes meeting command "Alle, der ikke er afklaret, er til stede"
    GroupPresent "group_present" writes meeting command "Hele gruppen er til stede"
    MarkPresent "mark_present" writes meeting command "Til stede"
    MarkVirtual "mark_virtual" writes meeting command "Til stede virtuelt"
    MarkAfbud "mark_afbud" writes meeting command "Afbud"
    MarkAbsent "mark_absent" writes meeting command "Fraværende uden afbud"
    MarkUnknown "mark_unknown" writes meeting command "Ikke afklaret"
    PersonArrived "person_arrived" writes meeting command "Kom nu, eller er tilbage (tid og punkt skrives)"
    PersonLeft "person_left" writes meeting command "Gik nu (tid og punkt skrives)"
    Recuse "recuse" writes meeting command "Inhabil: ude under punktet; igen: tilbage"
    Cleared "person_cleared" writes meeting command "Habil: organet fandt, at personen må blive"
    PersonOnline "person_online" writes meeting command "Deltager virtuelt fra nu"
    Guest "person_guest" writes meeting command "Gæst under punktet"
    SetSubstitute "set_substitute" writes meeting command "Stedfortræder for personen"
    AddPerson "add_person" writes meeting command "Tilføj en person"
    FilterGroup "filter_group" writes meeting command "Vis næste gruppe, eller alle"
    FilterStatus "filter_status" writes meeting command "Vis dem, der ventes, er her, er gået …, eller alle"
    FetchPeople "fetch_people" writes meeting command "Hent personerne fra organets seneste møde"
    SetRules "set_rules" writes meeting command "Vælg, hvilke regler der føres referat efter"
    ToggleBreak "toggle_break" writes meeting command "Pause; igen: mødet fortsætter"
    // the chair and the referat
    ToggleChairView "toggle_chair_view" writes meeting command "Formandens skærm: hvad mangler"
    ShowClock "show_clock" reads meeting command "Mødets ur: afsat og brugt tid for hvert punkt"
    Preview "preview" writes meeting command "Se referatet"
    ToggleOpenEdition "toggle_open_edition" writes meeting command "Den åbne udgave, uden lukkede punkters indhold; igen: den fulde"
    ExportMarkdown "export_markdown" writes meeting command "Gem referatet som Markdown-fil"
    CopyDecision "copy_decision" writes meeting command "Kopiér punktets beslutning"
    CopyReferat "copy_referat" writes meeting command "Kopiér hele referatet"
    CheckMeeting "check_meeting" reads meeting command "Vis, hvad der mangler"
    OpenMeeting "open_meeting" writes meeting command "Mødet begynder nu"
    CloseMeeting "close_meeting" writes meeting command "Slut (luk) mødet, eller genåbn det"
    SetEndTime "set_end_time" writes meeting command "Skriv eller ret, hvornår mødet sluttede"
    NextMeeting "next_meeting" writes meeting command "Lav dagsordenen til det næste møde"
    // the review of an import
    Review "review" writes meeting command "Gennemse dagsordenen: hoved, punkter og personer"
    MendRow "mend_row" writes meeting command "Ret teksten"
    MendNumber "mend_number" writes meeting command "Ret nummeret"
    MendKind "mend_kind" writes meeting command "Ret arten: overskrift, lukket, formand, uden stemme …"
    MergeItem "merge_item" writes meeting command "Læg punktet til det forrige"
    SplitItem "split_item" writes meeting command "Del punktet i to"
    MarkAnnex "mark_annex" writes meeting command "Punktet er et bilag til det forrige"
    RemoveRow "remove_row" writes meeting command "Fjern punktet eller personen"
    ToggleRow "toggle_row" writes meeting command "Tag ændringen med, eller lad være"
    TakeRevision "take_revision" writes meeting command "Flet det valgte ind i mødet"
    SeparateMeeting "separate_meeting" writes meeting command "Filen er et andet møde samme dag"
    // lists and choices
    MoveUp "move_up" reads anywhere motion "Op"
    MoveDown "move_down" reads anywhere motion "Ned"
    PageUp "page_up" reads anywhere motion "En side op"
    PageDown "page_down" reads anywhere motion "En side ned"
    MoveFirst "move_first" reads anywhere motion "Til toppen"
    MoveLast "move_last" reads anywhere motion "Til bunden"
    Choose "choose" writes anywhere motion "Vælg"
    Complete "complete" writes anywhere motion "Fuldfør stien, eller vælg en anden art"
    // the cursor
    CursorLeft "cursor_left" writes anywhere motion "Et tegn tilbage"
    CursorRight "cursor_right" writes anywhere motion "Et tegn frem"
    CursorUp "cursor_up" writes anywhere motion "En linje op"
    CursorDown "cursor_down" writes anywhere motion "En linje ned"
    WordLeft "word_left" writes anywhere motion "Et ord tilbage"
    WordRight "word_right" writes anywhere motion "Et ord frem"
    RowStart "row_start" writes anywhere motion "Til linjens start"
    RowEnd "row_end" writes anywhere motion "Til linjens slutning"
    TextStart "text_start" writes anywhere motion "Til tekstens start"
    TextEnd "text_end" writes anywhere motion "Til tekstens slutning"
    TextPageUp "text_page_up" writes anywhere motion "En side op i teksten"
    TextPageDown "text_page_down" writes anywhere motion "En side ned i teksten"
    SelectLeft "select_left" writes anywhere motion "Markér et tegn tilbage"
    SelectRight "select_right" writes anywhere motion "Markér et tegn frem"
    SelectUp "select_up" writes anywhere motion "Markér en linje op"
    SelectDown "select_down" writes anywhere motion "Markér en linje ned"
    SelectWordLeft "select_word_left" writes anywhere motion "Markér et ord tilbage"
    SelectWordRight "select_word_right" writes anywhere motion "Markér et ord frem"
    SelectRowStart "select_row_start" writes anywhere motion "Markér til linjens start"
    SelectRowEnd "select_row_end" writes anywhere motion "Markér til linjens slutning"
    SelectAll "select_all" writes anywhere motion "Markér alt"
    Newline "newline" writes anywhere motion "Ny linje"
    DeleteBackward "delete_backward" writes anywhere motion "Slet tegnet før"
    DeleteForward "delete_forward" writes anywhere motion "Slet tegnet efter"
    DeleteWordBackward "delete_word_backward" writes anywhere motion "Slet ordet før"
    DeleteWordForward "delete_word_forward" writes anywhere motion "Slet ordet efter"
    DeleteToRowEnd "delete_to_row_end" writes anywhere motion "Slet resten af linjen"
    DeleteParagraph "delete_paragraph" writes anywhere motion "Slet afsnittet"
    Cut "cut" writes anywhere command "Klip"
    Copy "copy" writes anywhere command "Kopiér"
    Paste "paste" writes anywhere command "Indsæt"
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
