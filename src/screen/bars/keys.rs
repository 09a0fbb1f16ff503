//! The keys of the footer: which actions matter on which screen.

use crate::action::Action;
use crate::app::picker::PickerKind;
use crate::app::{App, Focus, Overlay, Role, View};
use crate::keymap::Context;

/// The actions that matter where the user is, most important first, with a word for each.
pub(super) fn telling(app: &App) -> &'static [(Action, &'static str)] {
    let draft = app.contexts().contains(&Context::Draft);
    let running = app.open_meeting.as_ref().is_some_and(|open| open.meeting.is_running());
    match (app.view, app.open_meeting.as_ref().map(|open| open.focus)) {
        _ if matches!(&app.overlay, Some(Overlay::Prompt(prompt)) if prompt.kind.is_path()) => IN_PATH,
        _ if matches!(app.overlay, Some(Overlay::Prompt(_))) => IN_LINE,
        _ if app.contexts().contains(&Context::Points) => ON_POINTS,
        _ if app.contexts().contains(&Context::Phrases) => ON_PHRASES,
        _ if matches!(app.overlay, Some(Overlay::AttendanceEntry(_))) => ON_WHO,
        _ if matches!(&app.overlay, Some(Overlay::Picker(picker)) if picker.kind == PickerKind::Moments) => {
            ON_MOMENTS
        }
        _ if app.contexts().contains(&Context::Entries) => ON_ENTRIES,
        _ if app.overlay.is_some() => IN_LIST,
        (View::Clock, _) if app.role == Role::Chair => FOLLOWING_THE_CLOCK,
        _ if app.role == Role::Chair => FOLLOWING,
        (View::Meetings, _) if !app.meetings.has_choice() => IN_FEW_MEETINGS,
        (View::Meetings, _) => IN_MEETINGS,
        (View::Meeting, _) if draft => ON_A_DRAFT,
        (View::Meeting, Some(Focus::Agenda)) => IN_AGENDA,
        (View::Meeting, Some(Focus::Case)) => IN_CASE,
        (View::Meeting, Some(Focus::Text | Focus::Normal)) if running => WHILE_RUNNING,
        (View::Meeting, Some(Focus::Text | Focus::Normal) | None) => IN_TEXT,
        (View::Attendance, _) => IN_ATTENDANCE,
        (View::Chair, _) => IN_CHAIR,
        (View::Clock, _) => IN_CLOCK,
        (View::Preview, _) => IN_PREVIEW,
        (View::Review, _) => IN_REVIEW,
        (View::Merge, _) => IN_REVISED,
        (View::History, _) => IN_HISTORY,
    }
}

const IN_LIST: &[(Action, &str)] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];

const IN_LINE: &[(Action, &str)] = &[(Action::Choose, "skriv"), (Action::Close, "fortryd")];

const IN_PATH: &[(Action, &str)] =
    &[(Action::Choose, "vælg"), (Action::Close, "luk"), (Action::Complete, "fuldfør")];

const IN_MEETINGS: &[(Action, &str)] = &[
    (Action::Choose, "åbn"),
    (Action::ImportFile, "hent fra fil"),
    (Action::Help, "hjælp"),
    (Action::FilterBody, "organ"),
    (Action::FilterYear, "år"),
    (Action::CommandPalette, "menu"),
    (Action::Quit, "slut"),
];

const IN_FEW_MEETINGS: &[(Action, &str)] = &[
    (Action::Choose, "åbn"),
    (Action::ImportFile, "hent fra fil"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::Quit, "slut"),
];

const ON_A_DRAFT: &[(Action, &str)] = &[
    (Action::AcceptAndNext, "brug, og videre"),
    (Action::AcceptDraft, "brug"),
    (Action::DraftDecision, "næste forslag"),
    (Action::DropDraft, "fjern"),
    (Action::Help, "hjælp"),
    (Action::PreviousDraft, "forrige"),
];

pub(super) const ON_WORDS: &[(Action, &str)] = &[(Action::TakeWords, "tag alt"), (Action::TakeWord, "ordet")];

const ON_POINTS: &[(Action, &str)] = &[
    (Action::PointFollowed, "fulgt"),
    (Action::PointChanged, "rettet"),
    (Action::PointPostponed, "udsat"),
    (Action::PointRejected, "afvist"),
    (Action::Choose, "skriv"),
    (Action::Close, "luk"),
];

const ON_PHRASES: &[(Action, &str)] = &[
    (Action::Choose, "skriv"),
    (Action::NewPhrase, "ny"),
    (Action::EditPhrase, "ret"),
    (Action::RemovePhrase, "slet"),
    (Action::Close, "luk"),
];

const ON_WHO: &[(Action, &str)] = &[
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret tider"),
    (Action::OpenAttendance, "hele listen"),
    (Action::Close, "luk"),
    (Action::MoveDown, "næste navn"),
];

const ON_MOMENTS: &[(Action, &str)] =
    &[(Action::Choose, "ret tid og punkt"), (Action::RemoveEntry, "fjern"), (Action::Close, "luk")];

