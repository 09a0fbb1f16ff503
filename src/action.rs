//! Every command the user can give: its variant, its name in keymaps and on the command line, and its one
//! line of help.
//!
//! | file | what is in it |
//! |---|---|
//! | `columns` | the columns of the table |
//! | `brief` | help of a word or two, for narrow windows |

use std::fmt;
use std::str::FromStr;

use crate::meeting::text;

mod brief;
#[macro_use]
mod columns;

pub use columns::{Corrects, Group};

/// Rows of the table as a pattern.
macro_rules! one_of {
    ($(screens $variant:ident)*) => {
        $($crate::action::Action::$variant)|*
    };
}

pub(crate) use one_of;

macro_rules! actions {
    ($($variant:ident $name:literal $access:ident $needs:ident $kind:ident $corrects:ident $help:literal $group:ident $words:literal $([$screens:ident])?)*) => {
        /// What the minute-taker asks for: one row of the table each. Help, menu and footer read it from
        /// here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $(#[doc = concat!("`", $name, "`: ", $help, ".")] $variant,)*
        }

        impl Action {
            /// Every action, in the order of the table.
            pub const ALL: &'static [Action] = &[$(Action::$variant,)*];

            /// Returns the name in keymaps and in `referent keys`.
            pub fn name(self) -> &'static str {
                match self { $(Action::$variant => $name,)* }
            }

            /// Returns one short line of help, in Danish.
            pub fn help(self) -> &'static str {
                match self { $(Action::$variant => $help,)* }
            }

            /// Returns the group under which the menu shows it.
            pub fn group(self) -> Group {
                match self { $(Action::$variant => Group::$group,)* }
            }

            /// Returns everyday words for it, possibly none, by which the menu finds it.
            pub fn everyday_words(self) -> &'static str {
                match self { $(Action::$variant => $words,)* }
            }

            /// Returns whether the action changes nothing, so that a follower may use it.
            pub fn is_read_only(self) -> bool {
                match self { $(Action::$variant => column!($access),)* }
            }

            /// Returns whether the action makes sense only when a meeting is open.
            pub fn needs_meeting(self) -> bool {
                match self { $(Action::$variant => column!($needs),)* }
            }

            /// Returns what the action changes in a meeting that has ended.
            pub fn corrects(self) -> Corrects {
                match self { $(Action::$variant => corrects!($corrects),)* }
            }

            /// Returns whether the action only moves or edits within a list or a text. The menu leaves such
            /// keys out.
            pub fn is_motion(self) -> bool {
                match self { $(Action::$variant => column!($kind),)* }
            }
        }

        /// The actions that only some screens and lists handle, as a pattern.
        macro_rules! screen_actions {
            () => {
                $crate::action::one_of!($($($screens $variant)?)*)
            };
        }

        pub(crate) use screen_actions;
    };
}

