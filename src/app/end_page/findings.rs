//! The list of what is missing: each row leads to its place.

use super::choice::EndChoice;
use super::closing;
use crate::action::Action;
use crate::app::attendance::timeline;
use crate::app::entries;
use crate::app::entries::entry::{Entry, EntryKind};
use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, deviation_key, discussion};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::list::{ListPlace, PickerList};
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::review::row::ReviewRow;
use crate::app::screen::Hint;
use crate::app::spelling;
use crate::keymap::Context;
use crate::lint::Deviation;
use crate::meeting::{Change, Finding, Item, PersonId, Statement, Vote};

/// What is missing, and what is odd.
pub(in crate::app) struct FindingList;

const ON_FINDINGS: &[Hint] = &[
    (Action::Choose, "gå derhen"),
    (Action::EditRow, "ret"),
    (Action::AcceptFinding, "det er rigtigt"),
    (Action::Close, "luk"),
];

impl PickerList for FindingList {
    type Choice = EndChoice;

    fn title(&self) -> &'static str {
        "Det mangler (!), og det kan ses efter (?)"
    }

    fn context(&self) -> Option<Context> {
        Some(Context::Findings)
    }

    fn hints(&self) -> &'static [Hint] {
        ON_FINDINGS
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<EndChoice>> {
        open.map_or_else(Vec::new, rows)
    }

    fn choose(&self, choice: EndChoice, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        open.map_or_else(Outcome::default, |open| choose(open, choice)).and_close()
    }

    fn act(
        &self,
        action: Action,
        place: ListPlace<'_>,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let work = match action {
            Action::AcceptFinding => accept,
            Action::EditRow => put_right,
            _ => return None,
        };
        let open = open?;
        let choice = place.choice(self, Some(open), environment);
        let Some(outcome) = choice.and_then(|choice| work(open, &choice)) else {
            return Some(Outcome::default());
        };
        let rows = self.rows(place.typed, Some(open), environment).len();
        *place.selected = (*place.selected).min(rows.saturating_sub(1));
        Some(if rows == 0 { outcome.and_close() } else { outcome })
    }
}

/// Does what choosing a row does: a row with a finding leads to where it is put right.
pub(super) fn choose(open: &mut OpenMeeting, choice: EndChoice) -> Outcome {
    match place_of(open, choice) {
        EndChoice::Go(next) => Outcome::next(next),
        EndChoice::Entry(entry) => entries::edit(open, &entry),
        EndChoice::PrintRemark(printed) => closing::print_remark(open, printed),
        EndChoice::Finding(_) | EndChoice::Deviation { .. } => Outcome::default(),
    }
}

/// Returns a row for each finding.
fn rows(open: &OpenMeeting) -> Vec<ChoiceRow<EndChoice>> {
    let (missing, odd): (Vec<_>, Vec<_>) = findings(open).into_iter().partition(Finding::is_missing);
    let line = |finding: Finding| {
        let sign = finding.sign();
        let (sentence, rule) = (finding.sentence(), finding.rule());
        match (finding.item().and_then(|id| open.meeting.item(id)), rule) {
            (Some(item), Some(rule)) => {
                let sentence = format!("{} {sentence}", item.number);
                row(sign, sentence.trim_start(), rule, EndChoice::Finding(finding))
            }
            (Some(item), None) => row(sign, &item.name(), &sentence, EndChoice::Finding(finding)),
            (None, _) => row(sign, &sentence, "", EndChoice::Finding(finding)),
        }
    };
    let deviations = open.all_deviations();
    let deviations = deviations.iter().map(|(index, deviation)| {
        let item = &open.meeting.items[*index];
        row("≠", &item.name(), &deviation.sentence(), deviation_choice(item, deviation))
    });
    let remark = open.meeting.closing_remark.as_deref().map(|remark| {
        let private = open.meeting.closing_remark_private;
        let hint = if private { "tag den med i referatet" } else { "lad den ude af referatet" };
        row("·", &format!("Grund til at slutte: {remark}"), hint, EndChoice::PrintRemark(private))
    });
    missing.into_iter().chain(odd).map(line).chain(deviations).chain(remark).collect()
}

/// Lists what is missing, or reports that nothing is.
pub(in crate::app) fn show(open: &OpenMeeting) -> Outcome {
    if findings(open).is_empty() && open.meeting.closing_remark.is_none() {
        return Outcome::info("Intet mangler. Referatet kan sendes ud.");
    }
    Outcome::next(Next::Picker(PickerKind::Findings))
}

/// Returns what is missing or odd, without committing the text being written.
fn findings(open: &OpenMeeting) -> Vec<Finding> {
    let findings = open.findings();
    findings.iter().filter(|finding| !discussion::is_being_written(open, finding)).cloned().collect()
}

/// Returns the choice of a row about a decision that deviates from its indstilling.
pub(super) fn deviation_choice(item: &Item, deviation: &Deviation) -> EndChoice {
    EndChoice::Deviation { item: item.id.clone(), key: deviation_key(item, deviation) }
}

