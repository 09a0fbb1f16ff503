//! What a screen returns when it has acted: the program carries it out in one place.

use std::fmt::Display;

use super::answer::Answer;
use super::attendance::person_event::PersonEvent;
use super::confirm::kind::ConfirmAction;
use super::correction::awaiting::Awaiting;
use super::event::Effect;
use super::open_meeting::CorrectionPlace;
use super::picker::kind::PickerKind;
use super::prompt::kind::PromptKind;
use super::settings::switches::Switch;
use super::settings::user_file::UserFile;
use crate::action::Action;
use crate::meeting::{Bookmark, ItemId, MeetingId, PersonId};
use crate::store::protocol::Request;

/// Something to say in the footer until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How serious it is.
    pub tone: Tone,
}

impl Notice {
    /// Returns whether it takes more than the one line at the foot of the window: then it stands on a sheet over the
    /// screen.
    pub fn has_lines(&self) -> bool {
        self.text.contains('\n')
    }
}

/// How serious a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Something to look at.
    Warning,
    /// Something went wrong.
    Error,
}

/// What follows from an action on a screen. Changes of the meeting are made by the screen itself, through
/// [`OpenMeeting`](super::OpenMeeting), which keeps them for undo and for the store.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// What the world must do.
    pub(super) effects: Vec<Effect>,
    /// What is said.
    pub(super) notice: Option<Notice>,
    /// A file of the user's own that is written anew.
    pub(super) file: Option<FileText>,
    /// Where the user is afterwards; none where the action was taken. Any other place closes what lies over the screen.
    pub(super) next: Option<Next>,
}

/// What a file of the user's own says from now on.
#[derive(Debug)]
pub(super) struct FileText {
    /// Which file.
    pub(super) file: UserFile,
    /// All of its text.
    pub(super) text: String,
    /// What is said when it may be written.
    pub(super) done: Option<String>,
    /// Whether the program only remembers something by itself: nobody misses it when another copy has written meanwhile.
    pub(super) is_remembered: bool,
}

impl FileText {
    /// What the user has asked for.
    pub(super) fn asked_for(file: UserFile, text: String) -> Self {
        FileText { file, text, done: None, is_remembered: false }
    }

    /// What the program remembers by itself.
    pub(super) fn remembered(file: UserFile, text: String) -> Self {
        FileText { is_remembered: true, ..FileText::asked_for(file, text) }
    }

    /// Returns the same, with what is said when it may be written.
    pub(super) fn saying(self, done: String) -> Self {
        FileText { done: Some(done), ..self }
    }
}

/// Where an action leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// Back to the screen, from what lay over it.
    Screen,
    /// The same, and the screen is told that something was said of a person.
    PersonChanged(PersonId),
    /// To the meeting's screen, or for whoever follows to the chair's.
    Meeting,
    /// To the chair's screen.
    Chair,
    /// Another item becomes the current one.
    Item(ItemId),
    /// A stored meeting is opened, at a place in it or where it was left.
    Stored {
        /// Which.
        meeting: MeetingId,
        /// Where.
        place: Option<Bookmark>,
    },
    /// To the decision of an item.
    Decision(ItemId),
    /// To words in an item's decision.
    Passage {
        /// The item.
        item: ItemId,
        /// The words.
        words: String,
    },
    /// To where an item is looked through beside its file.
    Review(ItemId),
    /// To the list of who is there.
    Attendance,
    /// It is asked who came, left …
    AttendanceEntry {
        /// What happened, when that was said first.
        event: Option<PersonEvent>,
        /// Whether it happened at another time, which is asked for.
        other_time: bool,
    },
    /// It is asked why something is corrected, and then done.
    Reason {
        /// Where it is.
        place: CorrectionPlace,
        /// What is done.
        awaiting: Awaiting,
    },
    /// Where an action leads, as if its key had been pressed.
    Act(Action),
    /// Where an answer leads that the program takes.
    Answer(Answer),
    /// A meeting is being stored: what follows when it is there.
    Arrival(OnArrival),
    /// The clipboard is read, and what it holds is quoted.
    QuoteClipboard,
    /// To the page at the end of the meeting.
    EndPage,
    /// A question is to be answered with yes or no.
    Confirm {
        /// What is asked.
        question: String,
        /// What a yes does.
        action: ConfirmAction,
    },
    /// A switch is turned, and its list stays.
    Switch(Switch),
    /// A line is to be filled in.
    Prompt(Ask),
    /// Something is to be chosen from a list.
    Picker(PickerKind),
    /// The same, from those that have what is typed already.
    NarrowedPicker {
        /// What the list is of.
        kind: PickerKind,
        /// What is typed.
        typed: String,
    },
}

