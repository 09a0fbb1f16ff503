//! A meeting without a file: its body, its day, and then one line per item.

use chrono::{Days, NaiveDate};

use crate::app::answer::Answer;
use crate::app::environment::Environment;
use crate::app::meeting::item_state::add_item;
use crate::app::meetings::stored::StoredMeetings;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Next, OnArrival, Outcome, Tone};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::app::saving::leaving;
use crate::import;
use crate::meeting::date::entered::{self, spoken_day};
use crate::meeting::date::long;
use crate::meeting::{Fingerprint, Meeting, Origin, text};
use crate::store::protocol::Request;

/// Asks for the body: earlier bodies are offered, and any other can be typed.
pub(in crate::app) fn ask_body() -> Outcome {
    // the list must be up to date
    Outcome { next: Some(Next::Picker(PickerKind::Body)), ..Outcome::ask_store(Request::List) }
}

/// The bodies of earlier meetings.
pub(in crate::app) struct BodyList;

impl PickerList for BodyList {
    type Choice = String;

    fn title(&self) -> &'static str {
        "Hvilket organ holder mødet? Skriv, eller vælg"
    }

    fn all_rows(
        &self,
        _: &str,
        _: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<String>> {
        let bodies = environment.meetings.latest_of_bodies();
        let hint = |day: NaiveDate| format!("senest {}", long(day));
        bodies.into_iter().map(|(body, day)| row("", body, &hint(day), body.to_owned())).collect()
    }

    fn typed_row(&self, typed: &str, environment: &Environment) -> Option<ChoiceRow<String>> {
        typed_body(typed, environment)
    }

    fn choose(&self, body: String, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Answer(Answer::MeetingBody(body)))
    }
}

/// Returns the row of a body that has no meeting yet.
fn typed_body(typed: &str, environment: &Environment) -> Option<ChoiceRow<String>> {
    let body = text::clean_line(typed);
    let exists = environment
        .meetings
        .latest_of_bodies()
        .iter()
        .any(|(name, _)| name.to_lowercase() == body.to_lowercase());
    let label = format!("»{body}«");
    (!body.is_empty() && !exists).then(|| row("", &label, "nyt organ", body))
}

/// Returns the prompt for the day, with today as the default.
pub(in crate::app) fn ask_day(body: &str, today: NaiveDate) -> Ask {
    Ask::new(PromptKind::MeetingDay(body.to_owned())).with_text(long(today)).selected()
}

/// The day of a meeting of a body without a file.
pub(in crate::app) struct MeetingDayPrompt<'a>(pub(in crate::app) &'a str);

impl PromptLine for MeetingDayPrompt<'_> {
    fn question(&self) -> &'static str {
        "Mødets dato (2/6, 2. juni, 02-06-2026)"
    }

    fn answer(&self, typed: Typed<'_>, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        let (body, typed) = (self.0.to_owned(), typed.text.to_owned());
        Outcome::next(Next::Answer(Answer::MeetingDay { body, typed }))
    }
}

/// Creates a meeting without a file on the typed day, or opens the existing one. An invalid day is asked for
/// again.
pub(in crate::app) fn make(
    stored: &StoredMeetings,
    is_at_risk: bool,
    today: NaiveDate,
    body: &str,
    typed: &str,
) -> Outcome {
    let Some(day) = day(typed, today) else {
        let again = Outcome::ask(Ask::new(PromptKind::MeetingDay(body.to_owned())).with_text(typed));
        return again.and_say(Tone::Warning, "Skriv datoen som 2/6, 2. juni eller 02-06-2026.");
    };
    let origin = origin(body, day);
    if let Some(opened) = stored.open_same(&origin.agenda) {
        return opened;
    }
    if is_at_risk {
        return leaving::wait_for_saving();
    }
    let create = Outcome::ask_store(Request::Create(Box::new(origin)));
    Outcome { next: Some(Next::Arrival(OnArrival::AskItems)), ..create }
}

/// Returns the day that is meant. Without a year it is within the last month or in the future: minutes are
/// also written afterwards.
fn day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    spoken_day(typed, today).or_else(|| entered::day(typed, today - Days::new(31)))
}

/// Returns the origin stored for a meeting without a file.
fn origin(body: &str, day: NaiveDate) -> Origin {
    let meeting = Meeting { rules: import::rules(body), ..Meeting::new(body, day) };
    let print = Fingerprint::of(format!("{body}\n{day}").as_bytes());
    Origin::new("", print, meeting)
}

/// The next item of a meeting without a file; an empty line ends the series.
pub(in crate::app) struct AgendaPrompt;

impl PromptLine for AgendaPrompt {
    fn question(&self) -> &'static str {
        "Næste punkt på dagsordenen (tom linje: færdig)"
    }

    fn takes_empty(&self) -> bool {
        true
    }

    fn pasted_noun(&self) -> Option<&'static str> {
        Some("punkter")
    }

    fn answer_pasted(&self, line: &str, open: &mut OpenMeeting) -> Outcome {
        answer_item(open, line)
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer_item(open, typed.text))
    }
}

/// Appends an item and asks for the next; an empty line ends the series.
fn answer_item(open: &mut OpenMeeting, line: &str) -> Outcome {
    if line.is_empty() {
        let count = open.meeting.items.len();
        let count_sentence =
            format!("Dagsordenen har {count} {}.", if count == 1 { "punkt" } else { "punkter" });
        return Outcome::info(count_sentence).and_close();
    }
    if let Some(last) = open.meeting.items.last().map(|item| item.id.clone()) {
        open.turn_to(&last);
    }
    let is_first = open.meeting.items.is_empty() && !line.starts_with(|c: char| c.is_ascii_digit());
    let line = if is_first { format!("1. {line}") } else { line.to_owned() };
    match add_item(open, &line) {
        Ok(()) => Outcome::next(Next::Prompt(Ask::new(PromptKind::AgendaLine))),
        Err(error) => Outcome::refused(error),
    }
}
