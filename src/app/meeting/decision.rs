//! Writing a decision: drafting it, accepting it, and going on to the next item.

use super::background::BackgroundPane;
use super::{agenda, layout};
use crate::action::Action;
use crate::app::completion::offer;
use crate::app::environment::Environment;
use crate::app::open_meeting::{CorrectionPlace, OpenMeeting, Step, StepPart, discussion, drafted};
use crate::app::outcome::{Notice, Outcome, Tone};
use crate::app::phrases::{fill, list};
use crate::app::picker::PickerKind;
use crate::editor::Direction;
use crate::meeting::{Change, Item, State, check, date};

/// Shows the first draft, or the one after or before the one shown; where nothing is recommended, the phrases to choose
/// from. Returns a notice when there is no draft.
pub(super) fn draft(open: &mut OpenMeeting, direction: Direction, environment: &Environment) -> Outcome {
    if is_written_and_decided(open) {
        let keys = environment.keys(Action::SetState);
        let way_back =
            keys.map_or_else(String::new, |keys| format!("; {keys} »påbegyndt« giver igen forslag"));
        return Outcome::info(format!("Punktet er afgjort{way_back}."));
    }
    if open.item().is_some_and(|item| item.indstilling.is_none()) {
        return without_indstilling(open, environment);
    }
    match show_draft(open, direction) {
        Ok(()) => {
            open.focus_text(environment.keymap.modal);
            Outcome::default()
        }
        Err(reason) => Outcome::say(Tone::Warning, reason),
    }
}

/// Shows the phrases where the title of an item that recommends nothing asks for a decision or one suits it;
/// elsewhere says where they are.
fn without_indstilling(open: &OpenMeeting, environment: &Environment) -> Outcome {
    if open.meeting.needs_decision(open.index()) || list::suits_item(open, environment) {
        let how = "Punktet har ingen indstilling: vælg en vending, eller skriv selv.";
        return Outcome::pick(PickerKind::OfferedPhrases).and_info(how);
    }
    let keys = environment.keys(Action::InsertPhrase);
    let phrases = keys.map_or_else(|| "skriv selv".to_owned(), |keys| format!("{keys} har vendinger"));
    Outcome::say(Tone::Warning, format!("Punktet har ingen indstilling; {phrases}."))
}

/// Returns whether the current item is done with text of its own: a draft after it would decide it twice.
/// Unchanged drafts may be exchanged.
fn is_written_and_decided(open: &OpenMeeting) -> bool {
    open.item().is_some_and(|item| {
        let is_written = item.state.is_done() && !item.decision_text().trim().is_empty();
        is_written
            && item.indstilling.is_some()
            && drafted(&open.drafts_of(item), &open.text.text()).is_none()
    })
}

/// Shows the first draft, or the one after or before what is shown.
fn show_draft(open: &mut OpenMeeting, direction: Direction) -> Result<(), &'static str> {
    let item = open.item().ok_or("Dagsordenen er tom.")?;
    let choices = open.drafts_of(item);
    if choices.is_empty() {
        return Err("Indstillingen kan ikke omskrives; skriv selv.");
    }
    let shown = open.proposal().map(|shown| shown.index);
    let taken = drafted(&choices, &open.text.text());
    let index = match (shown.or(taken), direction) {
        (None, Direction::Forward) => 0,
        (Some(index), Direction::Forward) => (index + 1) % choices.len(),
        (index, Direction::Backward) => index.unwrap_or(0).checked_sub(1).unwrap_or(choices.len() - 1),
    };
    let draft = Some(choices[index].text.clone());
    let _ = open.apply(Change::SetDraft { item: open.current.clone(), draft });
    open.refresh_proposal();
    Ok(())
}

/// Accepts the draft; a word typed next is separated from it.
pub(super) fn accept_draft(open: &mut OpenMeeting) {
    if open.take_proposal() {
        let spaced = open.text.text().ends_with(char::is_whitespace);
        open.taken = Some(open.text.cursor()).filter(|_| !spaced);
    }
}

/// Accepts the decision as it is, and goes to the next item.
pub(super) fn accept_and_next(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    if let Err(reason) = accept(open) {
        return Outcome::say(Tone::Warning, reason);
    }
    let text = left_open(open).or_else(|| not_noted(open, environment));
    let next = agenda::next(open, environment);
    match text {
        Some(text) => Outcome { notice: Some(Notice { text, tone: Tone::Warning }), ..next },
        None => next,
    }
}