/// What follows when the meeting that is being stored is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OnArrival {
    /// It is looked through.
    Review,
    /// Its items are asked for.
    AskItems,
}

/// A line that is to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ask {
    /// What for.
    pub(super) kind: PromptKind,
    /// What stands in it already.
    pub(super) text: String,
    /// Whether that is selected, so that letters replace it and Retur keeps it.
    pub(super) selected: bool,
    /// Whom it is about.
    pub(super) person: Option<PersonId>,
    /// The meeting that is to be deleted.
    pub(super) meeting: Option<MeetingId>,
    /// The item that it is about, when that becomes the current one.
    pub(super) item: Option<ItemId>,
    /// The body of the meeting that it is about, when that is not made yet.
    pub(super) body: String,
}

impl Ask {
    /// Returns an empty line.
    pub(super) fn new(kind: PromptKind) -> Self {
        Ask {
            kind,
            text: String::new(),
            selected: false,
            person: None,
            meeting: None,
            item: None,
            body: String::new(),
        }
    }

    /// Returns a line in which something stands already.
    pub(super) fn with_text(self, text: impl Into<String>) -> Self {
        Ask { text: text.into(), ..self }
    }

    /// Returns the same, selected.
    pub(super) fn selected(self) -> Self {
        Ask { selected: true, ..self }
    }

    /// Returns the same, under an item that becomes the current one.
    pub(super) fn under(self, item: &ItemId) -> Self {
        Ask { item: Some(item.clone()), ..self }
    }

    /// Returns the same, about a stored meeting.
    pub(super) fn of_meeting(self, meeting: &MeetingId) -> Self {
        Ask { meeting: Some(meeting.clone()), ..self }
    }

    /// Returns the same, about a meeting of a body.
    pub(super) fn of_body(self, body: &str) -> Self {
        Ask { body: body.to_owned(), ..self }
    }

    /// Returns the same, about a person.
    pub(super) fn about(self, person: Option<PersonId>) -> Self {
        Ask { person, ..self }
    }
}

impl Outcome {
    /// Nothing but a sentence.
    pub(super) fn say(tone: Tone, text: impl Into<String>) -> Self {
        Outcome { notice: Some(Notice { text: text.into(), tone }), ..Outcome::default() }
    }

    /// Nothing but a sentence that is good to know.
    pub(super) fn info(text: impl Into<String>) -> Self {
        Outcome::say(Tone::Info, text)
    }

    /// Nothing but something that the world must do.
    pub(super) fn effect(effect: Effect) -> Self {
        Outcome { effects: vec![effect], ..Outcome::default() }
    }

    /// Nothing but something that is asked of the store.
    pub(super) fn ask_store(request: Request) -> Self {
        Outcome { effects: vec![Effect::Store(request)], ..Outcome::default() }
    }

    /// Nothing but a step to another place.
    pub(super) fn next(next: Next) -> Self {
        Outcome { next: Some(next), ..Outcome::default() }
    }

    /// Nothing but a line to fill in.
    pub(super) fn ask(ask: Ask) -> Self {
        Outcome::next(Next::Prompt(ask))
    }

    /// Nothing but a list to choose from.
    pub(super) fn pick(kind: PickerKind) -> Self {
        Outcome::next(Next::Picker(kind))
    }

    /// Nothing but a question.
    pub(super) fn confirm(question: impl Into<String>, action: ConfirmAction) -> Self {
        Outcome::next(Next::Confirm { question: question.into(), action })
    }

    /// Returns the same, from what lay over the screen, which goes away when it leads nowhere else.
    pub(super) fn and_close(self) -> Self {
        Outcome { next: self.next.or(Some(Next::Screen)), ..self }
    }

    /// Nothing but why something could not be done.
    pub(super) fn refused(error: impl Display) -> Self {
        Outcome::say(Tone::Warning, error.to_string())
    }

    /// Nothing when it could be done, or why it could not.
    pub(super) fn refused_or_nothing(result: Result<(), impl Display>) -> Self {
        result.map_or_else(Outcome::refused, |()| Outcome::default())
    }

    /// What was done, or why it could not be done.
    pub(super) fn done_or_refused(result: Result<impl Into<String>, impl Display>) -> Self {
        result.map_or_else(Outcome::refused, Outcome::info)
    }

    /// This, and then another that leads nowhere: the last sentence is the one that is read.
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

    /// Returns the same, with a sentence.
    pub(super) fn and_info(self, text: impl Into<String>) -> Self {
        self.and_say(Tone::Info, text)
    }

    /// Returns the same, with something said in a tone.
    pub(super) fn and_say(self, tone: Tone, text: impl Into<String>) -> Self {
        Outcome { notice: Outcome::say(tone, text).notice, ..self }
    }
}