const ON_ENTRIES: &[(Action, &str)] = &[
    (Action::Choose, "ret"),
    (Action::RemoveEntry, "fjern"),
    (Action::TaskDone, "udført"),
    (Action::Close, "luk"),
];

const IN_ATTENDANCE: &[(Action, &str)] = &[
    (Action::AllPresent, "alle her"),
    (Action::MarkPresent, "her"),
    (Action::MarkVirtual, "virtuelt"),
    (Action::MarkAfbud, "afbud"),
    (Action::MarkAbsent, "uden afbud"),
    (Action::PersonArrived, "kom"),
    (Action::PersonLeft, "gik"),
    (Action::Close, "luk"),
    (Action::Recuse, "inhabil"),
    (Action::SetSubstitute, "stedfortræder"),
    (Action::AddPerson, "ny"),
    (Action::GroupPresent, "gruppen her"),
    (Action::FilterGroup, "gruppe"),
    (Action::FilterStatus, "vis kun"),
    (Action::PersonOnline, "virtuelt nu"),
    (Action::Cleared, "habil"),
    (Action::Guest, "gæst"),
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret kom og gik"),
];

const IN_CHAIR: &[(Action, &str)] = &[
    (Action::ToggleChairView, "tilbage"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::ShowClock, "ur"),
    (Action::CheckMeeting, "mangler"),
    (Action::Help, "hjælp"),
];

const IN_PREVIEW: &[(Action, &str)] = &[
    (Action::ExportMarkdown, "gem som fil"),
    (Action::CopyReferat, "kopiér"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::EditDecision, "ret"),
    (Action::Close, "luk"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::CloseMeeting, "slut mødet"),
    (Action::NextMeeting, "næste møde"),
];

const IN_REVIEW: &[(Action, &str)] = &[
    (Action::MendRow, "ret"),
    (Action::MendNumber, "nummer"),
    (Action::MendKind, "art"),
    (Action::MergeItem, "læg til forrige"),
    (Action::SplitItem, "del"),
    (Action::MarkAnnex, "bilag"),
    (Action::RemoveRow, "fjern"),
    (Action::Close, "luk"),
    (Action::ScrollDown, "rul filen"),
    (Action::Undo, "fortryd"),
];

const IN_REVISED: &[(Action, &str)] = &[
    (Action::TakeRevision, "flet ind"),
    (Action::ToggleRow, "til eller fra"),
    (Action::Close, "ikke nu"),
    (Action::SeparateMeeting, "et andet møde"),
    (Action::Help, "hjælp"),
];

const IN_CLOCK: &[(Action, &str)] = &[
    (Action::SetTime, "sæt tid"),
    (Action::Close, "luk"),
    (Action::Undo, "fortryd"),
    (Action::ToggleChairView, "formand"),
    (Action::Help, "hjælp"),
];

const FOLLOWING: &[(Action, &str)] = &[
    (Action::CheckMeeting, "mangler"),
    (Action::ShowClock, "ur"),
    (Action::ScrollDown, "rul"),
    (Action::Quit, "slut"),
    (Action::Help, "hjælp"),
];

const FOLLOWING_THE_CLOCK: &[(Action, &str)] =
    &[(Action::Close, "luk"), (Action::MoveDown, "rul"), (Action::Quit, "slut"), (Action::Help, "hjælp")];

const IN_HISTORY: &[(Action, &str)] = &[
    (Action::TakeBack, "lad gælde igen"),
    (Action::CompareOther, "sammenlign"),
    (Action::Close, "luk"),
    (Action::ScrollPageDown, "rul"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
];

const IN_TEXT: &[(Action, &str)] = &[
    (Action::DraftDecision, "forslag"),
    (Action::AcceptAndNext, "færdig ›"),
    (Action::NextItem, "punkt ›"),
    (Action::OpenAttendance, "fremmøde"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::ToggleChairView, "formand"),
    (Action::GoToItem, "gå til"),
    (Action::Preview, "referat"),
];

/// Once the meeting runs people come and go one by one.
const WHILE_RUNNING: &[(Action, &str)] = &[
    (Action::DraftDecision, "forslag"),
    (Action::AcceptAndNext, "færdig ›"),
    (Action::NextItem, "punkt ›"),
    (Action::NotePerson, "kom/gik"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::TakeVote, "stemmer"),
    (Action::AddTask, "opgave"),
    (Action::OpenAttendance, "fremmøde"),
    (Action::ToggleChairView, "formand"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::GoToItem, "gå til"),
    (Action::Preview, "referat"),
];

const IN_AGENDA: &[(Action, &str)] = &[
    (Action::EditDecision, "skriv"),
    (Action::AddItem, "nyt punkt"),
    (Action::EditTitle, "ret titel"),
    (Action::Postpone, "udsæt"),
    (Action::Withdraw, "udgår"),
    (Action::NoRemarks, "ingen bem."),
    (Action::NotReached, "ikke nået"),
    (Action::Help, "hjælp"),
];

const IN_CASE: &[(Action, &str)] = &[
    (Action::EditDecision, "skriv"),
    (Action::ScrollDown, "rul"),
    (Action::ScrollPageDown, "side"),
    (Action::ShowCase, "skjul"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::Help, "hjælp"),
];
