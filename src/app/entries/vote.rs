//! Votes: a typed line, checked against those present while it is typed, and stored under the item.

pub(in crate::app) mod ballot;

use self::ballot::{Ballot, Voters};
use super::{decision, with_entry};
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::echo::{Echo, EchoKind};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::document::entries::outcome_sentence;
use crate::meeting::{Change, ChangeError, Item, Person, Vote};

/// Returns the members, and those who may vote on the current item; while it is under discussion, those
/// present now.
fn voters(open: &OpenMeeting) -> (Vec<&Person>, Vec<&Person>) {
    let presence = open.meeting.presence();
    let now = open.meeting.item_under_discussion() == Some(&open.current);
    let may_vote = |person: &&Person| {
        presence.may_vote(&open.current, &person.id)
            && !presence.gave_seat_back(&open.current, &person.id)
            && (!now || open.meeting.is_in_room(&person.id))
    };
    let (present, others): (Vec<&Person>, Vec<&Person>) = open.meeting.people.iter().partition(may_vote);
    let members = present.iter().copied().chain(others.into_iter().filter(|person| person.voting));
    (members.collect(), present)
}

/// Returns the parsed line, and how many are present to vote.
fn read(open: &OpenMeeting, line: &str) -> (Ballot, usize) {
    let (members, present) = voters(open);
    (ballot::read(line, Voters { members: &members, present: &present }), present.len())
}

/// Returns the votes of the current item.
pub(super) fn of_current(open: &OpenMeeting) -> &[Vote] {
    decision(open).map_or(&[], |decision| decision.votes.as_slice())
}

fn keep(open: &mut OpenMeeting, at: Option<usize>, vote: Vote) -> Result<(), ChangeError> {
    let votes = with_entry(of_current(open), at, vote, |_, vote| vote);
    open.change(Change::SetVotes { item: open.current.clone(), votes })
}

fn present_hint(present: usize) -> String {
    if present == 0 {
        "Ingen er markeret som til stede, så tallene kan ikke efterregnes.".to_owned()
    } else {
        format!("{present} til stede.")
    }
}

/// Returns the number of votes compared with those present.
fn reckoning(sum: usize, present: usize) -> Echo {
    let votes = if sum == 1 { "1 stemme".to_owned() } else { format!("{sum} stemmer") };
    match (sum, present) {
        (_, 0) => Echo::new(EchoKind::Plain, present_hint(0)),
        (sum, present) if sum == present => {
            Echo::new(EchoKind::Good, format!("{votes}, {present} til stede."))
        }
        (sum, present) if sum < present => {
            Echo::new(EchoKind::Odd, format!("{votes}, {present} til stede: {} mangler.", present - sum))
        }
        _ => Echo::new(EchoKind::Odd, format!("{votes}, {present} til stede: {} for mange.", sum - present)),
    }
}

/// Asks for a vote on the current item.
pub(in crate::app) fn ask(open: &OpenMeeting) -> Outcome {
    if open.item().is_none() {
        return Outcome::default();
    }
    let outcome = Outcome::ask(Ask::new(PromptKind::Vote(None)));
    match of_current(open) {
        [] => outcome,
        _ => outcome.and_info("Punktet har en afstemning; denne bliver én til. »Ret stemmer« retter den."),
    }
}

/// Returns the prompt that edits a vote.
pub(in crate::app) fn edit(open: &OpenMeeting, at: usize) -> Option<Ask> {
    let vote = of_current(open).get(at)?;
    Some(Ask::new(PromptKind::Vote(Some(at))).with_text(ballot::written(vote, &open.meeting.people)))
}

/// A vote: a new one, or the one at an index.
pub(in crate::app) struct VotePrompt(pub(in crate::app) Option<usize>);

impl PromptLine for VotePrompt {
    fn question(&self) -> &'static str {
        "Afstemning: for, imod, undlod"
    }

    fn echo(&self, typed: Typed<'_>, open: &OpenMeeting) -> Vec<Echo> {
        echo(open, typed.line)
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, typed.text, self.0))
    }
}

/// Returns the notes on a vote while it is typed: the sentence, the sum, and what does not fit.
fn echo(open: &OpenMeeting, line: &str) -> Vec<Echo> {
    if line.trim().is_empty() {
        let parties = open.meeting.people.iter().any(|person| person.party.is_some());
        let names = if parties { "A B / V / 1" } else { "jens / anna bo / 1" };
        return vec![
            Echo::new(
                EchoKind::Plain,
                format!("For, imod, undlod:  11 8 1  ·  {names}  ·  resten / jens  ·  ændringsforslag: 8 11"),
            ),
            Echo::new(EchoKind::Plain, present_hint(voters(open).1.len())),
        ];
    }
    let (ballot, present) = read(open, line);
    if ballot.lost && ballot.vote.total() == 0 {
        return vec![Echo::new(EchoKind::Odd, format!("! {}", ballot.doubts.join(" · ")))];
    }
    let mut sum = reckoning(ballot.vote.total(), present);
    if let Some(outcome) = outcome_sentence(&ballot.vote, open.meeting.rules) {
        sum.text.push_str(&format!(" {outcome}"));
    }
    let mut echo = vec![Echo::new(EchoKind::Strong, ballot.vote.sentence(&open.meeting)), sum];
    if !ballot.doubts.is_empty() {
        echo.push(Echo::new(EchoKind::Odd, format!("! {}", ballot.doubts.join(" · "))));
    }
    echo
}

/// Stores a vote, also when the sum is odd; the line stays open when a word of it would be lost.
fn answer(open: &mut OpenMeeting, line: &str, at: Option<usize>) -> Outcome {
    let (ballot, present) = read(open, line);
    if let Some(doubt) = ballot.doubts.first().filter(|_| ballot.lost) {
        return Outcome::say(Tone::Warning, format!("{doubt}. Ret linjen."));
    }
    if ballot.vote.total() == 0 {
        return Outcome::info("Skriv for, imod og undlod, fx 11 8 1.");
    }
    let sum = reckoning(ballot.vote.total(), present);
    let outcome = match keep(open, at, ballot.vote) {
        Ok(()) if sum.kind == EchoKind::Odd => {
            Outcome::say(Tone::Warning, format!("Afstemningen er skrevet. {}", sum.text))
        }
        Ok(()) => Outcome::info("Afstemningen er skrevet."),
        Err(error) => Outcome::refused(error),
    };
    outcome.and_close()
}

/// Returns the sentences of an item's votes.
pub(in crate::app) fn sentences(open: &OpenMeeting, item: &Item) -> Vec<String> {
    let votes = item.decision.as_ref().map_or(&[][..], |decision| &decision.votes);
    votes.iter().map(|vote| vote.sentence(&open.meeting)).collect()
}
