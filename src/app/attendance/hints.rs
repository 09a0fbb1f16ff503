//! The keys at the foot of the attendance screen, by what is known of the people.

use crate::action::Action;
use crate::app::screen::Hint;

/// The hints while nobody is listed.
pub(super) const ON_EMPTY_LIST: &[Hint] = &[
    (Action::MarkPresent, "her"),
    (Action::MarkAfbud, "afbud"),
    (Action::AddPerson, "ny person"),
    (Action::FetchPeople, "hent fra sidste møde"),
    (Action::Close, "luk"),
];

/// The hints where only absent people are listed: no one can be marked as present.
pub(super) const ON_ABSENT: &[Hint] = &[
    (Action::AddPerson, "ny person"),
    (Action::MarkPresent, "her"),
    (Action::MarkVirtual, "virtuelt"),
    (Action::MarkAfbud, "afbud"),
    (Action::SetSubstitute, "stedfortræder"),
    (Action::PersonArrived, "kom"),
    (Action::PersonLeft, "gik"),
    (Action::Close, "luk"),
    (Action::CorrectPerson, "ret navn"),
    (Action::ShowMoments, "ret kom og gik"),
    (Action::RemoveRow, "fjern"),
];

/// The hints once the status of everyone is known: arrivals and departures come first.
pub(super) const ON_SETTLED: &[Hint] = &[
    (Action::PersonArrived, "kom"),
    (Action::PersonLeft, "gik"),
    (Action::MarkAfbud, "afbud"),
    (Action::SetSubstitute, "stedfortræder"),
    (Action::Recuse, "inhabil"),
    (Action::Close, "luk"),
    (Action::MarkPresent, "her"),
    (Action::MarkVirtual, "virtuelt"),
    (Action::MarkAbsent, "uden afbud"),
    (Action::AddPerson, "ny"),
    (Action::CorrectPerson, "ret navn"),
    (Action::FilterGroup, "gruppe"),
    (Action::FilterStatus, "vis kun"),
    (Action::PersonOnline, "virtuelt nu"),
    (Action::Cleared, "habil"),
    (Action::Guest, "gæst"),
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret kom og gik"),
    (Action::RemoveRow, "fjern"),
];

/// The hints while the status of some people is not known.
pub(super) const IN_ATTENDANCE: &[Hint] = &[
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
    (Action::CorrectPerson, "ret navn"),
    (Action::GroupPresent, "gruppen her"),
    (Action::FilterGroup, "gruppe"),
    (Action::FilterStatus, "vis kun"),
    (Action::PersonOnline, "virtuelt nu"),
    (Action::Cleared, "habil"),
    (Action::Guest, "gæst"),
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret kom og gik"),
    (Action::RemoveRow, "fjern"),
];
