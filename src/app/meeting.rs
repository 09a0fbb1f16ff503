//! The meeting's screen: the agenda, the item and its decision. The focus is kept in the open meeting,
//! because a list over any screen may lead into the decision.
//!
//! | file | what is in it |
//! |---|---|
//! | `layout`, `focus` | how the window is divided, and where the keys go |
//! | `agenda` | going from item to item, and moving items |
//! | `background`, `points` | the background of an item, and the points of its indstilling |
//! | `decision`, `stray_letters` | taking drafts and words, and going on; letters typed after it was left |
//! | `item_state`, `item_lists`, `beginning` | the state and the title of an item, and lists of them; the beginning |

pub(super) mod agenda;
pub mod background;
pub(super) mod beginning;
pub(super) mod decision;
mod focus;
pub(super) mod item_lists;
pub(super) mod item_state;
pub mod layout;
pub(super) mod points;
pub(super) mod stray_letters;

use self::background::BackgroundPane;
use super::environment::Environment;
use super::open_meeting::{CorrectionPlace, Focus, OpenMeeting};
use super::outcome::{Ask, Next, Outcome};
use super::picker::kind::PickerKind;
use super::prompt::kind::PromptKind;
use super::screen::{Guidance, Hint, Screen};
use super::scroll::Scroll;
use super::window::{Area, Size};
use crate::action::Action;
use crate::editor::Direction;
use crate::keymap::Context;
use crate::meeting::State;
use decision::Share;

/// The meeting's screen.
#[derive(Debug, Default)]
pub struct MeetingScreen {
    /// How the background is shown.
    pub background: BackgroundPane,
    /// How many rows the agenda is scrolled away from the current item.
    pub agenda_shift: isize,
    /// Whether Esc has just left the text: the next letters may not be meant for the decision.
    has_left_text: bool,
}

/// What the screen is for, shown once.
const GUIDANCE: Guidance =
    Guidance::new("meeting", "Skriv, eller F5 for et forslag; F9 går videre. F2: menu.");

