//! What an action on a screen leads to; the program carries it out in one place.

use std::fmt::Display;

use super::answer::Answer;
use super::attendance::person_event::PersonEvent;
use super::confirm::kind::ConfirmAction;
use super::correction::awaiting::Awaiting;
use super::event::Effect;
use super::open_meeting::CorrectionPlace;
use super::picker::kind::PickerKind;
use super::prompt::kind::PromptKind;
use super::review::row::ReviewRow;
use super::settings::switches::Switch;
use super::settings::user_file::UserFile;
use crate::action::Action;
use crate::meeting::{Bookmark, ItemId, MeetingId, PersonId};
use crate::store::protocol::Request;

/// A notice shown in the footer until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Its severity.
    pub tone: Tone,
}

impl Notice {
    /// Returns whether the notice needs more than the last line of the window: then it is shown on a sheet
    /// over the screen.
    pub fn has_lines(&self) -> bool {
        self.text.contains('\n')
    }
}

/// The severity of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Information.
    Info,
    /// Something to check.
    Warning,
    /// Something went wrong.
    Error,
}

/// What an action on a screen leads to. The meeting is changed by the screen itself, through
/// [`OpenMeeting`](super::OpenMeeting), which records changes for undo and for the store.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Effects for the outside world.
    pub(super) effects: Vec<Effect>,
    /// The notice to show.
    pub(super) notice: Option<Notice>,
    /// A user file to write.
    pub(super) file: Option<FileText>,
    /// Where to go; `None` when the action was handled where it came from. Any other place closes the
    /// overlay.
    pub(super) next: Option<Next>,
}

/// The new text of a user file.
#[derive(Debug)]
pub(super) struct FileText {
    /// The file.
    pub(super) file: UserFile,
    /// The whole text.
    pub(super) text: String,
    /// The notice once it may be written.
    pub(super) done: Option<String>,
    /// Whether the program stores something of its own: losing it to another program's write is harmless.
    pub(super) is_remembered: bool,
}

impl FileText {
    /// Returns a text that the user asked for.
    pub(super) fn asked_for(file: UserFile, text: String) -> Self {
        FileText { file, text, done: None, is_remembered: false }
    }

    /// Returns a text that the program stores of its own accord.
    pub(super) fn remembered(file: UserFile, text: String) -> Self {
        FileText { is_remembered: true, ..FileText::asked_for(file, text) }
    }

    /// Returns this with a notice for when it may be written.
    pub(super) fn saying(self, done: String) -> Self {
        FileText { done: Some(done), ..self }
    }
}

/// Where an action leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// Back to the screen, from an overlay.
    Screen,
    /// Back to the screen, which is shown that a person changed.
    PersonChanged(PersonId),
    /// To the meeting's screen, or for a follower to the chair's.
    Meeting,
    /// To the chair's screen.
    Chair,
    /// To another item.
    Item(ItemId),
    /// To a stored meeting, at a place in it or where it was left.
    Stored {
        /// The meeting.
        meeting: MeetingId,
        /// The place.
        place: Option<Bookmark>,
    },
    /// To the decision of an item.
    Decision(ItemId),
    /// To a passage in an item's decision.
    Passage {
        /// The item.
        item: ItemId,
        /// The text of the passage.
        words: String,
    },
    /// To a row of the review.
    Review(ReviewRow),
    /// To the attendance screen.
    Attendance,
    /// Back to the attendance screen, as it was left.
    LeftAttendance,
    /// To the attendance entry over the screen.
    AttendanceEntry {
        /// The event, when it was given first.
        event: Option<PersonEvent>,
        /// Whether the event happened at another time, which is asked for.
        other_time: bool,
    },
    /// Asks for the reason of a correction, and then carries it out.
    Reason {
        /// The place of the correction.
        place: CorrectionPlace,
        /// What waits for the reason.
        awaiting: Awaiting,
    },
    /// Carries out an action, as if its key had been pressed.
    Act(Action),
    /// An answer that the program takes.
    Answer(Answer),
    /// A meeting is being stored: what follows once it is open.
    Arrival(OnArrival),
    /// Reads the clipboard to quote its text.
    QuoteClipboard,
    /// To the end page.
    EndPage,
    /// Asks a yes/no question.
    Confirm {
        /// The question.
        question: String,
        /// The effect of a yes.
        action: ConfirmAction,
    },
    /// Changes a switch; its list stays open.
    Switch(Switch),
    /// Opens a prompt.
    Prompt(Ask),
    /// Opens a list to choose from.
    Picker(PickerKind),
    /// Opens a list, narrowed by text that was typed already.
    NarrowedPicker {
        /// The kind of the list.
        kind: PickerKind,
        /// The typed text.
        typed: String,
    },
}

/// What follows once a stored meeting is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OnArrival {
    /// The review.
    Review,
    /// Asking for its items.
    AskItems,
}

