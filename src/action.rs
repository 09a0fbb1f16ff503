//! Every command the user can give: its variant, its name in keymaps and on the command line, and its one line of help.

use std::fmt;
use std::str::FromStr;

macro_rules! actions {
    ($($variant:ident $name:literal $help:literal)*) => {
        /// What the minute-taker asks for. One row of the table a command; help, menu and footer read it from here.
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
        }
    };
}

actions! {
    // the program
    Help "help" "Vis hjælp og taster"
    CommandPalette "command_palette" "Vis menuen over alt, man kan gøre"
    Quit "quit" "Afslut (er noget ikke gemt, spørges der først)"
    SaveNow "save_now" "Gem nu (der gemmes ellers af sig selv)"
    SaveElsewhere "save_elsewhere" "Skriv mødet til en anden fil, hvis der ikke kan gemmes"
    Suspend "suspend" "Læg programmet i baggrunden"
    Close "close" "Luk, gå tilbage"
    OpenMeetings "open_meetings" "Vis listen over møder"
    ImportFile "import_file" "Hent en dagsorden, eller en liste over personer, fra en fil"
    FilterBody "filter_body" "Vis kun det næste organs møder, eller alles"
    FilterYear "filter_year" "Vis kun et års møder, eller alle års"
    // stepping
    NextItem "next_item" "Næste punkt"
    PreviousItem "previous_item" "Forrige punkt"
    NextUnfinished "next_unfinished" "Næste punkt, der mangler noget"
    GoToItem "go_to_item" "Gå til et punkt: nummer eller bogstaver"
    FirstItem "first_item" "Første punkt"
    LastItem "last_item" "Sidste punkt"
    NextPane "next_pane" "Næste felt"
    PreviousPane "previous_pane" "Forrige felt"
    FocusAgenda "focus_agenda" "Gå til dagsordenen"
    ShowCase "show_case" "Vis eller skjul sagen (Baggrund, Sagsfremstilling, bilag)"
    ScrollUp "scroll_up" "Rul op"
    ScrollDown "scroll_down" "Rul ned"
    ScrollPageUp "scroll_page_up" "Rul en side op"
    ScrollPageDown "scroll_page_down" "Rul en side ned"
    ScrollTop "scroll_top" "Rul til toppen"
    ScrollBottom "scroll_bottom" "Rul til bunden"
    // the decision
    EditDecision "edit_decision" "Skriv i beslutningen"
    LeaveText "leave_text" "Forlad teksten"
    DraftDecision "draft_decision" "Foreslå en beslutning ud fra indstillingen; igen: næste forslag"
    PreviousDraft "previous_draft" "Forrige forslag"
    AcceptDraft "accept_draft" "Brug forslaget"
    DropDraft "drop_draft" "Fjern forslaget"
    AcceptAndNext "accept_and_next" "Brug beslutningen, og gå til næste punkt"
    InsertTime "insert_time" "Skriv klokkeslættet"
    TakeWords "take_words" "Skriv alt det, der vises efter markøren"
    TakeWord "take_word" "Skriv det næste ord af det, der vises"
    ToggleCompletion "toggle_completion" "Vis eller skjul ord efter markøren, mens du skriver"
    InsertPhrase "insert_phrase" "Indsæt en vending (eller skriv dens kode og tag den)"
    NewPhrase "new_phrase" "Ny vending, af det markerede eller det skrevne"
    EditPhrase "edit_phrase" "Ret vendingen"
    RemovePhrase "remove_phrase" "Slet vendingen"
    IntroduceItem "introduce_item" "Skriv »NN indledte punktet.« først; igen: fjern det"
    PasteQuote "paste_quote" "Indsæt som citat: det markerede, det indsatte eller udklipsholderen"
    SpellWord "spell_word" "Ret ordet, der er stavet forkert, eller lær det"
    ToggleSpelling "toggle_spelling" "Se stavningen efter, eller lad være"
    MarkPoints "mark_points" "Markér hvert at-punkt: fulgt, rettet, udsat, afvist"
    PointFollowed "point_followed" "At-punktet er fulgt"
    PointChanged "point_changed" "At-punktet er fulgt med en rettelse"
    PointPostponed "point_postponed" "At-punktet er udsat"
    PointRejected "point_rejected" "At-punktet er afvist"
    Undo "undo" "Fortryd"
    Redo "redo" "Gentag det fortrudte"
    ShowHistory "show_history" "Se beslutningens tidligere udgaver"
    TakeBack "take_back" "Lad den valgte udgave gælde igen"
    CompareOther "compare_other" "Sammenlign med udgaven før, eller med teksten nu"
    Find "find" "Find i teksten"
    FindNext "find_next" "Find næste"
    FindPrevious "find_previous" "Find forrige"
    // the state of an item
    SetState "set_state" "Markér punktet: udsat, udgået, ingen bemærkninger, ikke nået …"
    Postpone "postpone" "Udsæt punktet"
    Withdraw "withdraw" "Tag punktet af dagsordenen"
    NoRemarks "no_remarks" "Ingen bemærkninger"
    NotReached "not_reached" "Punktet blev ikke nået"
    EditTitle "edit_title" "Ret punktets titel"
    SetTime "set_time" "Sæt punktets tid: minutter, klokkeslæt eller begge"
    AddItem "add_item" "Tilføj et punkt efter dette"
    MoveItemUp "move_item_up" "Flyt punktet op"
    MoveItemDown "move_item_down" "Flyt punktet ned"
    // the protocol
    TakeVote "take_vote" "Afstemning: for, imod, undlod"
    AddStatement "add_statement" "Protokoltilførsel, afvigende mening eller forbehold"
    AddTask "add_task" "Opgave: hvem, hvad og hvornår, hentet i beslutningen"
    ShowEntries "show_entries" "Afstemninger, protokoltilførsler og opgaver: ret eller fjern"
    RemoveEntry "remove_entry" "Fjern det valgte"
    TaskDone "task_done" "Opgaven er udført; igen: ikke udført"
    // attendance
    NotePerson "note_person" "Skriv, hvem der kom, gik, er inhabil … (uden at forlade punktet)"
    OtherTime "other_time" "Det skete på et andet tidspunkt: der spørges om klokkeslættet"
    ShowMoments "show_moments" "Hvem kom og gik: ret tid og punkt, eller fjern"
    OpenAttendance "open_attendance" "Fremmøde: hvem er her"
    AllPresent "all_present" "Alle, der ikke er afklaret, er til stede"
    GroupPresent "group_present" "Hele gruppen er til stede"
    MarkPresent "mark_present" "Til stede"
    MarkVirtual "mark_virtual" "Til stede virtuelt"
    MarkAfbud "mark_afbud" "Afbud"
    MarkAbsent "mark_absent" "Fraværende uden afbud"
    MarkUnknown "mark_unknown" "Ikke afklaret"
    PersonArrived "person_arrived" "Kom nu, eller er tilbage (tid og punkt skrives)"
    PersonLeft "person_left" "Gik nu (tid og punkt skrives)"
    Recuse "recuse" "Inhabil: ude under punktet; igen: tilbage"
    Cleared "person_cleared" "Habil: organet fandt, at personen må blive"
    PersonOnline "person_online" "Deltager virtuelt fra nu"
    Guest "person_guest" "Gæst under punktet"
    SetSubstitute "set_substitute" "Stedfortræder for personen"
    AddPerson "add_person" "Tilføj en person"
    FilterGroup "filter_group" "Vis næste gruppe, eller alle"
    FilterStatus "filter_status" "Vis dem, der ventes, er her, er gået …, eller alle"
    FetchPeople "fetch_people" "Hent personerne fra organets seneste møde"
    SetRules "set_rules" "Vælg, hvilke regler der føres referat efter"
    ToggleBreak "toggle_break" "Pause; igen: mødet fortsætter"
    // the chair and the referat
    ToggleChairView "toggle_chair_view" "Formandens skærm: hvad mangler"
    ShowClock "show_clock" "Mødets ur: afsat og brugt tid for hvert punkt"
    Preview "preview" "Se referatet"
    ToggleOpenEdition "toggle_open_edition" "Den åbne udgave, uden lukkede punkters indhold; igen: den fulde"
    ExportMarkdown "export_markdown" "Gem referatet som Markdown-fil"
    CopyDecision "copy_decision" "Kopiér punktets beslutning"
    CopyReferat "copy_referat" "Kopiér hele referatet"
    CheckMeeting "check_meeting" "Vis, hvad der mangler"
    OpenMeeting "open_meeting" "Mødet begynder nu"
    CloseMeeting "close_meeting" "Slut (luk) mødet, eller genåbn det"
    SetEndTime "set_end_time" "Skriv eller ret, hvornår mødet sluttede"
    NextMeeting "next_meeting" "Lav dagsordenen til det næste møde"
    // the review of an import
    Review "review" "Gennemse dagsordenen: hoved, punkter og personer"
    MendRow "mend_row" "Ret teksten"
    MendNumber "mend_number" "Ret nummeret"
    MendKind "mend_kind" "Ret arten: overskrift, lukket, formand, uden stemme …"
    MergeItem "merge_item" "Læg punktet til det forrige"
    SplitItem "split_item" "Del punktet i to"
    MarkAnnex "mark_annex" "Punktet er et bilag til det forrige"
    RemoveRow "remove_row" "Fjern punktet eller personen"
    ToggleRow "toggle_row" "Tag ændringen med, eller lad være"
    TakeRevision "take_revision" "Flet det valgte ind i mødet"
    SeparateMeeting "separate_meeting" "Filen er et andet møde samme dag"
    // lists and choices
    MoveUp "move_up" "Op"
    MoveDown "move_down" "Ned"
    PageUp "page_up" "En side op"
    PageDown "page_down" "En side ned"
    MoveFirst "move_first" "Til toppen"
    MoveLast "move_last" "Til bunden"
    Choose "choose" "Vælg"
    Complete "complete" "Fuldfør stien, eller vælg en anden art"
    // the cursor
    CursorLeft "cursor_left" "Et tegn tilbage"
    CursorRight "cursor_right" "Et tegn frem"
    CursorUp "cursor_up" "En linje op"
    CursorDown "cursor_down" "En linje ned"
    WordLeft "word_left" "Et ord tilbage"
    WordRight "word_right" "Et ord frem"
    RowStart "row_start" "Til linjens start"
    RowEnd "row_end" "Til linjens slutning"
    TextStart "text_start" "Til tekstens start"
    TextEnd "text_end" "Til tekstens slutning"
    TextPageUp "text_page_up" "En side op i teksten"
    TextPageDown "text_page_down" "En side ned i teksten"
    SelectLeft "select_left" "Markér et tegn tilbage"
    SelectRight "select_right" "Markér et tegn frem"
    SelectUp "select_up" "Markér en linje op"
    SelectDown "select_down" "Markér en linje ned"
    SelectWordLeft "select_word_left" "Markér et ord tilbage"
    SelectWordRight "select_word_right" "Markér et ord frem"
    SelectRowStart "select_row_start" "Markér til linjens start"
    SelectRowEnd "select_row_end" "Markér til linjens slutning"
    SelectAll "select_all" "Markér alt"
    Newline "newline" "Ny linje"
    DeleteBackward "delete_backward" "Slet tegnet før"
    DeleteForward "delete_forward" "Slet tegnet efter"
    DeleteWordBackward "delete_word_backward" "Slet ordet før"
    DeleteWordForward "delete_word_forward" "Slet ordet efter"
    DeleteToRowEnd "delete_to_row_end" "Slet resten af linjen"
    DeleteParagraph "delete_paragraph" "Slet afsnittet"
    Cut "cut" "Klip"
    Copy "copy" "Kopiér"
    Paste "paste" "Indsæt"
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

impl Action {
    /// Whether the action changes nothing, and may be used by someone who follows along.
    pub fn only_looks(self) -> bool {
        matches!(
            self,
            Action::Help
                | Action::Quit
                | Action::Suspend
                | Action::Close
                | Action::ShowClock
                | Action::CheckMeeting
        ) || (Action::ScrollUp..=Action::ScrollBottom).contains(&self)
            || (Action::MoveUp..=Action::MoveLast).contains(&self)
    }

    /// Whether the action makes sense only when a meeting is open.
    pub fn needs_meeting(self) -> bool {
        (Action::NextItem..=Action::SeparateMeeting).contains(&self)
    }

    /// Whether the action only moves or edits within a list or a text: such keys are no news in a menu.
    pub fn is_motion(self) -> bool {
        (Action::MoveUp..=Action::Complete).contains(&self)
            || (Action::CursorLeft..=Action::DeleteParagraph).contains(&self)
            || (Action::ScrollUp..=Action::ScrollBottom).contains(&self)
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
