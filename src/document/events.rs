//! What happened while the meeting ran, a sentence each, in the order in which it happened.

use super::block::{Block, Heading, HeadingKind, Voter};
use super::lists::{BREAKS, EVENTS};
use super::names::DisplayNames;
use super::time;
use crate::meeting::{Meeting, Moment, MomentKind, PersonId};

/// What happens to people, for a reader who looks for its words.
pub(crate) const OF_PEOPLE: [MomentKind; 8] = [
    MomentKind::Arrived,
    MomentKind::Left,
    MomentKind::Recused,
    MomentKind::Cleared,
    MomentKind::Returned,
    MomentKind::Online,
    MomentKind::Substituted,
    MomentKind::Guest,
];

/// Returns what is said of someone who came or went, before the time.
///
/// The words are those of published protocols: København "ankom under behandlingen af punkt 6" and "forlod
/// mødet kl. 17.40 under behandling af pkt. 5"; Roskilde "mødte som stedfortræder"; København "til stede
/// virtuelt".
pub(crate) fn verb(event: MomentKind) -> Option<&'static str> {
    match event {
        MomentKind::Arrived => Some("ankom"),
        MomentKind::Left => Some("forlod mødet"),
        MomentKind::Recused => Some("forlod lokalet som inhabil"),
        MomentKind::Returned => Some("kom tilbage"),
        MomentKind::Cleared => Some("blev fundet habil"),
        MomentKind::Online => Some("deltog virtuelt fra"),
        MomentKind::Substituted => Some("mødte som stedfortræder"),
        MomentKind::Guest => Some("deltog som gæst"),
        MomentKind::ItemStarted
        | MomentKind::ItemEnded
        | MomentKind::BreakStarted
        | MomentKind::BreakEnded => None,
    }
}

/// What the first exports said, where it was something else.
pub(crate) const FIRST_VERBS: [(MomentKind, &str); 4] = [
    (MomentKind::Arrived, "kom"),
    (MomentKind::Recused, "deltog ikke som inhabil fra"),
    (MomentKind::Recused, "gik ud som inhabil"),
    (MomentKind::Recused, "forlod mødet som inhabil"),
];
/// Between someone who was inhabil and the item: the recusal is for it alone, so that the person does not
/// seem to have left for good (Haderslev: "medvirkede ikke ved behandlingen af pkt. 357, idet han var inhabil").
pub(crate) const TOOK_NO_PART: &str = "var inhabil og deltog ikke i behandlingen af ";
/// Between that item and the time at which they went out, and behind it.
pub(crate) const AS_RECUSED: (&str, &str) = (" (forlod lokalet ", ")");
/// The same words in earlier exports.
pub(crate) const FIRST_TOOK_NO_PART: (&str, &str) = ("deltog ikke i behandlingen af ", " som inhabil fra ");

/// Before the one whom a substitute replaces.
pub(crate) const FOR: &str = " for ";
/// Between the time and the item under discussion.
pub(crate) const UNDER: &str = " under behandlingen af ";
/// That word in the first exports.
pub(crate) const FIRST_UNDER: &str = " under ";
/// Before the time at which a break began.
pub(crate) const BREAK_FROM: &str = "Der var pause ";
/// Between that and the time at which it ended, when nothing else happened in it.
pub(crate) const BREAK_TO: &str = ", mødet blev genoptaget ";
/// Before the time at which a break ended in which something else had happened.
pub(crate) const RESUMED: &str = "Mødet blev genoptaget ";
/// Of a whole break, in the first exports.
pub(crate) const FIRST_BREAK: &str = "Mødet holdt pause ";
/// Of the beginning of a break, in the first exports.
pub(crate) const FIRST_BREAK_STARTED: &str = "Mødet gik til pause ";
/// Of the end of a break, in the first exports.
pub(crate) const FIRST_BREAK_ENDED: &str = "Mødet gik videre ";

