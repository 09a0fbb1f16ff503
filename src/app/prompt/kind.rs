//! What a line is filled in for.

use chrono::{DateTime, FixedOffset};

use crate::app::attendance::person_event::PersonEvent;
use crate::app::review::row::HeadRow;
use crate::meeting::{StatementKind, Status};

/// The word that deletes a meeting, here and on the command line: nobody presses it by mistake.
pub const DELETE_WORD: &str = "slet";

/// What a line is filled in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromptKind {
    /// A new title for the current item.
    Title,
    /// The title of a new item.
    NewItem,
    /// The time set aside for the current item.
    Time,
    /// A new person, who is so: name, and after commas the organisation and one of the lists.
    NewPerson(Status),
    /// A phrase with its code; the one that it stands in for.
    Phrase(Option<usize>),
    /// Letters that came when the text had been left: whether they belong into the decision.
    StrayLetters,
    /// What to look for in the decision.
    Find,
    /// Other words for a part of the head.
    Head(HeadRow),
    /// Another title for the item at this place of the agenda.
    RowTitle(usize),
    /// Another number for it.
    RowNumber(usize),
    /// The person at this place among the people, as lists print one.
    RowPerson(usize),
    /// A vote: a new one, or one that is known.
    Vote(Option<usize>),
    /// A statement: a new one, or one that is known.
    Statement(StatementKind, Option<usize>),
    /// A task: a new one, or one that is known.
    Task(Option<usize>),
    /// When something happened to a person.
    When(PersonEvent),
    /// Since when somebody sits in for a person.
    WhenStoodIn,
    /// At what other time something happened that stands here in the timeline.
    Moment(usize),
    /// Why something is corrected after the meeting has ended.
    Reason,
    /// Why the meeting ends, at this time, although something is unfinished.
    ClosingRemark(DateTime<FixedOffset>),
    /// When a meeting of an earlier day began.
    BeginTime,
    /// From when to when a meeting that is written up later paused.
    Break,
    /// When the meeting ended.
    EndTime,
    /// The day of the next meeting.
    NextDay,
    /// The day of a meeting without a file.
    MeetingDay,
    /// The next item of its agenda; an empty line ends it.
    AgendaLine,
    /// The file to import.
    ImportPath,
    /// The file of the chair's page.
    ChairPage,
    /// The file to write the referat to.
    ExportPath,
    /// Where to write the meeting when the store cannot.
    Elsewhere,
    /// The word that deletes a meeting.
    DeleteMeeting,
}

impl PromptKind {
    /// Returns what is asked.
    pub fn question(self) -> &'static str {
        match self {
            PromptKind::Title | PromptKind::RowTitle(_) => "Punktets titel",
            PromptKind::NewItem => "Nyt punkt efter dette (evt. med nummer: »3.4 Natbusser«)",
            PromptKind::Time => "Punktets tid: 20 (minutter), 10.30 eller 10.30-10.50",
            PromptKind::NewPerson(_) => "Ny person: navn, organisation, evt. en af listerne (Deltagere …)",
            PromptKind::Phrase(_) => {
                "Vending: kode = tekst ({oplægsholder}, {tid}, {sted}, {organ} fyldes ud)"
            }
            PromptKind::StrayLetters => {
                "Ikke skrevet endnu. Retur skriver det i beslutningen, Esc glemmer det"
            }
            PromptKind::Find => "Find i teksten",
            PromptKind::Head(row) => row.label(),
            PromptKind::RowNumber(_) => "Punktets nummer",
            PromptKind::RowPerson(_) => "Personen: titel navn (parti), organisation (rolle)",
            PromptKind::Vote(_) => "Afstemning: for, imod, undlod",
            PromptKind::Statement(StatementKind::Remark, _) => "Protokoltilførsel",
            PromptKind::Statement(StatementKind::Dissent, _) => "Afvigende mening",
            PromptKind::Statement(StatementKind::Reservation, _) => "Forbehold",
            PromptKind::Task(_) => "Opgave: hvem: hvad (inden dato)",
            PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_) => "Hvornår?",
            PromptKind::Reason => "Mødet er sluttet. Hvorfor rettes der? (først grunden, så rettelsen)",
            PromptKind::ClosingRemark(_) => {
                "Noget mangler. Hvorfor sluttes mødet alligevel? (Kommer ikke i referatet)"
            }
            PromptKind::BeginTime => "Hvornår begyndte mødet? (fx 10.00; »nu«, hvis det er i dag)",
            PromptKind::Break => "Pausen varede fra og til (fx 10.10–10.25)",
            PromptKind::EndTime => "Mødet sluttede kl. (time.minut)",
            PromptKind::NextDay => "Det næste møde er den (2/6 eller 2. juni)",
            PromptKind::MeetingDay => "Mødets dato (2/6, 2. juni, 02-06-2026)",
            PromptKind::AgendaLine => "Næste punkt på dagsordenen (tom linje: færdig)",
            PromptKind::ImportPath => "Hent dagsorden fra fil (Tab fuldfører)",
            PromptKind::Elsewhere => "Skriv mødet til en anden fil; referatet lægges ved siden af",
            PromptKind::DeleteMeeting => {
                "Det kan ikke gøres om. Skriv »slet« for at slette mødet alle steder"
            }
            PromptKind::ChairPage => "Formandens side: en .html-fil i en mappe, som formanden kan læse",
            PromptKind::ExportPath => "Gem referatet som .md, .docx, .html eller .txt (↓ skifter)",
        }
    }

    /// Returns whether it is the path of a file, which can be completed.
    pub fn is_path(self) -> bool {
        matches!(
            self,
            PromptKind::ImportPath | PromptKind::ChairPage | PromptKind::ExportPath | PromptKind::Elsewhere
        )
    }
}