/// Where the cursor of a prompt is when it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum AskCursor {
    /// Before the text.
    Start,
    /// The whole text is selected, so that typing replaces it and Retur keeps it.
    All,
    /// Behind the text.
    #[default]
    End,
}

/// A prompt to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ask {
    /// Its kind.
    pub(super) kind: PromptKind,
    /// Its initial text.
    pub(super) text: String,
    /// Where its cursor is.
    pub(super) cursor: AskCursor,
    /// The person it is about.
    pub(super) person: Option<PersonId>,
    /// The item it is about, which becomes the current one.
    pub(super) item: Option<ItemId>,
    /// What is said of the answer while it is typed.
    pub(super) remark: Option<String>,
}

impl Ask {
    /// Returns an empty prompt.
    pub(super) fn new(kind: PromptKind) -> Self {
        Ask {
            kind,
            text: String::new(),
            cursor: AskCursor::default(),
            person: None,
            item: None,
            remark: None,
        }
    }

    /// Returns this with something to say of the answer while it is typed.
    pub(super) fn remarking(self, remark: Option<String>) -> Self {
        Ask { remark, ..self }
    }

    /// Returns this with an initial text.
    pub(super) fn with_text(self, text: impl Into<String>) -> Self {
        Ask { text: text.into(), ..self }
    }

    /// Returns this with the text selected.
    pub(super) fn selected(self) -> Self {
        Ask { cursor: AskCursor::All, ..self }
    }

    /// Returns this for an item, which becomes the current one.
    pub(super) fn under(self, item: &ItemId) -> Self {
        Ask { item: Some(item.clone()), ..self }
    }

    /// Returns this with the cursor before the text.
    pub(super) fn at_start(self) -> Self {
        Ask { cursor: AskCursor::Start, ..self }
    }

    /// Returns this for a person.
    pub(super) fn about(self, person: Option<PersonId>) -> Self {
        Ask { person, ..self }
    }
}

impl Outcome {
    /// Returns a notice and nothing else.
    pub(super) fn say(tone: Tone, text: impl Into<String>) -> Self {
        Outcome { notice: Some(Notice { text: text.into(), tone }), ..Outcome::default() }
    }

    /// Returns an informational notice and nothing else.
    pub(super) fn info(text: impl Into<String>) -> Self {
        Outcome::say(Tone::Info, text)
    }

    /// Returns an effect and nothing else.
    pub(super) fn effect(effect: Effect) -> Self {
        Outcome { effects: vec![effect], ..Outcome::default() }
    }

    /// Returns a request to the store and nothing else.
    pub(super) fn ask_store(request: Request) -> Self {
        Outcome { effects: vec![Effect::Store(request)], ..Outcome::default() }
    }

    /// Returns a step to another place and nothing else.
    pub(super) fn next(next: Next) -> Self {
        Outcome { next: Some(next), ..Outcome::default() }
    }

    /// Returns a prompt to open and nothing else.
    pub(super) fn ask(ask: Ask) -> Self {
        Outcome::next(Next::Prompt(ask))
    }

    /// Returns a list to open and nothing else.
    pub(super) fn pick(kind: PickerKind) -> Self {
        Outcome::next(Next::Picker(kind))
    }

    /// Returns a yes/no question and nothing else.
    pub(super) fn confirm(question: impl Into<String>, action: ConfirmAction) -> Self {
        Outcome::next(Next::Confirm { question: question.into(), action })
    }

    /// Returns this for an overlay, which closes unless the outcome leads elsewhere.
    pub(super) fn and_close(self) -> Self {
        Outcome { next: self.next.or(Some(Next::Screen)), ..self }
    }

    /// Returns an error notice and nothing else.
    pub(super) fn refused(error: impl Display) -> Self {
        Outcome::say(Tone::Warning, error.to_string())
    }

    /// Returns nothing on success, or an error notice.
    pub(super) fn refused_or_nothing(result: Result<(), impl Display>) -> Self {
        result.map_or_else(Outcome::refused, |()| Outcome::default())
    }

    /// Returns a notice on success, or an error notice.
    pub(super) fn done_or_refused(result: Result<impl Into<String>, impl Display>) -> Self {
        result.map_or_else(Outcome::refused, Outcome::info)
    }

    /// Returns both outcomes as one. The notice of `next` wins.
    pub(super) fn followed_by(self, next: Outcome) -> Self {
        let Outcome { mut effects, notice, file, next: place } = self;
        effects.extend(next.effects);
        Outcome {
            effects,
            notice: next.notice.or(notice),
            file: next.file.or(file),
            next: next.next.or(place),
        }
    }

    /// Returns this with an informational notice.
    pub(super) fn and_info(self, text: impl Into<String>) -> Self {
        self.and_say(Tone::Info, text)
    }

    /// Returns this with a notice.
    pub(super) fn and_say(self, tone: Tone, text: impl Into<String>) -> Self {
        Outcome { notice: Outcome::say(tone, text).notice, ..self }
    }
}
