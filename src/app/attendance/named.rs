//! Finding people by a typed name: how well each matches, and what the words after the name say.

use super::person_event::PersonEvent;
use crate::action::Action;
use crate::app::matching::rank;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Outcome, Tone};
use crate::meeting::{Person, Status};
use crate::spelling::is_one_edit_apart;

/// Returns how well a person matches: as a row of a list, or by the initials.
pub(super) fn rank_of(query: &str, person: &Person) -> Option<usize> {
    let name = person.name.to_lowercase();
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let typed = query.trim().to_lowercase();
    let by_initials = typed.chars().count() > 1 && initials.starts_with(&typed);
    let by_row = rank(query, "", &person.listed());
    by_row.into_iter().chain(by_initials.then_some(BY_INITIALS)).min()
}

/// Returns a notice that names the people whom a typed name fits as well as the first of those shown: found by
/// the same rank, or called so by a whole word. `None` when it fits one alone.
pub(super) fn say_namesakes(typed: &str, shown: &[&Person]) -> Option<Outcome> {
    let rank_of = |person: &Person| rank(typed, "", &person.listed());
    let best = rank_of(shown.first()?);
    let mut fits = shown.to_vec();
    fits.retain(|person| rank_of(person) == best || is_called(typed, person));
    name_all(typed, &fits)
}

/// Returns the notice that names several people who are called what is typed; `None` for one.
pub(super) fn name_all(typed: &str, people: &[&Person]) -> Option<Outcome> {
    let typed = typed.trim();
    let [first, second, more @ ..] = people else { return None };
    // the same name twice is told apart by the organisation
    let called = |person: &Person| {
        let is_shared = people.iter().filter(|other| other.name == person.name).count() > 1;
        if is_shared { person.listed() } else { person.name.clone() }
    };
    let (one, other) = (called(first), called(second));
    let all = match more.len() {
        0 => format!("{one} og {other}"),
        n => format!("{one}, {other} og {n} til"),
    };
    let notice = format!("»{typed}« passer på {all}. ↓ vælger; samme tast igen: {one}.");
    (!typed.is_empty()).then(|| Outcome::say(Tone::Warning, notice))
}

/// Returns whether each typed word is a whole word of the name.
pub(super) fn is_called(typed: &str, person: &Person) -> bool {
    let (typed, name) = (typed.to_lowercase(), person.name.to_lowercase());
    typed.split_whitespace().all(|word| name.split_whitespace().any(|part| part == word))
}

/// The rank of a match within a word.
pub(super) const IN_A_WORD: usize = 4;

/// The rank of matching initials: as good as the beginning of a later word of the name.
const BY_INITIALS: usize = 3;

/// Returns the absent person and the reason, where the typed text is a name followed by a reason. Nothing is
/// guessed: the name matches one person shown, whose timeline is empty, and no word of the reason may be part
/// of a name, or one misspelt. "Bo Krag, V" names another Bo.
pub(super) fn away<'a>(
    open: &'a OpenMeeting,
    typed: &str,
    is_shown: impl Fn(&Person) -> bool,
) -> Option<(&'a Person, String)> {
    let cuts = typed.rmatch_indices(' ').map(|(at, _)| typed.split_at(at));
    let (called, typed_reason) = cuts.into_iter().find_map(|(name, reason)| {
        let is_called = |person: &&Person| rank_of(name, person).is_some_and(|rank| rank < IN_A_WORD);
        let called: Vec<&Person> = open.meeting.people.iter().filter(is_called).collect();
        (!called.is_empty()).then_some((called, reason.trim()))
    })?;
    let [person] = called[..] else { return None };
    let unfilled = FILLERS
        .iter()
        .find_map(|filler| typed_reason.strip_prefix(filler)?.strip_prefix(' '))
        .unwrap_or(typed_reason);
    let reason = unfilled.strip_prefix("afbud").map_or(unfilled, str::trim_start);
    let goes_on_as_name = reason.starts_with(char::is_uppercase) || reason.contains(',');
    let is_reason = !reason.is_empty()
        && !goes_on_as_name
        && !names_event(reason, |event| !matches!(event, PersonEvent::Is(_)))
        && !reason.split_whitespace().any(|word| may_be_name(open, word));
    let is_noted = open.meeting.moments_of(&person.id).next().is_some();
    (is_reason && !is_noted && is_shown(person)).then(|| (person, reason.to_owned()))
}

