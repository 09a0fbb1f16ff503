//! Fills the placeholders of a phrase, and inserts it into the decision.

use crate::app::open_meeting::OpenMeeting;
use crate::meeting::check::OPEN_PLACE;
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

/// Replaces the text before the cursor. A placeholder that is not known becomes an open place; the first of them is selected, so
/// that what is typed stands in it.
pub(in crate::app) fn write(open: &mut OpenMeeting, replaces: usize, words: &str) {
    let text = with_open_places(words);
    let Some(written) = open.edit(|editor| editor.insert_over(replaces, &text)) else { return };
    match text.find(OPEN_PLACE) {
        // the text may have been cut where the decision was full
        Some(from) => {
            let start = open.text.cursor().saturating_sub(text.len() - from).max(written.at);
            let end = (start + OPEN_PLACE.len()).min(open.text.len());
            open.text.select(start..end);
        }
        None => open.taken = Some(open.text.cursor()).filter(|_| !text.ends_with(char::is_whitespace)),
    }
}

/// Returns a text with its placeholders as open places: "Næste møde afholdes i […]."
pub(in crate::app) fn with_open_places(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((_, after)) = behind.split_once('}') else { break };
        out.push_str(before);
        out.push_str(OPEN_PLACE);
        rest = after;
    }
    out + rest
}
