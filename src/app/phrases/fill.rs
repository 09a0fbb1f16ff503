//! Fills the placeholders of a phrase, and inserts it into the decision.

use crate::app::open_meeting::OpenMeeting;
use crate::meeting::{date, quorum};

/// Returns a phrase with the known placeholders filled in.
pub(in crate::app) fn filled(open: &OpenMeeting, text: &str) -> String {
    // of "Bo Krag, direktør" and "Bo Krag (Engum)", the name alone begins a sentence
    let name = |presenter: &String| presenter.split([',', '(']).next().map(|name| name.trim().to_owned());
    let presenter = open.item().and_then(|item| item.presenter.as_ref()).and_then(name);
    let values = [
        ("{oplægsholder}", presenter),
        ("{beslutningsdygtig}", Some(quorum::quorate(&open.meeting.body).to_owned())),
        ("{tid}", Some(date::clock_of(open.now()).to_string())),
        ("{sted}", open.meeting.place.clone()),
        ("{organ}", Some(open.meeting.named_body().to_owned()).filter(|body| !body.is_empty())),
    ];
    values.into_iter().fold(text.to_owned(), |text, (place, value)| match value {
        Some(value) => text.replace(place, &value),
        None => text,
    })
}

/// Replaces the text before the cursor; the cursor goes to the first placeholder, if any.
pub(in crate::app) fn write(open: &mut OpenMeeting, replaces: usize, words: &str) {
    let place = words.find('{').and_then(|at| Some((at, at + words[at..].find('}')? + 1)));
    let text =
        place.map_or_else(|| words.to_owned(), |(from, to)| format!("{}{}", &words[..from], &words[to..]));
    let Some(written) = open.edit(|editor| editor.insert_over(replaces, &text)) else { return };
    match place {
        // the text may have been cut where the decision was full
        Some((from, _)) => {
            open.text.set_cursor(open.text.cursor().saturating_sub(text.len() - from).max(written.at));
        }
        None => open.taken = Some(open.text.cursor()).filter(|_| !text.ends_with(char::is_whitespace)),
    }
}