/// Returns whether a word is part of a listed name, the beginning of one, or one misspelt.
fn may_be_name(open: &OpenMeeting, word: &str) -> bool {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let names = open.meeting.people.iter().map(|person| person.name.to_lowercase());
    names.into_iter().any(|name| {
        name.split([' ', '-']).any(|part| {
            part == word
                || letters > 2 && part.starts_with(&word)
                || letters > 3 && is_one_edit_apart(part, &word)
        })
    })
}

/// Returns whether the text gives an event after the name: "Pia gik" means Pia.
pub(super) fn says_what_happened(typed: &str) -> bool {
    typed.split_once(' ').is_some_and(|(_, rest)| names_event(rest, |_| true))
}

/// Returns whether the text only says that a person is absent: "Pia afbud syg".
pub(super) fn says_is_away(typed: &str) -> bool {
    let is_other = |event| !matches!(event, PersonEvent::Is(Status::Afbud));
    typed.split_once(" afbud ").is_some_and(|(_, reason)| !names_event(reason, is_other))
}

/// Returns the name and the event, where only words of one event follow a listed name: "henrik kom", "pia er
/// inhabil", "karen afbud". Words of a reason are none: "karen syg".
pub(super) fn named_event<'t>(open: &OpenMeeting, typed: &'t str) -> Option<(&'t str, PersonEvent)> {
    let is_called = |name: &str, worst: usize| {
        open.meeting.people.iter().any(|person| rank_of(name, person).is_some_and(|rank| rank < worst))
    };
    let typed = typed.trim();
    let cuts = typed.rmatch_indices(' ').map(|(at, _)| typed.split_at(at));
    let (name, words) = cuts.into_iter().find(|(name, _)| is_called(name, IN_A_WORD))?;
    let event = only_event(words)?;
    let is_reason = !event.has_time() && away(open, typed, |_| true).is_some();
    (!is_reason && !is_called(typed, usize::MAX)).then_some((name, event))
}

/// Returns the event that all words, fillers apart, agree on.
fn only_event(words: &str) -> Option<PersonEvent> {
    let event_words =
        || words.split_whitespace().filter(|word| !FILLERS.contains(&word.to_lowercase().as_str()));
    let mut events = Action::ALL.iter().filter_map(|action| PersonEvent::of(*action));
    let event = events.find(|event| event_words().all(|word| names_event(word, |other| other == *event)))?;
    let has =
        |list: &[&str]| words.split_whitespace().any(|word| list.contains(&word.to_lowercase().as_str()));
    // "kom sent" is an arrival
    let is_to_come = has(&TO_COME) && !has(&["kom", "ankom"]);
    let is_clear = event_words().next().is_some()
        && !is_to_come
        && !event_words().any(|word| names_event(word, |other| other != event));
    is_clear.then_some(event)
}

/// Words for a person who is expected and has not come.
const TO_COME: [&str; 3] = ["forsinket", "kommer", "sent"];

/// Words between a name and the event.
const FILLERS: [&str; 5] = ["er", "har", "nu", "lige", "blev"];

/// Returns whether words name an event of a kind.
fn names_event(words: &str, of: impl Fn(PersonEvent) -> bool) -> bool {
    let actions = Action::ALL.iter().filter(|action| PersonEvent::of(**action).is_some_and(&of));
    let vocabulary: Vec<&str> = actions.flat_map(|action| action.everyday_words().split(' ')).collect();
    words.split_whitespace().any(|word| vocabulary.contains(&word.to_lowercase().as_str()))
}
