//! The kinds of prompt.

use chrono::{DateTime, FixedOffset};

use crate::app::attendance::person_event::PersonEvent;
use crate::app::review::row::HeadRow;
use crate::meeting::{StatementKind, Status};

/// The word that deletes a meeting, here and on the command line: it is not typed by mistake.
pub const DELETE_WORD: &str = "slet";

/// The kind of a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromptKind {
    /// A new title for the current item.
    Title,
    /// The title of a new item.
    NewItem,
    /// The planned time of the current item.
    Time,
    /// A new person with this status: name, and after commas the organisation and a list.
    NewPerson(Status),
    /// A phrase with its code; the index of the edited one.
    Phrase(Option<usize>),
    /// Whether letters typed after the decision was left belong into it.
    StrayLetters,
    /// The text to find in the decision.
    Find,
    /// Another text for a part of the head.
    Head(HeadRow),
    /// Another title for the item at this index of the agenda.
    RowTitle(usize),
    /// Another number for the item at this index.
    RowNumber(usize),
    /// The person at this index, as a line of a list.
    RowPerson(usize),
    /// A vote: a new one, or the one at this index.
    Vote(Option<usize>),
    /// A statement: a new one, or the one at this index.
    Statement(StatementKind, Option<usize>),
    /// A task: a new one, or the one at this index.
    Task(Option<usize>),
    /// The time of an event.
    When(PersonEvent),
    /// Since when a substitute sits in.
    WhenStoodIn,
    /// Another time for the moment at this index of the timeline.
    Moment(usize),
    /// The reason of a correction.
    Reason,
    /// The reason why the meeting ends at this time although it is unfinished.
    ClosingRemark(DateTime<FixedOffset>),
    /// The beginning of a meeting of an earlier day.
    BeginTime,
    /// The times of a break in a meeting that is written up later.
    Break,
    /// The end of the meeting.
    EndTime,
    /// The day of the next meeting.
    NextDay,
    /// The day of a meeting without a file.
    MeetingDay,
    /// The next item of a meeting without a file; an empty line ends the series.
    AgendaLine,
    /// The file to import.
    ImportPath,
    /// The file of the chair's page.
    ChairPage,
    /// The file to write the referat to.
    ExportPath,
    /// The file to write the meeting to when the store cannot.
    Elsewhere,
    /// The word that deletes a meeting.
    DeleteMeeting,
}

impl PromptKind {
    /// Returns the question.
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
            PromptKind::Find => "Find i denne beslutning",
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
            PromptKind::ExportPath => "Gem referatet som .docx, .md, .html eller .txt (↓ skifter)",
        }
    }

    /// Returns whether the answer is a path, which can be completed.
    pub(super) fn is_path(self) -> bool {
        matches!(
            self,
            PromptKind::ImportPath | PromptKind::ChairPage | PromptKind::ExportPath | PromptKind::Elsewhere
        )
    }
}