impl Screen for MeetingScreen {
    fn contexts(&self, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<Context> {
        let mut contexts = Vec::with_capacity(6);
        let focus = open.map_or(Focus::Agenda, |open| open.focus());
        if is_draft(open) {
            contexts.push(Context::Draft);
        }
        if focus == Focus::Text && open.is_some_and(|open| open.completion().offer().is_some()) {
            contexts.push(Context::Completion);
        }
        contexts.push(match focus {
            Focus::Text => Context::Text,
            Focus::Normal => Context::Normal,
            Focus::Agenda => Context::Agenda,
            Focus::Background => Context::Background,
        });
        if environment.keymap.modal && focus != Focus::Text {
            contexts.push(Context::Leader);
        }
        contexts.push(Context::Meeting);
        contexts
    }

    fn hints(&self, open: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        let hints = match open.map(|open| (open.focus(), open.meeting.is_running())) {
            _ if is_draft(open) => ON_A_DRAFT,
            Some((Focus::Agenda, _)) => IN_AGENDA,
            Some((Focus::Background, _)) => IN_BACKGROUND,
            Some((Focus::Text | Focus::Normal, true)) if open.is_some_and(is_at_the_end) => AT_THE_END,
            Some((Focus::Text | Focus::Normal, true)) if open.is_some_and(has_words) => WHEN_WRITTEN,
            Some((Focus::Text | Focus::Normal, true)) => WHILE_RUNNING,
            Some(_) if open.is_some_and(|open| open.meeting.has_ended()) => AFTER_THE_END,
            Some((Focus::Text | Focus::Normal, false)) | None => IN_TEXT,
        };
        match hints {
            // drafts and phrases are not offered where there is nothing to decide
            [(Action::DraftDecision, _), others @ ..] if open.is_some_and(has_nothing_to_decide) => others,
            all => all,
        }
    }

    fn guidance(&self, _: Option<&OpenMeeting>) -> Option<Guidance> {
        Some(GUIDANCE)
    }

    fn edits_decision(&self) -> bool {
        true
    }

    fn corrects(&self, action: Action, open: &OpenMeeting) -> Option<CorrectionPlace> {
        let item = || open.item().map(|item| CorrectionPlace::Item(item.id.clone()));
        match action {
            Action::AcceptDraft => item().filter(|_| open.proposal().is_some()),
            Action::AcceptAndNext => item().filter(|_| decision::has_to_accept(open)),
            Action::InsertTime | Action::Paste | Action::Cut => item(),
            Action::NotePerson => Some(CorrectionPlace::General),
            _ => None,
        }
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let (open, modal) = (open?, environment.keymap.modal);
        self.has_left_text = action == Action::LeaveText && !modal;
        match action {
            Action::DraftDecision => return Some(decision::draft(open, Direction::Forward, environment)),
            Action::PreviousDraft => return Some(decision::draft(open, Direction::Backward, environment)),
            Action::AcceptAndNext => return Some(decision::accept_and_next(open, environment)),
            Action::EditTitle => return Some(item_state::ask_title(open)),
            Action::AddItem => return Some(Outcome::next(Next::Prompt(Ask::new(PromptKind::NewItem)))),
            Action::MoveItemUp => return Some(agenda::move_item(open, Direction::Backward)),
            Action::MoveItemDown => return Some(agenda::move_item(open, Direction::Forward)),
            Action::SetState => return Some(Outcome::next(Next::Picker(PickerKind::State))),
            Action::Postpone => return Some(item_state::mark(open, State::Postponed)),
            Action::Withdraw => return Some(item_state::mark(open, State::Withdrawn)),
            Action::NoRemarks => return Some(item_state::mark(open, State::NoRemarks)),
            Action::ResumeItem => return Some(item_state::resume(open)),
            Action::NotReached => return Some(item_state::mark(open, State::NotReached)),
            Action::AcceptDraft => decision::accept_draft(open),
            Action::DropDraft => drop(open.drop_proposal()),
            Action::InsertTime => decision::insert_time(open),
            Action::TakeWords => return Some(decision::take_words(open, Share::All)),
            Action::TakeWord => return Some(decision::take_words(open, Share::FirstWord)),
            Action::OtherWords => return Some(decision::other_words(open, &self.background, environment)),
            Action::NextPane => focus::step_pane(open, &mut self.background, Direction::Forward, modal),
            Action::PreviousPane => focus::step_pane(open, &mut self.background, Direction::Backward, modal),
            Action::ShowBackground => focus::show_background(open, &mut self.background, modal),
            Action::LeaveText => focus::leave_text(open, modal),
            _ => return None,
        }
        Some(Outcome::default())
    }

    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let Some(open) = open else { return Outcome::default() };
        let page = environment.page();
        let next = scroll.step(open.index(), open.meeting.items.len(), page);
        let id = open.meeting.items.get(next).map(|item| item.id.clone());
        id.map_or_else(Outcome::default, |id| Outcome::next(Next::Item(id)))
    }

    fn item_changed(&mut self, open: &OpenMeeting) -> Outcome {
        self.background.scroll_to(&open.current, 0);
        self.agenda_shift = 0;
        self.has_left_text = false;
        Outcome::default()
    }

    fn decision_area(&self, open: &OpenMeeting, size: Size) -> Option<Area> {
        Some(layout::divide(size, open, &self.background).decision)
    }

    fn doubts_letters(&self) -> bool {
        self.has_left_text
    }

    fn scroll_agenda(&mut self, rows: isize, items: usize) {
        let most = items.cast_signed();
        self.agenda_shift = (self.agenda_shift + rows).clamp(-most, most);
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            self.background.is_open = true;
            scroll_background(&mut self.background, open, environment.size, scroll);
        }
    }
}

fn scroll_background(background: &mut BackgroundPane, open: &OpenMeeting, size: Size, scroll: Scroll) {
    let parts = layout::divide(size, open, background);
    let area = parts.background;
    let rows = open.item().map_or(0, |item| background::rows(item, area.width, parts.is_advice_cut).len());
    let top = scroll.from(background.top(&open.current), rows, usize::from(area.height));
    background.scroll_to(&open.current, top);
}

/// Returns whether a draft is shown and has the focus.
fn is_draft(open: Option<&OpenMeeting>) -> bool {
    open.is_some_and(|open| open.proposal().is_some() && matches!(open.focus(), Focus::Text | Focus::Normal))
}

/// Returns whether the last item is on screen: the meeting ends here, or what was passed over is taken up.
fn is_at_the_end(open: &OpenMeeting) -> bool {
    open.index() + 1 == open.meeting.items.len()
}