// variant, name, reads or writes, needs a meeting or works anywhere, a motion or a command, what it corrects,
// help, group, everyday words; [screens] when it means something on its own screens and in its own lists
// alone
actions! {
    // the program
    Help "help" reads anywhere command nothing "Vis hjælp og taster" Program "hjælp taster genveje manual vejledning tastatur"
    CommandPalette "command_palette" writes anywhere command nothing "Vis menuen over alt, man kan gøre" Program "menu kommandoer"
    ShowSettings "show_settings" writes anywhere command nothing "Indstillinger: farver, mus, skærmlæser, ord, stavekontrol" Program "indstillinger opsætning farver tema mørk lys kontrast mus skærmlæser blind oplæsning lyst"
    Quit "quit" reads anywhere command nothing "Afslut (er noget ikke gemt, spørges der først)" Program "slut afslut luk programmet exit stop"
    SaveNow "save_now" writes anywhere command nothing "Gem nu (der gemmes ellers af sig selv)" Program "gem gemme save"
    SaveElsewhere "save_elsewhere" writes anywhere command nothing "Skriv mødet til en anden fil, hvis der ikke kan gemmes" Program "gem som kopi backup redning andet sted sikkerhedskopi"
    Suspend "suspend" reads anywhere command nothing "Læg programmet i baggrunden" Program ""
    Close "close" reads anywhere command nothing "Luk, gå tilbage" Program ""
    OpenMeetings "open_meetings" writes anywhere command nothing "Vis listen over møder" Meeting "møder liste åbn skift møde søg find gammel tidligere beslutning arkiv slet møde"
    ImportFile "import_file" writes anywhere command nothing "Hent en dagsorden, eller en liste over personer, fra en fil" Meeting "åbn fil hent import dagsorden deltagerliste revideret ændret rettet opdateret ny udgave tillægsdagsorden indkaldelse"
    PasteAgenda "paste_agenda" writes anywhere command nothing "Hent den dagsorden, der er kopieret" Meeting "indsæt kopieret dagsorden"
    NewMeeting "new_meeting" writes anywhere command nothing "Nyt møde uden fil: organ, dato og punkter" Meeting "nyt møde opret uden fil"
    FilterBody "filter_body" writes anywhere command nothing "Vis kun det næste organs møder, eller alles" Meeting "" [screens]
    FilterYear "filter_year" writes anywhere command nothing "Vis kun et års møder, eller alle års" Meeting "" [screens]
    DeleteMeeting "delete_meeting" writes anywhere command nothing "Slet mødet for altid, alle steder (der spørges to gange)" Meeting "slet møde fjern" [screens]
    // stepping
    NextItem "next_item" writes meeting command nothing "Næste punkt" Item "næste videre frem"
    PreviousItem "previous_item" writes meeting command nothing "Forrige punkt" Item "forrige tilbage"
    NextUnfinished "next_unfinished" writes meeting command nothing "Næste punkt, der mangler noget" Item "mangler ufærdig"
    GoToItem "go_to_item" writes meeting command nothing "Gå til et punkt: nummer eller bogstaver" Item "gå til hop spring find punkt søg"
    FirstItem "first_item" writes meeting command nothing "Første punkt" Item ""
    LastItem "last_item" writes meeting command nothing "Sidste punkt" Item ""
    NextPane "next_pane" writes meeting command nothing "Næste felt" Item "" [screens]
    PreviousPane "previous_pane" writes meeting command nothing "Forrige felt" Item "" [screens]
    FocusAgenda "focus_agenda" writes meeting command nothing "Gå til dagsordenen" Item "dagsorden punkter oversigt"
    ShowBackground "show_case" writes meeting command nothing "Vis eller skjul sagen (Baggrund, Sagsfremstilling, bilag)" Item "bilag baggrund sagsfremstilling sag læs" [screens]
    ScrollUp "scroll_up" reads meeting motion nothing "Rul op" Item ""
    ScrollDown "scroll_down" reads meeting motion nothing "Rul ned" Item ""
    ScrollPageUp "scroll_page_up" reads meeting motion nothing "Rul en side op" Item ""
    ScrollPageDown "scroll_page_down" reads meeting motion nothing "Rul en side ned" Item ""
    ScrollTop "scroll_top" reads meeting motion nothing "Rul til toppen" Item ""
    ScrollBottom "scroll_bottom" reads meeting motion nothing "Rul til bunden" Item ""
    // the decision
    EditDecision "edit_decision" writes meeting command nothing "Skriv i beslutningen" Decision "skriv ret tekst rediger rettelse berigtig"
    LeaveText "leave_text" writes meeting command nothing "Forlad teksten" Text "" [screens]
    DraftDecision "draft_decision" writes meeting command item "Foreslå en beslutning ud fra indstillingen; igen: det næste" Decision "forslag udkast beslutning vedtaget godkendt foreslå godkend vedtag referat" [screens]
    PreviousDraft "previous_draft" writes meeting command item "Forrige forslag" Decision "" [screens]
    AcceptDraft "accept_draft" writes meeting command screen "Brug forslaget" Decision "brug tag forslag" [screens]
    DropDraft "drop_draft" writes meeting command nothing "Fjern forslaget" Decision "" [screens]
    AcceptAndNext "accept_and_next" writes meeting command screen "Brug beslutningen, og gå til næste punkt" Decision "færdig næste godkend videre" [screens]
    InsertTime "insert_time" writes meeting command screen "Skriv klokkeslættet" Text "klokken tidspunkt klokkeslæt" [screens]
    TakeWords "take_words" writes meeting command item "Skriv alt det, der vises efter markøren" Text "" [screens]
    TakeWord "take_word" writes meeting command item "Skriv det næste ord af det, der vises" Text "" [screens]
    OtherWords "other_words" writes meeting command item "Vis andre ord efter markøren, også mindre sandsynlige" Text "forslag ord gæt andet" [screens]
    ToggleCompletion "toggle_completion" writes meeting command nothing "Vis eller skjul ord efter markøren, mens du skriver" Text "forslag ord autofuldfør"
    InsertPhrase "insert_phrase" writes meeting command item "Indsæt en vending (eller skriv dens kode og tag den)" Text "vending skabelon standardtekst formulering frase"
    NewPhrase "new_phrase" writes meeting command nothing "Ny vending, af det markerede eller det skrevne" Text "ny vending skabelon"
    EditPhrase "edit_phrase" writes meeting command nothing "Ret vendingen" Text "" [screens]
    RemovePhrase "remove_phrase" writes meeting command nothing "Slet vendingen" Text "" [screens]
    IntroduceItem "introduce_item" writes meeting command item "Skriv »NN indledte punktet.« først; igen: fjern det" Decision "indledte oplæg oplægsholder sagsfremlægger"
    PasteQuote "paste_quote" writes meeting command item "Indsæt som citat: det markerede, indsatte eller kopierede" Text "citat citer sagde udtalte"
    SpellWord "spell_word" writes meeting command item "Ret et fejlstavet ord, eller føj det til ordlisten" Text "stavning stavefejl ordbog ret ord"
    ToggleSpelling "toggle_spelling" writes meeting command nothing "Stavekontrol til eller fra" Text "stavekontrol stavning"
    MarkPoints "mark_points" writes meeting command item "Markér hvert at-punkt: fulgt, rettet, udsat, afvist" Decision "at-punkter delvist punkt for punkt"
    PointFollowed "point_followed" writes meeting command nothing "At-punktet er fulgt" Decision "" [screens]
    PointChanged "point_changed" writes meeting command nothing "At-punktet er fulgt med en rettelse" Decision "" [screens]
    PointPostponed "point_postponed" writes meeting command nothing "At-punktet er udsat" Decision "" [screens]
    PointRejected "point_rejected" writes meeting command nothing "At-punktet er afvist" Decision "" [screens]
    Undo "undo" writes meeting command undone "Fortryd" Text "fortryd fortryde tilbage annuller undo forkert slettet ved en fejl"
    Redo "redo" writes meeting command redone "Gendan det fortrudte" Text "gentag gendan redo"
    ShowHistory "show_history" writes meeting command nothing "Se beslutningens tidligere udgaver" Decision "historik versioner tidligere udgaver ændringer"
    TakeBack "take_back" writes meeting command screen "Lad den valgte udgave gælde igen" Decision "" [screens]
    CompareOther "compare_other" writes meeting command nothing "Sammenlign med udgaven før, eller med teksten nu" Decision "" [screens]
    Find "find" writes meeting command nothing "Find i beslutningen; igen: i hele mødet" Text "søg find i teksten hele mødet"
    FindNext "find_next" writes meeting command nothing "Find næste" Text "søg videre"
    FindPrevious "find_previous" writes meeting command nothing "Find forrige" Text ""
    // the state of an item
    SetState "set_state" writes meeting command item "Markér punktet: udsat, udgået, lukket, åbent, ikke nået …" Item "udskyd udsæt udgår status marker drøftet orientering taget til efterretning lukket fortrolig fortroligt hemmelig hemmeligt lukkede døre dør" [screens]
    Postpone "postpone" writes meeting command item "Udsæt punktet" Item "udskyd udskudt udsat vent næste møde" [screens]
    Withdraw "withdraw" writes meeting command item "Tag punktet af dagsordenen" Item "udgår udgået af dagsordenen fjern punkt tages af slet punkt" [screens]
    NoRemarks "no_remarks" writes meeting command item "Ingen bemærkninger" Item "intet at bemærke" [screens]
    ResumeItem "resume_item" writes meeting command nothing "Tag et punkt op (igen): det er afgjort eller skrevet forud" Item "genoptag igen afgjort punkt tag op" [screens]
    NotReached "not_reached" writes meeting command item "Punktet blev ikke nået" Item "nåede ikke tid" [screens]
    EditTitle "edit_title" writes meeting command item "Ret punktets titel" Item "omdøb overskrift titel navn ret punkt" [screens]
    SetTime "set_time" writes meeting command nothing "Sæt punktets tid: minutter, klokkeslæt eller begge" Item "tid varighed minutter"
    AddItem "add_item" writes meeting command general "Tilføj et punkt efter dette" Item "nyt punkt ekstra tillæg tillægspunkt indsæt opret optaget optag underpunkt hastesag" [screens]
    MoveItemUp "move_item_up" writes meeting command item "Flyt punktet op" Item "rækkefølge flyt op byt om" [screens]
    MoveItemDown "move_item_down" writes meeting command item "Flyt punktet ned" Item "rækkefølge flyt ned byt om" [screens]
    // the protocol
    TakeVote "take_vote" writes meeting command item "Afstemning: for, imod, undlod" Decision "afstemning stem stemmer flertal mindretal imod undlader valg håndsoprækning enstemmig enstemmigt forkastet nej ja kandidat"
    AddStatement "add_statement" writes meeting command item "Protokoltilførsel, afvigende mening eller forbehold" Decision "dissens mindretal mindretalsudtalelse særstandpunkt forbehold protokol tilførsel udtalelse erklæring bemærkning kommentar note"
    AddTask "add_task" writes meeting command item "Opgave: hvem, hvad og hvornår, hentet i beslutningen" Decision "opgave aktion handling ansvarlig frist todo opfølgning deadline"
    ShowEntries "show_entries" writes meeting command item "Afstemninger, protokoltilførsler og opgaver: ret eller fjern" Decision "opgaver liste afstemninger ret"
    RemoveEntry "remove_entry" writes meeting command nothing "Fjern det valgte" Decision ""
    TaskDone "task_done" writes meeting command nothing "Opgaven er udført; igen: ikke udført" Decision "færdig klaret"
    // attendance
    NotePerson "note_person" writes meeting command screen "Hvem kom, gik, er inhabil …, uden at forlade punktet" Attendance "suppleant stedfortræder gæst forsinket sent ankom kommer kom går gik forlod forlader inhabil afbud årsag grund pause tilbage virtuelt online teams går før gå hjem"
    OtherTime "other_time" writes meeting command general "Det skete på et andet tidspunkt: der spørges om klokkeslættet" Attendance "klokkeslæt tidspunkt glemt"
    ShowMoments "show_moments" writes meeting command general "Hvem kom og gik: ret tid og punkt, eller fjern" Attendance "kom gik forløb tidslinje ret tid glemt forkert tid"
    OpenAttendance "open_attendance" writes meeting command nothing "Fremmøde: hvem er her" Attendance "stedfortræder suppleant gruppe fremmøde deltagere tilstede afbud fravær mødt deltagerliste navne referent formand fjern slet person fraværende syg udeblev virtuel virtuelt online teams sekretær tilhører"
    AllPresent "all_present" writes meeting command screen "Alle, der ikke er afklaret, er til stede" Attendance "alle mødt tilstede"
    GroupPresent "group_present" writes meeting command screen "Hele gruppen er til stede" Attendance ""
    MarkPresent "mark_present" writes meeting command screen "Til stede" Attendance "mødt mødte her tilstede"
    MarkVirtual "mark_virtual" writes meeting command screen "Til stede virtuelt" Attendance "virtuel virtuelt online teams skype video"
    MarkAfbud "mark_afbud" writes meeting command screen "Afbud" Attendance "afbud melder fra syg forfald"
    MarkAbsent "mark_absent" writes meeting command screen "Fraværende uden afbud" Attendance "udeblev fravær fraværende"
    MarkUnknown "mark_unknown" writes meeting command screen "Ikke afklaret" Attendance ""
    PersonArrived "person_arrived" writes meeting command screen "Ankom nu, eller er tilbage (tid og punkt skrives)" Attendance "forsinket kom kommer ankom sent tilbage"
    PersonLeft "person_left" writes meeting command screen "Forlod mødet nu (tid og punkt skrives)" Attendance "forlod forlader gik gået går tidligt"
    Recuse "recuse" writes meeting command screen "Inhabil: ude under punktet, tilbage ved det næste" Attendance "inhabil habilitet inhabilitet"
    Cleared "person_cleared" writes meeting command screen "Habil: organet fandt, at personen må blive" Attendance ""
    PersonOnline "person_online" writes meeting command screen "Deltager virtuelt fra nu" Attendance ""
    Guest "person_guest" writes meeting command screen "Gæst under punktet" Attendance ""
    SetSubstitute "set_substitute" writes meeting command screen "Stedfortræder for personen" Attendance "suppleant vikar stedfortræder"
    CorrectPerson "correct_person" writes meeting command nothing "Ret personens navn, parti, organisation eller rolle" Attendance "ret person ret navn rediger stavefejl stavning titel udvalg stemme" [screens]
    AddPerson "add_person" writes meeting command general "Tilføj en person" Attendance "ny deltager gæst opret navn tilføj"
    FilterGroup "filter_group" writes meeting command nothing "Vis næste gruppe, eller alle" Attendance "" [screens]
    FilterStatus "filter_status" writes meeting command nothing "Vis dem, der ventes, er her, er gået …, eller alle" Attendance "" [screens]
    FetchPeople "fetch_people" writes meeting command general "Hent personerne fra organets seneste møde" Attendance "hent deltagere sidste møde"
    SetRules "set_rules" writes meeting command general "Vælg, hvilke regler der føres referat efter" Meeting "regler kommune bestyrelse quorum beslutningsdygtig beslutningsdygtighed"
    ToggleBreak "toggle_break" writes meeting command nothing "Pause; igen: mødet fortsætter" Meeting "pause kaffe frokost"
    // the chair and the referat
    ToggleChairView "toggle_chair_view" writes meeting command nothing "Formandens skærm: hvad mangler" Meeting "formand dirigent mødeleder skærm"
    ChairPage "chair_page" writes meeting command nothing "Formandens side: en fil til enhver browser; igen: fjern den" Meeting "formand side browser tablet ipad telefon"
    ShowClock "show_clock" reads meeting command nothing "Mødets ur: afsat og brugt tid for hvert punkt" Meeting "ur tid varighed tidsplan tid tilbage stopur"
    Preview "preview" writes meeting command nothing "Se referatet: fuldt eller i åben udgave" Meeting "referat vis udskrift forhåndsvisning læs igennem offentlig åben udgave"
    ToggleOpenEdition "toggle_open_edition" writes meeting command nothing "Den åbne udgave, uden det lukkede; igen: den fulde" Meeting "offentlig lukket fortrolig åben udgave" [screens]
    ExportMarkdown "export_markdown" writes meeting command nothing "Gem referatet som fil: Markdown, Word, HTML eller tekst" Meeting "eksport eksporter udskriv print word pdf docx html fil gem som send mail vedhæft"
    CopyDecision "copy_decision" writes meeting command nothing "Kopiér punktets beslutning med indstilling; igen: kun dens ord" Decision "kopier punkt"
    CopyReferat "copy_referat" writes meeting command nothing "Kopiér hele referatet" Meeting "kopier send mail udklipsholder klip"
    CheckMeeting "check_meeting" reads meeting command nothing "Vis, hvad der mangler" Meeting "mangler tjek kontrol fejl kontroller klar"
    AcceptFinding "accept_finding" writes meeting command nothing "Det er rigtigt sådan: spørg ikke igen" Meeting "" [screens]
    OpenMeeting "open_meeting" writes meeting command general "Mødet begynder nu" Meeting "start begynd åbn mødet gang"
    CloseMeeting "close_meeting" writes meeting command nothing "Slut (luk) mødet, eller genåbn det" Meeting "slut afslut hæv luk mødet færdig stop ende tak for i dag"
    ToggleClosedTitles "toggle_closed_titles" writes meeting command general "Titler på lukkede punkter i den åbne udgave: til eller fra" Meeting "lukkede titler overskrifter"
    SetEndTime "set_end_time" writes meeting command general "Skriv eller ret, hvornår mødet sluttede" Meeting "sluttid sluttede"
    NextMeeting "next_meeting" writes meeting command nothing "Lav dagsordenen til det næste møde" Meeting "næste møde ny dagsorden"
    // the review of an import
    Review "review" writes meeting command nothing "Gennemse dagsordenen: hoved, punkter og personer" Meeting "referent formand ret person import hoved dato sted navne parti rolle rediger stavefejl ændre dagsorden læst indlæst gennemse"
    EditRow "edit_row" writes meeting command screen "Ret teksten" Meeting "" [screens]
    EditNumber "edit_number" writes meeting command screen "Ret nummeret" Meeting "" [screens]
    ChangeKind "change_kind" writes meeting command screen "Ret arten: overskrift, lukket, formand, uden stemme …" Meeting "" [screens]
    MergeItem "merge_item" writes meeting command screen "Læg punktet til det forrige" Meeting "" [screens]
    SplitItem "split_item" writes meeting command screen "Del punktet i to" Meeting "" [screens]
    MarkAnnex "mark_annex" writes meeting command screen "Punktet er et bilag til det forrige" Meeting "" [screens]
    RemoveRow "remove_row" writes meeting command screen "Fjern punktet eller personen" Meeting "slet tag af listen" [screens]
    OtherReading "other_reading" writes meeting command screen "Del punkterne på den anden måde; igen: som før" Meeting "" [screens]
    MarkItem "mark_item" writes meeting command screen "Linjen begynder et punkt" Meeting "" [screens]
    ToggleRow "toggle_row" writes meeting command nothing "Tag ændringen med, eller lad være" Meeting "" [screens]
    TakeRevision "take_revision" writes meeting command general "Flet det valgte ind i mødet" Meeting "" [screens]
    SeparateMeeting "separate_meeting" writes meeting command nothing "Filen er et andet møde samme dag" Meeting "" [screens]
    // lists and choices
    MoveUp "move_up" reads anywhere motion nothing "Op" Program ""
    MoveDown "move_down" reads anywhere motion nothing "Ned" Program ""
    PageUp "page_up" reads anywhere motion nothing "En side op" Program ""
    PageDown "page_down" reads anywhere motion nothing "En side ned" Program ""
    MoveFirst "move_first" reads anywhere motion nothing "Til toppen" Program ""
    MoveLast "move_last" reads anywhere motion nothing "Til bunden" Program ""
    Choose "choose" writes anywhere motion nothing "Vælg" Program "" [screens]
    Complete "complete" writes anywhere motion nothing "Fuldfør stien, vælg en anden art, eller find i hele mødet" Program "" [screens]
    // the cursor
    CursorLeft "cursor_left" writes anywhere motion nothing "Et tegn tilbage" Text ""
    CursorRight "cursor_right" writes anywhere motion nothing "Et tegn frem" Text ""
    CursorUp "cursor_up" writes anywhere motion nothing "En linje op" Text ""
    CursorDown "cursor_down" writes anywhere motion nothing "En linje ned" Text ""
    WordLeft "word_left" writes anywhere motion nothing "Et ord tilbage" Text ""
    WordRight "word_right" writes anywhere motion nothing "Et ord frem" Text ""
    RowStart "row_start" writes anywhere motion nothing "Til linjens start" Text ""
    RowEnd "row_end" writes anywhere motion nothing "Til linjens slutning" Text ""
    TextStart "text_start" writes anywhere motion nothing "Til tekstens start" Text ""
    TextEnd "text_end" writes anywhere motion nothing "Til tekstens slutning" Text ""
    TextPageUp "text_page_up" writes anywhere motion nothing "En side op i teksten" Text ""
    TextPageDown "text_page_down" writes anywhere motion nothing "En side ned i teksten" Text ""
    SelectLeft "select_left" writes anywhere motion nothing "Markér et tegn tilbage" Text ""
    SelectRight "select_right" writes anywhere motion nothing "Markér et tegn frem" Text ""
    SelectUp "select_up" writes anywhere motion nothing "Markér en linje op" Text ""
    SelectDown "select_down" writes anywhere motion nothing "Markér en linje ned" Text ""
    SelectWordLeft "select_word_left" writes anywhere motion nothing "Markér et ord tilbage" Text ""
    SelectWordRight "select_word_right" writes anywhere motion nothing "Markér et ord frem" Text ""
    SelectRowStart "select_row_start" writes anywhere motion nothing "Markér til linjens start" Text ""
    SelectRowEnd "select_row_end" writes anywhere motion nothing "Markér til linjens slutning" Text ""
    SelectAll "select_all" writes anywhere motion nothing "Markér alt" Text ""
    Newline "newline" writes anywhere motion typing "Ny linje" Text ""
    DeleteBackward "delete_backward" writes anywhere motion typing "Slet tegnet før" Text ""
    DeleteForward "delete_forward" writes anywhere motion typing "Slet tegnet efter" Text ""
    DeleteWordBackward "delete_word_backward" writes anywhere motion typing "Slet ordet før" Text ""
    DeleteWordForward "delete_word_forward" writes anywhere motion typing "Slet ordet efter" Text ""
    DeleteToRowEnd "delete_to_row_end" writes anywhere motion typing "Slet resten af linjen" Text ""
    DeleteParagraph "delete_paragraph" writes anywhere motion typing "Slet afsnittet" Text ""
    Cut "cut" writes anywhere command screen "Klip" Text "klip"
    Copy "copy" writes anywhere command nothing "Kopiér" Text "kopier"
    Paste "paste" writes anywhere command screen "Indsæt" Text "sæt ind indsæt"
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
            .ok_or_else(|| UnknownAction(text::clean_line(name)))
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
