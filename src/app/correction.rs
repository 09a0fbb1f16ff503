//! After the meeting has ended: a change asks for its reason first, and is recorded as a correction.

pub(super) mod awaiting;
pub(super) mod reason;

use self::awaiting::Awaiting;
use super::end_page::closing;
use super::front::Front;
use super::open_meeting::undo::{next_redone, next_undone};
use super::open_meeting::{CorrectionPlace, OpenMeeting, Step};
use super::outcome::{Ask, Next, Outcome, Tone};
use super::overlay::Overlay;
use super::prompt::kind::PromptKind;
use super::role::Role;
use super::{App, undo};
use crate::action::{Action, Corrects};
use crate::keymap::Context;
use crate::meeting::text::clean_line;
use crate::meeting::{Correction, ItemId, Meeting};

/// Returns what must happen before the actions: asking for the reason, or a hint how to start a correction.
pub(super) fn before_actions(front: &mut Front, actions: &[Action]) -> Option<Outcome> {
    if actions.iter().any(|action| action.corrects() == Corrects::Typing) && lacks_reason(front) {
        // a new line asks for the reason before anything is written; other keys show the hint
        let place = decision_place(front).filter(|_| actions.contains(&Action::Newline));
        return match place {
            Some(place) => ask_reason(front, place, Awaiting::Writing),
            None => Some(say_how(front)),
        };
    }
    let place = actions.iter().find_map(|&action| corrected_by(front, action))?;
    ask_reason(front, place, Awaiting::Actions(actions.to_vec()))
}

/// Returns what must happen before a paste into the decision: asking for the reason.
pub(super) fn before_paste(front: &Front, text: &str) -> Option<Outcome> {
    ask_reason(front, decision_place(front)?, Awaiting::Paste(text.to_owned()))
}

/// Returns what must happen before lines are pasted that are people: asking for the reason.
pub(super) fn before_lines(front: &Front, text: &str) -> Option<Outcome> {
    ask_reason(front, CorrectionPlace::General, Awaiting::Paste(text.to_owned()))
}

/// Returns whether typed letters would change what needs a reason first. Keys pressed by mistake in an ended
/// meeting change nothing, and do not become the reason.
pub(super) fn lacks_reason(front: &Front) -> bool {
    decision_place(front).is_some_and(|place| must_ask(front, &place))
}

/// Shows how to write in an ended meeting.
pub(super) fn say_how(front: &Front) -> Outcome {
    let environment = &front.environment;
    let key =
        |contexts: &[Context], action| environment.keymap.keys_for(contexts, action).unwrap_or_default();
    let write = key(&[Context::Text], Action::Newline);
    let open = closing::reopening_keys(environment);
    Outcome::info(format!("Mødet er sluttet. {write}: ret, {open}: genåbn."))
}

/// Takes the reason: from now on the place may be corrected.
fn begin(open: &mut OpenMeeting, place: CorrectionPlace, awaiting: &Awaiting, reason: &str) {
    let before = place.item().map_or_else(String::new, |item| current_text(&open.meeting, item, awaiting));
    let reason = clean_line(reason);
    // a letter that is typed now is its own step of undo
    open.text.begin_step();
    open.reason = Some(Correction { at: open.now(), item: place.item().cloned(), reason, before });
}

fn ask_reason(front: &Front, place: CorrectionPlace, awaiting: Awaiting) -> Option<Outcome> {
    must_ask(front, &place).then(|| Outcome::next(Next::Reason { place, awaiting }))
}

fn must_ask(front: &Front, place: &CorrectionPlace) -> bool {
    front.environment.role != Role::Chair && front.open.as_ref().is_some_and(|open| needs_reason(open, place))
}

/// Returns whether a reason must be given before a change here.
fn needs_reason(open: &OpenMeeting, place: &CorrectionPlace) -> bool {
    let holds = |reason: &Correction| reason.item.as_ref() == place.item();
    open.meeting.has_ended() && !open.reason.as_ref().is_some_and(holds)
}

/// Returns the item whose decision typed letters go into, if any.
fn decision_place(front: &Front) -> Option<CorrectionPlace> {
    let open = front.open.as_ref().filter(|_| front.edits_decision())?;
    Some(CorrectionPlace::Item(open.item()?.id.clone()))
}

/// Returns what an action corrects in an ended meeting.
fn corrected_by(front: &mut Front, action: Action) -> Option<CorrectionPlace> {
    let is_of_line = undo::is_of_line(front);
    let Front { view, overlay, open, .. } = front;
    let open = open.as_deref()?;
    // the place that undoing or redoing the step corrects
    let place_of = |step: &Step| if is_of_line { None } else { step.uncorrected_place() };
    match action.corrects() {
        Corrects::Nothing | Corrects::Typing => None,
        Corrects::Item => open.item().map(|item| CorrectionPlace::Item(item.id.clone())),
        Corrects::General => Some(CorrectionPlace::General),
        Corrects::Screen => overlay.as_deref_mut().unwrap_or(&mut **view).corrects(action, open),
        Corrects::Undone => place_of(next_undone(open)?),
        Corrects::Redone => place_of(next_redone(open)?),
    }
}

/// Returns the current text of an item, as the referat prints it.
fn current_text(meeting: &Meeting, item: &ItemId, awaiting: &Awaiting) -> String {
    let Some(item) = meeting.item(item) else { return String::new() };
    match awaiting {
        Awaiting::Actions(actions) if actions.contains(&Action::EditTitle) => item.title.clone(),
        _ => {
            let parts = [item.state.sentence(), item.decision_text().trim()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
    }
}

/// Takes the reason of a correction and carries out what waited for it.
pub(super) fn give_reason(app: &mut App, reason: &str) {
    if reason.is_empty() {
        let again = Outcome::ask(Ask::new(PromptKind::Reason));
        return app.carry_out(again.and_info("Skriv en grund; den kommer til at stå i referatet."));
    }
    let (Some((place, awaiting)), Some(open)) = (app.awaiting.take(), &mut app.open_meeting) else {
        return;
    };
    begin(open, place, &awaiting, reason);
    match awaiting {
        Awaiting::Actions(actions) => app.perform(actions),
        Awaiting::Writing => {}
        Awaiting::Paste(text) => app.paste(&text),
    }
    if app.notice.is_none() && app.overlay.is_none() {
        app.say(Tone::Info, "Ret nu. Rettelsen og dens grund kommer til at stå i referatet.");
    }
}

/// After every event: drops what waited for a reason that was not given, and reports it.
pub(super) fn forget_unanswered(
    awaiting: &mut Option<(CorrectionPlace, Awaiting)>,
    overlay: Option<&Overlay>,
    covered: Option<&Overlay>,
) -> Outcome {
    // closing the help shows the question again
    let shown = if overlay.is_some_and(Overlay::is_help) { covered } else { overlay };
    let is_asked = matches!(shown, Some(Overlay::Prompt(prompt)) if *prompt.kind() == PromptKind::Reason);
    if !is_asked && awaiting.take().is_some() {
        return Outcome::info("Intet er rettet.");
    }
    Outcome::default()
}