/// Returns whether the decision on screen says something, or the item is done with.
fn has_words(open: &OpenMeeting) -> bool {
    !open.text.is_empty() || open.item().is_some_and(|item| item.state.is_done())
}

fn has_nothing_to_decide(open: &OpenMeeting) -> bool {
    !open.meeting.needs_decision(open.index())
}

/// The actions on offered words.
pub const ON_WORDS: &[Hint] = &[(Action::TakeWords, "tag alt"), (Action::TakeWord, "ordet")];

const ON_A_DRAFT: &[Hint] = &[
    (Action::AcceptAndNext, "brug og videre"),
    (Action::AcceptDraft, "brug"),
    (Action::DraftDecision, "næste forslag"),
    (Action::DropDraft, "fjern"),
    (Action::Help, "hjælp"),
    (Action::PreviousDraft, "forrige"),
];

const IN_TEXT: &[Hint] = &[
    (Action::DraftDecision, "forslag"),
    (Action::AcceptAndNext, "færdig ›"),
    (Action::OpenAttendance, "fremmøde"),
    (Action::CommandPalette, "menu"),
    (Action::Help, "hjælp"),
    (Action::NextItem, "punkt ›"),
    (Action::GoToItem, "gå til"),
    (Action::ToggleChairView, "formand"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::Preview, "referat"),
];

/// The hints while the meeting runs: people come and go one by one.
const WHILE_RUNNING: &[Hint] = &[
    (Action::DraftDecision, "forslag"),
    (Action::AcceptAndNext, "færdig ›"),
    (Action::NotePerson, "kom/gik"),
    (Action::SetState, "udsæt"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::TakeVote, "stemmer"),
    (Action::GoToItem, "gå til"),
    (Action::NextItem, "punkt ›"),
    (Action::AddTask, "opgave"),
    (Action::OpenAttendance, "fremmøde"),
    (Action::ToggleChairView, "formand"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::Preview, "referat"),
];

/// The hints while the meeting runs and the item has its words: how the vote was, and where it goes on.
const WHEN_WRITTEN: &[Hint] = &[
    (Action::AcceptAndNext, "færdig ›"),
    (Action::TakeVote, "stemmer"),
    (Action::GoToItem, "gå til"),
    (Action::Help, "hjælp"),
    (Action::NotePerson, "kom/gik"),
    (Action::SetState, "udsæt"),
    (Action::CommandPalette, "menu"),
    (Action::DraftDecision, "forslag"),
    (Action::NextItem, "punkt ›"),
    (Action::AddTask, "opgave"),
    (Action::OpenAttendance, "fremmøde"),
    (Action::ToggleChairView, "formand"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::Preview, "referat"),
];

/// The hints on the last item.
const AT_THE_END: &[Hint] = &[
    (Action::DraftDecision, "forslag"),
    (Action::CloseMeeting, "slut mødet"),
    (Action::NextUnfinished, "mangler"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::NotePerson, "kom/gik"),
    (Action::AddItem, "nyt punkt"),
    (Action::AcceptAndNext, "færdig ›"),
    (Action::Preview, "referat"),
    (Action::PreviousItem, "‹ punkt"),
];

/// The hints when the meeting has ended: what becomes of the referat, and how to correct it.
const AFTER_THE_END: &[Hint] = &[
    (Action::CloseMeeting, "afslutning"),
    (Action::ExportMarkdown, "gem"),
    (Action::NextMeeting, "næste møde"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::Newline, "ret"),
    (Action::Preview, "referat"),
    (Action::NextItem, "punkt ›"),
    (Action::PreviousItem, "‹ punkt"),
];

const IN_AGENDA: &[Hint] = &[
    (Action::EditDecision, "skriv"),
    (Action::AddItem, "nyt punkt"),
    (Action::EditTitle, "ret titel"),
    (Action::Postpone, "udsæt"),
    (Action::Withdraw, "udgår"),
    (Action::NoRemarks, "ingen bem."),
    (Action::NotReached, "ikke nået"),
    (Action::Help, "hjælp"),
];

const IN_BACKGROUND: &[Hint] = &[
    (Action::EditDecision, "skriv"),
    (Action::ScrollDown, "rul"),
    (Action::ScrollPageDown, "side"),
    (Action::ShowBackground, "skjul"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::Help, "hjælp"),
];
