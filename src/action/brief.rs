//! Help of a word or two, for the table of continuations in a narrow window.

use super::Action;

impl Action {
    /// Returns the help in a word or two, for narrow windows.
    pub fn brief_help(self) -> &'static str {
        let brief = BRIEF.iter().find(|(action, _)| *action == self);
        brief.map_or(self.help(), |(_, words)| words)
    }
}

const BRIEF: &[(Action, &str)] = &[
    (Action::ShowSettings, "Indstillinger"),
    (Action::SaveElsewhere, "Gem et andet sted"),
    (Action::Suspend, "Læg i baggrunden"),
    (Action::OpenMeetings, "Møder"),
    (Action::Preview, "Se referatet"),
    (Action::ImportFile, "Hent en fil"),
    (Action::FocusAgenda, "Dagsordenen"),
    (Action::ShowBackground, "Sagen"),
    (Action::ToggleCompletion, "Ordforslag"),
    (Action::InsertPhrase, "Vending"),
    (Action::NewPhrase, "Ny vending"),
    (Action::IntroduceItem, "Hvem indledte"),
    (Action::PasteQuote, "Som citat"),
    (Action::ToggleSpelling, "Stavekontrol"),
    (Action::MarkPoints, "At-punkter"),
    (Action::ShowHistory, "Tidligere udgaver"),
    (Action::Withdraw, "Af dagsordenen"),
    (Action::NoRemarks, "Ingen bemærkning"),
    (Action::ResumeItem, "Tag op igen"),
    (Action::NotReached, "Ikke nået"),
    (Action::EditTitle, "Ret titlen"),
    (Action::SetTime, "Punktets tid"),
    (Action::AddItem, "Nyt punkt"),
    (Action::TakeVote, "Afstemning"),
    (Action::AddStatement, "Til protokol"),
    (Action::AddTask, "Opgave"),
    (Action::ShowEntries, "Ret stemmer"),
    (Action::NotePerson, "Kom eller gik"),
    (Action::ShowMoments, "Ret kom og gik"),
    (Action::AddPerson, "Ny person"),
    (Action::CorrectPerson, "Ret personen"),
    (Action::FetchPeople, "Hent personer"),
    (Action::SetRules, "Regler"),
    (Action::ToggleBreak, "Pause"),
    (Action::ChairPage, "Formandens side"),
    (Action::ShowClock, "Mødets ur"),
    (Action::ExportMarkdown, "Gem referatet"),
    (Action::CopyDecision, "Kopiér punktet"),
    (Action::CopyReferat, "Kopiér referatet"),
    (Action::CheckMeeting, "Hvad mangler"),
    (Action::OpenMeeting, "Begynd mødet"),
    (Action::CloseMeeting, "Slut mødet"),
    (Action::ToggleClosedTitles, "Lukkede titler"),
    (Action::SetEndTime, "Ret sluttiden"),
    (Action::NextMeeting, "Næste møde"),
    (Action::Review, "Gennemse"),
    (Action::Quit, "Afslut"),
    (Action::SaveNow, "Gem nu"),
    (Action::NextUnfinished, "Næste ufærdige"),
    (Action::GoToItem, "Gå til punkt"),
    (Action::DraftDecision, "Forslag"),
    (Action::AcceptAndNext, "Brug, videre"),
    (Action::InsertTime, "Klokkeslættet"),
    (Action::SpellWord, "Ret stavning"),
    (Action::SetState, "Markér punktet"),
    (Action::OpenAttendance, "Fremmøde"),
    (Action::ToggleChairView, "Formanden"),
    (Action::DeleteToRowEnd, "Slet linjens rest"),
];