/// Returns a warning when the text of the current item ends in the middle of a sentence.
fn left_open(open: &OpenMeeting) -> Option<String> {
    let end = check::open_end(open.item()?.decision_text())?;
    Some(format!("Forrige punkts tekst ender midt i en sætning: »… {end}«"))
}

/// Returns a warning when the text mentions an arrival or departure that was not recorded.
fn not_noted(open: &OpenMeeting, environment: &Environment) -> Option<String> {
    let finding = check::not_noted(&open.meeting, open.item()?).into_iter().next()?;
    let keys = environment.keys(Action::CheckMeeting).unwrap_or_default();
    Some(format!("Ikke noteret: {}. {keys} viser det.", finding.sentence()))
}

/// Marks the current item as decided with its text. `Err` says what is missing.
fn accept(open: &mut OpenMeeting) -> Result<(), &'static str> {
    let half = open.proposal().is_some_and(|shown| shown.editor.text().ends_with(' '));
    let took = open.take_proposal();
    let Some(item) = open.item() else { return Err("Dagsordenen er tom.") };
    let blank = item.decision_text().trim().is_empty();
    if blank && open.meeting.needs_decision(open.index()) && !item.state.is_done() {
        return Err("Ingen beslutning endnu: skriv den, eller tag et forslag.");
    }
    if took && (half || check::open_end(item.decision_text()).is_some()) {
        open.text.set_cursor(open.text.len());
        return Err("Skriv sætningen færdig.");
    }
    if blank || item.state.is_done() {
        return Ok(());
    }
    let change = Change::SetState { item: open.current.clone(), state: State::Decided };
    if let Ok(inverse) = open.apply(change) {
        let (item, part) = (open.current.clone(), StepPart::Change(inverse));
        if took {
            open.steps.extend(&item, part);
        } else {
            open.steps.push(Step { item, parts: vec![part] });
        }
        open.add_correction(&CorrectionPlace::Item(open.current.clone()), String::new());
        // the body is now at this item
        discussion::discuss(open);
    }
    Ok(())
}

/// Returns whether accepting the current item changes anything.
pub(super) fn has_to_accept(open: &OpenMeeting) -> bool {
    let is_open = |item: &Item| !item.decision_text().trim().is_empty() && !item.state.is_done();
    open.proposal().is_some() || open.item().is_some_and(is_open)
}

/// Inserts the time of day.
pub(super) fn insert_time(open: &mut OpenMeeting) {
    let time = format!("kl. {} ", date::clock_of(open.now()));
    open.edit(|editor| editor.insert(&time));
}

/// How much of an offer is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    All,
    FirstWord,
}

/// Shows the next possible words after the cursor.
pub(super) fn other_words(
    open: &mut OpenMeeting,
    background: &BackgroundPane,
    environment: &Environment,
) -> Outcome {
    let area = layout::divide(environment.size, open, background).decision;
    if offer::show_others(open, area) {
        return Outcome::default();
    }
    Outcome::info("Ingen andre ord her.")
}

/// Inserts the words shown after the cursor.
pub(super) fn take_words(open: &mut OpenMeeting, share: Share) -> Outcome {
    let Some(offer) = open.completion.take_offer() else {
        return Outcome::info("Her er ikke foreslået ord. Tab tager kun det, der foreslås.");
    };
    match share {
        Share::All => fill::write(open, offer.replaces, &offer.text),
        Share::FirstWord => fill::write(open, offer.replaces, offer.first_word()),
    }
    Outcome::default()
}

/// Returns the text to insert before a typed letter, so that it joins the accepted words: a space after a
/// sentence, nothing before punctuation or an ending.
pub(in crate::app) fn join_to_taken(open: &mut OpenMeeting, typed: &str) -> &'static str {
    let just_taken =
        open.taken.take().is_some_and(|end| end == open.text.cursor() && open.text.at_line_end());
    let shown = open.proposal().filter(|shown| shown.editor.cursor() == shown.editor.len());
    let words = match shown {
        Some(shown) => shown.editor.text(),
        None if just_taken => open.text.before_cursor(1),
        None => return "",
    };
    if [".", ",", ";", ":"].contains(&typed) && words.ends_with('.') {
        open.edit(|editor| editor.insert_over(1, ""));
    }
    let begins_sentence = typed.chars().all(char::is_alphanumeric) && words.ends_with(['.', '!', '?']);
    if begins_sentence { " " } else { "" }
}
