//! Computing what may follow the cursor, phrases by their codes included.

use super::state::Written;
use crate::app::open_meeting::{Focus, OpenMeeting};
use crate::app::phrases::fill::{filled, with_open_places};
use crate::app::phrases::phrase::Phrase;
use crate::app::window::Area;
use crate::completion::{Completer, Offer};
use crate::draft::done_for;
use crate::meeting::VoteOutcome;

/// How many bytes before the cursor a completion reads, and a code may have.
const REACH: usize = 4096;

const CODE: usize = 64;

/// Recomputes the offer when the text changed and offers are `wanted` at the cursor.
pub(in crate::app) fn renew(open: &mut OpenMeeting, wanted: bool, area: Area, phrases: &[Phrase]) {
    (open.completion.is_deferred, open.completion.written) = (false, Written::Nothing);
    let place = (open.text.len(), open.text.cursor());
    let (length, cursor) = std::mem::replace(&mut open.completion.offered_at, place);
    let is_same_item = open.completion.offered_in == open.current;
    let is_writing =
        wanted && open.focus() == Focus::Text && open.proposal().is_none() && open.text.at_line_end();
    if is_writing && is_same_item && (length, cursor) == place {
        return;
    }
    open.completion.offer = None;
    if !is_same_item {
        open.completion.offered_in = open.current.clone();
        // what was decided meanwhile is at hand too
        open.completion.gathered_for = None;
    } else if is_writing && length != place.0 {
        let before = open.text.before_cursor(REACH);
        let offer = phrase_before(open, phrases).or_else(|| completer(open).offer(&before));
        let offer = offer.map(|offer| Offer { text: with_open_places(&offer.text), ..offer });
        open.completion.offer = offer.filter(|offer| has_room(open, offer, area));
    } else if cursor != place.1 {
        open.taken = None;
    }
}

/// Keeps offers, spelling and deviations for one more letter, and returns whether that is possible: a single
/// letter was written at the cursor, and no misspelt word is marked after it. The offer loses the letter.
pub(in crate::app) fn defer(open: &mut OpenMeeting) -> bool {
    let Written::Letter { at, end } = open.completion.written else { return false };
    let can_wait = open.completion.offered_at.1 == at
        && open.text.cursor() == end
        && open.completion.offered_in == open.current
        && open.focus() == Focus::Text
        && open.proposal().is_none()
        && open.checked_words.faults.last().is_none_or(|fault| fault.end <= at);
    if can_wait {
        let letter = open.text.before_cursor(end - at);
        open.completion.offer = open.completion.offer.take().and_then(|offer| offer.rest_after(&letter));
        open.completion.is_deferred = true;
    }
    can_wait
}

/// Shows the next possible words on request, also unlikely ones; returns whether there are any.
pub(in crate::app) fn show_others(open: &mut OpenMeeting, area: Area) -> bool {
    if open.focus() != Focus::Text || open.proposal().is_some() || !open.text.at_line_end() {
        return false;
    }
    let before = open.text.before_cursor(REACH);
    let others = completer(open).others(&before);
    let shown = open.completion.offer.as_ref();
    let at = shown.and_then(|shown| others.iter().position(|offer| offer == shown));
    let next = others.iter().cycle().skip(at.map_or(0, |at| at + 1)).take(others.len());
    let mut next = next.filter(|offer| Some(*offer) != shown && has_room(open, offer, area));
    let Some(next) = next.next().cloned() else { return false };
    open.completion.offer = Some(next);
    open.completion.offered_at = (open.text.len(), open.text.cursor());
    true
}

/// Returns the completer of the current item; gathers its words on first use.
fn completer(open: &mut OpenMeeting) -> &Completer {
    if open.completion.gathered_for.as_ref() != Some(&open.current) {
        open.completion.completer = gathered(open);
        open.completion.gathered_for = Some(open.current.clone());
    }
    &open.completion.completer
}

/// Returns a completer with the words for the current item.
fn gathered(open: &OpenMeeting) -> Completer {
    let Some(item) = open.item() else { return Completer::default() };
    let earlier = open.completion.earlier_decisions();
    let is_lost = item.vote_outcome(open.meeting.rules) == Some(VoteOutcome::Rejected);
    let preferences = open.completion.preferences(&open.meeting, &open.current);
    let done = if is_lost { Vec::new() } else { done_for(open.meeting.named_body(), item, &preferences) };
    Completer::for_item(&open.meeting, item, &done, &earlier)
}

/// Returns whether there is room for enough of an offer to be judged.
fn has_room(open: &OpenMeeting, offer: &Offer, area: Area) -> bool {
    let (row, column) = open.text.cursor_cell();
    let row = row.saturating_sub(open.text.top());
    let wide = offer.first_word().chars().count() + usize::from(column) <= usize::from(area.width);
    let below = open.text.cursor() == open.text.len() && row + 1 < usize::from(area.height);
    wide || below
}

/// Returns the phrase whose code is before the cursor.
fn phrase_before(open: &OpenMeeting, phrases: &[Phrase]) -> Option<Offer> {
    let before = open.text.before_cursor(CODE);
    let code = before.rsplit(char::is_whitespace).next().filter(|code| !code.is_empty())?;
    let phrase = phrases.iter().find(|phrase| phrase.code == code)?;
    Some(Offer { replaces: code.len(), text: filled(open, &phrase.text) })
}
