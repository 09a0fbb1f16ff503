//! Meetings that come in: by file, by clipboard or line by line, and what follows once they are open.

pub(super) mod importing;
pub(super) mod new_meeting;

use self::importing::is_agenda;
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Next, OnArrival, Outcome, Tone};
use super::prompt::PromptKind;
use super::review::ReviewScreen;
use super::saving::leaving;
use super::{App, ViewKind};
use crate::action::Action;
use crate::meeting::text::capital;
use crate::meeting::{MeetingId, Origin};

/// Takes in the origin of the open meeting. For a meeting that was just stored, continues with what the
/// arrival asked for, or reports what was read.
pub(super) fn take_origin(app: &mut App, meeting: &MeetingId, origin: Option<Box<Origin>>) {
    let Some(open) = app.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else { return };
    open.set_origin(origin);
    let on_arrival = app.on_arrival.take();
    if open.meeting.revision != 0 {
        return;
    }
    match on_arrival {
        Some(OnArrival::Review) => app.show_screen(ReviewScreen::open),
        Some(OnArrival::AskItems) => {
            let bodies = app.meetings.latest_of_bodies();
            open.roster_mut().wanted = bodies.iter().any(|(known, _)| *known == open.meeting.body);
            app.carry_out(Outcome::ask(Ask::new(PromptKind::AgendaLine)));
        }
        None if has_candidates(open) => app.show_screen(ReviewScreen::open),
        None => app.with_meeting(say_imported),
    }
}

/// Returns whether the text was not divided into items, so that the user must do it.
fn has_candidates(open: &OpenMeeting) -> bool {
    open.origin().is_some_and(|origin| !origin.candidates.is_empty())
}

/// Reports what was read of a file, and how to review it.
fn say_imported(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    let keys = environment.keys(Action::Review);
    let look = keys.map_or_else(String::new, |keys| format!(": {keys} gennemser"));
    match open.origin().map(Origin::sentences).as_deref() {
        None | Some([]) => Outcome::default(),
        Some([one]) => Outcome::say(Tone::Warning, format!("Se på importen{look}. {}", capital(one))),
        Some(more) => Outcome::say(Tone::Warning, format!("Importen har {} bemærkninger{look}.", more.len())),
    }
}

/// Imports copied text as if it were a file; in the list of meetings, a single line is the search text
/// instead.
pub(super) fn take_copied(app: &mut App, html: Option<String>, text: Option<String>) {
    let last = (!app.input.last_copied.is_empty()).then(|| app.input.last_copied.clone());
    let text = text.or(last).filter(|text| !text.trim().is_empty());
    match &text {
        None if html.is_none() => app.say(
            Tone::Info,
            "Udklipsholderen er tom eller kan ikke læses; indsæt med terminalens egen tast.",
        ),
        Some(line) if app.view.kind() == ViewKind::Meetings && !is_agenda(line) => {
            app.in_front(|front| front.paste(line));
        }
        Some(_) | None => app.carry_out(import_copied(app.is_at_risk(), html, text)),
    }
}

/// Imports a copied agenda and opens the review at once.
pub(super) fn import_copied(is_at_risk: bool, html: Option<String>, text: Option<String>) -> Outcome {
    if is_at_risk {
        return leaving::wait_for_saving();
    }
    let import = Outcome::effect(Effect::ImportCopied { html, text });
    Outcome { next: Some(Next::Arrival(OnArrival::Review)), ..import }
}
