//! What may come next while a decision is written, and phrases by their codes: shown behind the cursor, and taken.

use super::at_hand::Written;
use super::phrase::Phrase;
use crate::app::open_meeting::{Focus, OpenMeeting};
use crate::app::window::Area;
use crate::completion::{Completer, Offer, sources};
use crate::draft::done_for;
use crate::meeting::{VoteOutcome, date, quorum};

/// How many bytes before the cursor a completion may read, and a code may take.
const REACH: usize = 4096;

const CODE: usize = 64;

/// Thinks of what may come next, when something was written since the last time. Words are gathered for each item as
/// long as they are `wanted` at all.
pub(in crate::app) fn offer(
    open: &mut OpenMeeting,
    wanted: bool,
    writing: bool,
    area: Area,
    phrases: &[Phrase],
) {
    (open.words.is_deferred, open.words.written) = (false, Written::Nothing);
    let place = (open.text.len(), open.text.cursor());
    if open.words.place_item != open.current {
        open.words.place_item = open.current.clone();
    }
    let same = open.words.item.as_ref() == Some(&open.current);
    let (length, cursor) = std::mem::replace(&mut open.words.place, place);
    let writing =
        writing && open.focus() == Focus::Text && open.proposal().is_none() && open.text.at_line_end();
    if writing && same && (length, cursor) == place {
        return;
    }
    open.words.offer = None;
    if wanted && !same {
        gather(open);
    } else if writing && length != place.0 {
        let offer = phrase_before(open, phrases)
            .or_else(|| open.words.completer.offer(&open.text.before_cursor(REACH)));
        open.words.offer = offer.filter(|offer| has_room(open, offer, area));
    } else if same && cursor != place.1 {
        open.taken = None;
    }
}

/// Lets offers, spelling and deviations stand for one letter more, and returns whether they can: when a letter alone was
/// written where the cursor stood, and no word is marked behind it. Of an offer remains what the letter has not taken.
pub(in crate::app) fn defer(open: &mut OpenMeeting) -> bool {
    let Written::Letter { at, end } = open.words.written else { return false };
    let can_wait = open.words.place.1 == at
        && open.text.cursor() == end
        && open.words.place_item == open.current
        && open.focus() == Focus::Text
        && open.proposal().is_none()
        && open.checked_words.faults.last().is_none_or(|fault| fault.end <= at);
    if can_wait {
        let letter = open.text.before_cursor(end - at);
        open.words.offer = open.words.offer.take().and_then(|offer| offer.rest_after(&letter));
        open.words.is_deferred = true;
    }
    can_wait
}

/// Shows the next words that may follow, and says whether there are some: asked for, so that they need not be likely.
pub(in crate::app) fn show_others(open: &mut OpenMeeting, area: Area) -> bool {
    if open.focus() != Focus::Text || open.proposal().is_some() || !open.text.at_line_end() {
        return false;
    }
    let others = open.words.completer.others(&open.text.before_cursor(REACH));
    let shown = open.words.offer.as_ref();
    let at = shown.and_then(|shown| others.iter().position(|offer| offer == shown));
    let next = others.iter().cycle().skip(at.map_or(0, |at| at + 1)).take(others.len());
    let mut next = next.filter(|offer| Some(*offer) != shown && has_room(open, offer, area));
    let Some(next) = next.next().cloned() else { return false };
    open.words.offer = Some(next);
    open.words.place = (open.text.len(), open.text.cursor());
    true
}

fn gather(open: &mut OpenMeeting) {
    open.words.item = Some(open.current.clone());
    let Some(item) = open.item() else { return };
    let earlier = open.words.earlier_decisions();
    let is_lost = item.vote_outcome(open.meeting.rules) == Some(VoteOutcome::Rejected);
    let preferences = open.words.preferences(&open.meeting, &open.current);
    let done = if is_lost { Vec::new() } else { done_for(open.meeting.named_body(), item, &preferences) };
    open.words.completer = Completer::new(sources(&open.meeting, item, &done, &earlier));
}

/// Returns whether so much of an offer can be seen that one knows what one takes.
fn has_room(open: &OpenMeeting, offer: &Offer, area: Area) -> bool {
    let (row, column) = open.text.cursor_cell();
    let row = row.saturating_sub(open.text.top());
    let wide = offer.first_word().chars().count() + usize::from(column) <= usize::from(area.width);
    let below = open.text.cursor() == open.text.len() && row + 1 < usize::from(area.height);
    wide || below
}

/// The phrase whose code stands before the cursor.
fn phrase_before(open: &OpenMeeting, phrases: &[Phrase]) -> Option<Offer> {
    let before = open.text.before_cursor(CODE);
    let code = before.rsplit(char::is_whitespace).next().filter(|code| !code.is_empty())?;
    let phrase = phrases.iter().find(|phrase| phrase.code == code)?;
    Some(Offer { replaces: code.len(), text: filled(open, &phrase.text) })
}

/// A phrase with the places that are known.
pub(in crate::app) fn filled(open: &OpenMeeting, text: &str) -> String {
    // "Bo Krag, direktør" and "Bo Krag (Engum)": the name alone begins a sentence
    let name = |presenter: &String| presenter.split([',', '(']).next().map(|name| name.trim().to_owned());
    let presenter = open.item().and_then(|item| item.presenter.as_ref()).and_then(name);
    let known = [
        ("{oplægsholder}", presenter),
        ("{beslutningsdygtig}", Some(quorum::quorate(&open.meeting.body).to_owned())),
        ("{tid}", Some(date::clock_of(open.now()).to_string())),
        ("{sted}", open.meeting.place.clone()),
        ("{organ}", Some(open.meeting.named_body().to_owned()).filter(|body| !body.is_empty())),
    ];
    known.into_iter().fold(text.to_owned(), |text, (place, known)| match known {
        Some(known) => text.replace(place, &known),
        None => text,
    })
}

/// Writes words in the place of what stands before the cursor; where they have a place to fill, the cursor goes there.
pub(in crate::app) fn write(open: &mut OpenMeeting, replaces: usize, words: &str) {
    let place = words.find('{').and_then(|at| Some((at, at + words[at..].find('}')? + 1)));
    let text =
        place.map_or_else(|| words.to_owned(), |(from, to)| format!("{}{}", &words[..from], &words[to..]));
    let Some(written) = open.edit(|editor| editor.insert_over(replaces, &text)) else { return };
    match place {
        // the words may have been cut where the text was full
        Some((from, _)) => {
            open.text.set_cursor(open.text.cursor().saturating_sub(text.len() - from).max(written.at));
        }
        None => open.taken = Some(open.text.cursor()).filter(|_| !text.ends_with(char::is_whitespace)),
    }
}