/// Accepts the oddity of a row; `None` for other rows. What is missing cannot be accepted: it is written or
/// marked.
pub(super) fn accept(open: &mut OpenMeeting, choice: &EndChoice) -> Option<Outcome> {
    let key = match choice {
        EndChoice::Finding(finding) if !finding.is_acceptable() => {
            return Some(Outcome::info("Det kan ikke stå sådan; gå derhen, og skriv eller markér det."));
        }
        EndChoice::Finding(finding) => finding.key(),
        EndChoice::Deviation { key, .. } => key.clone(),
        _ => return None,
    };
    let change = Change::AcceptFinding { finding: key, accepted: true };
    Some(Outcome::done_or_refused(
        open.change(change).map(|()| "Det er rigtigt sådan; der spørges ikke igen."),
    ))
}

/// Puts the oddity of a row right, or goes there; `None` for other rows.
pub(super) fn put_right(open: &mut OpenMeeting, choice: &EndChoice) -> Option<Outcome> {
    match choice {
        EndChoice::Finding(finding) => Some(put_finding_right(open, finding)),
        EndChoice::Deviation { item, .. } => Some(Outcome::next(Next::Decision(item.clone()))),
        _ => None,
    }
}

/// Puts a finding right where only one thing can be meant: a misspelt listed name, or an arrival or departure
/// that the text mentions. Otherwise goes there.
fn put_finding_right(open: &mut OpenMeeting, finding: &Finding) -> Outcome {
    if let Finding::UnknownName { item, written, meant: Some(meant) } = finding
        && !open.meeting.has_ended()
    {
        open.turn_to(item);
        if let Some(at) = open.text.text().find(written) {
            spelling::respell(open, at, written, meant);
            open.settle();
            return Outcome::info(format!("Rettet til {meant}."));
        }
    }
    if let Finding::NotNoted { item, person, event, clock, .. } = finding
        && !open.meeting.has_ended()
    {
        return timeline::note_written(open, item, person, *event, *clock);
    }
    match place(open, finding) {
        EndChoice::Go(next) => Outcome::next(next),
        EndChoice::Entry(entry) => entries::edit(open, &entry).and_close(),
        _ => Outcome::default(),
    }
}

/// Returns the place that a row leads to.
fn place_of(open: &OpenMeeting, choice: EndChoice) -> EndChoice {
    match choice {
        EndChoice::Finding(finding) => place(open, &finding),
        EndChoice::Deviation { item, .. } => EndChoice::item(&item),
        choice => choice,
    }
}

/// Returns where a finding is put right.
fn place(open: &OpenMeeting, finding: &Finding) -> EndChoice {
    let Some(item) = finding.item().and_then(|id| open.meeting.item(id)) else {
        return match finding {
            Finding::NoEnd => EndChoice::act(Action::CloseMeeting),
            Finding::EndBeforeBeginning => EndChoice::act(Action::SetEndTime),
            // roles are corrected in the review
            Finding::NoReferent => EndChoice::act(Action::Review),
            _ => EndChoice::Go(Next::Attendance),
        };
    };
    let words = match finding {
        Finding::Placeholder(_, words) => words,
        Finding::UnknownName { written, .. } => written,
        Finding::SaysClosed(_) => return EndChoice::Go(Next::Review(ReviewRow::Item(item.id.clone()))),
        _ => return entry(open, finding, item).map_or_else(|| EndChoice::item(&item.id), EndChoice::Entry),
    };
    if item.decision_text().contains(words) {
        return EndChoice::Go(Next::Passage { item: item.id.clone(), words: words.clone() });
    }
    // a placeholder elsewhere: in an entry, or in the agenda
    entry(open, finding, item)
        .map_or_else(|| EndChoice::Go(Next::Review(ReviewRow::Item(item.id.clone()))), EndChoice::Entry)
}

/// Returns the vote, statement or task that a finding is about.
fn entry(open: &OpenMeeting, finding: &Finding, item: &Item) -> Option<Entry> {
    let decision = item.decision.as_ref()?;
    let is_named =
        |id: &PersonId, who: &str| open.meeting.person(id).is_some_and(|person| person.name == who);
    let (kind, at) = match finding {
        Finding::TaskWithoutOwner(_, what) | Finding::TaskWithoutDate(_, what) => {
            (EntryKind::Task, decision.tasks.iter().position(|task| task.what == *what))
        }
        Finding::VoteSum { votes, .. } => {
            let presence = open.meeting.presence();
            let sum = |vote: &Vote| presence.votes_cast(&item.id, vote);
            (EntryKind::Vote, decision.votes.iter().position(|vote| sum(vote) == *votes))
        }
        Finding::VoterAway(_, who)
        | Finding::VoterRecused(_, who)
        | Finding::VoterNoMember(_, who)
        | Finding::VotedTwice(_, who) => {
            let has = |vote: &Vote| vote.people().any(|id| is_named(id, who));
            (EntryKind::Vote, decision.votes.iter().position(has))
        }
        Finding::DissentWithoutVote(_, who) | Finding::LateDissent(_, who) => {
            let theirs = |statement: &Statement| match (&statement.person, who) {
                (Some(id), Some(who)) => is_named(id, who),
                (id, who) => id.is_none() && who.is_none(),
            };
            (EntryKind::Statement, decision.statements.iter().position(theirs))
        }
        Finding::Placeholder(_, words) => {
            let statement = decision.statements.iter().position(|statement| statement.text.contains(words));
            let task = || decision.tasks.iter().position(|task| task.what.contains(words));
            match statement {
                Some(at) => (EntryKind::Statement, Some(at)),
                None => (EntryKind::Task, task()),
            }
        }
        _ => return None,
    };
    Some(Entry { item: item.id.clone(), kind, at: at? })
}