pub(super) fn build(blocks: &mut Vec<Block>, meeting: &Meeting, names: &DisplayNames<'_>) {
    let moments: Vec<&Moment> = meeting.timeline.iter().filter(|moment| is_told(moment, names)).collect();
    if !moments.is_empty() {
        let title =
            if moments.iter().any(|moment| moment.person.is_some()) { EVENTS } else { BREAKS }.to_owned();
        blocks.push(Block::Heading(Heading {
            level: 2,
            kind: HeadingKind::Events,
            title,
            ..Heading::default()
        }));
        blocks.push(Block::Events(sentences(meeting, &moments, names)));
    }
}

/// Returns "Bo Dam ankom kl. 10.42 under behandlingen af punkt 3.1", "Der var pause kl. 11.00, mødet blev
/// genoptaget kl. 11.15".
fn sentences(meeting: &Meeting, moments: &[&Moment], names: &DisplayNames<'_>) -> Vec<String> {
    let clock = |moment: &Moment| time::clock(meeting, moment.at);
    let mut sentences = Vec::new();
    let mut rest = moments;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let end = after.first().filter(|end| is_break(first, end));
        let item = first.item.as_ref().and_then(|id| names.items.get(id));
        let sentence = match (first.event, end) {
            (MomentKind::BreakStarted, Some(end)) => {
                rest = &after[1..];
                format!("{BREAK_FROM}{}{BREAK_TO}{}", clock(first), clock(end))
            }
            (MomentKind::BreakStarted, None) => format!("{BREAK_FROM}{}", clock(first)),
            (MomentKind::BreakEnded, _) => format!("{RESUMED}{}", clock(first)),
            (MomentKind::Recused, _) if let Some(item) = item => {
                let who = first.person.as_ref().map_or_else(String::new, |id| with_party(names, id));
                sentences.push(format!(
                    "{who} {TOOK_NO_PART}{item}{}{}{}",
                    AS_RECUSED.0,
                    clock(first),
                    AS_RECUSED.1
                ));
                continue;
            }
            _ => moved(meeting, first, names),
        };
        let under = item.map_or_else(String::new, |item| format!("{UNDER}{item}"));
        sentences.push(format!("{sentence}{under}"));
    }
    sentences
}

fn is_told(moment: &Moment, names: &DisplayNames<'_>) -> bool {
    match moment.event {
        MomentKind::BreakStarted | MomentKind::BreakEnded => true,
        _ => moment
            .person
            .as_ref()
            .is_some_and(|id| names.people.contains_key(id) && verb(moment.event).is_some()),
    }
}

/// Returns whether two things that happened one after the other are a break that can be printed as one
/// sentence.
fn is_break(first: &Moment, end: &Moment) -> bool {
    (first.event, end.event) == (MomentKind::BreakStarted, MomentKind::BreakEnded) && first.item == end.item
}

/// Returns "Eva Holm (A)", as where she votes: protocols name members with their party (Rødovre, Slagelse,
/// Roskilde).
fn with_party(names: &DisplayNames<'_>, id: &PersonId) -> String {
    match names.voters.get(id) {
        Some(Voter::Person { name, party: Some(party) }) => name_with_party(name, party),
        _ => names.people.get(id).cloned().unwrap_or_default(),
    }
}

/// Returns a name with the letter of its party.
pub(crate) fn name_with_party(name: &str, party: &str) -> String {
    format!("{name} ({party})")
}

/// Returns "Ib Ask (B) mødte som stedfortræder for Nete Bro (B) kl. 10.42".
fn moved(meeting: &Meeting, moment: &Moment, names: &DisplayNames<'_>) -> String {
    let name = |id: &PersonId| names.people.get(id).map(|_| with_party(names, id));
    let who = moment.person.as_ref().and_then(name).unwrap_or_default();
    let instead_of = moment.instead_of.as_ref().and_then(name);
    let instead_of = instead_of.map_or_else(String::new, |name| format!("{FOR}{name}"));
    let verb = verb(moment.event).unwrap_or_default();
    format!("{who} {verb}{instead_of} {}", time::clock(meeting, moment.at))
}
