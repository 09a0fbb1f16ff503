//! The end page: what is missing, what is odd, what was decided, what is left, and the referat as it will
//! read. From here the meeting is ended, saved and copied, and the next agenda is made.
//!
//! | file | what is in it |
//! |---|---|
//! | `rows`, `choice`, `layout` | the rows of the page, what choosing one does, and their places |
//! | `findings` | what is missing or odd, as a list |
//! | `closing`, `question` | ending the meeting; asking about it again after something else |
//! | `next` | the meeting after it |

mod choice;
pub(super) mod closing;
pub(super) mod findings;
pub mod layout;
pub(super) mod next;
pub(super) mod question;
pub mod rows;

use self::choice::EndChoice;
use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::preview::PreviewScreen;
use super::screen::{Guidance, Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use super::window::Size;
use crate::action::Action;
use crate::export::Edition;
use crate::keymap::Context;
use crate::meeting::ItemId;

/// The end page.
#[derive(Debug)]
pub struct EndPageScreen {
    /// The selected row among those with a choice.
    pub selected: usize,
    /// The referat as it will read.
    pub referat: PreviewScreen,
}

impl EndPageScreen {
    /// Opens the page with the edition that was chosen before.
    pub(super) fn open(
        left: Option<&Self>,
        open: &mut OpenMeeting,
        environment: &Environment,
    ) -> ScreenOpening<Self> {
        let edition = left.map_or(Edition::Full, |left| left.referat.edition());
        let columns = layout::divide(environment.size, 0).referat.width;
        let referat = PreviewScreen::of(open, edition, columns);
        (Some(EndPageScreen { selected: 0, referat }), Outcome::default())
    }

    /// Returns the choice of the selected row.
    fn choice(&self, open: &OpenMeeting) -> Option<EndChoice> {
        rows::rows(open).into_iter().filter_map(|row| row.choice).nth(self.selected)
    }

    /// Returns how many rows have a choice.
    fn choices(open: &OpenMeeting) -> usize {
        rows::rows(open).iter().filter(|row| row.choice.is_some()).count()
    }

    /// Scrolls the referat to what the selected row is about.
    fn follow_selected(&mut self, open: &OpenMeeting, size: Size) {
        if let Some(item) = self.choice(open).as_ref().and_then(item_of) {
            self.referat.go_to_decision(&item, height(open, size));
        }
    }

    /// Handles Retur: does what the selected row says.
    fn choose(&self, open: &mut OpenMeeting) -> Outcome {
        self.choice(open).map_or_else(Outcome::default, |choice| findings::choose(open, choice))
    }

    /// Accepts the selected finding, or puts it right from here.
    fn on_finding(
        &mut self,
        open: &mut OpenMeeting,
        work: impl FnOnce(&mut OpenMeeting, &EndChoice) -> Option<Outcome>,
    ) -> Outcome {
        let Some(outcome) = self.choice(open).and_then(|choice| work(open, &choice)) else {
            return Outcome::info("Vælg først en linje under det, der mangler eller kan ses efter.");
        };
        self.selected = self.selected.min(Self::choices(open).saturating_sub(1));
        outcome
    }
}

/// Returns how many rows the referat gets.
fn height(open: &OpenMeeting, size: Size) -> u16 {
    let lines = layout::lines(&rows::rows(open), size).len();
    layout::divide(size, lines).referat.height
}

/// Returns the item that a row is about.
fn item_of(choice: &EndChoice) -> Option<ItemId> {
    match choice {
        EndChoice::Finding(finding) => finding.item().cloned(),
        EndChoice::Go(Next::Decision(item)) => Some(item.clone()),
        EndChoice::Deviation { item, .. } => Some(item.clone()),
        EndChoice::Entry(entry) => Some(entry.item.clone()),
        _ => None,
    }
}

/// What the screen is for, shown once.
const GUIDANCE: Guidance = Guidance::new("end_page", "Se listen igennem, læs referatet, og slut med l.");

impl Screen for EndPageScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::EndPage]
    }

    fn hints(&self, open: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        let Some(open) = open else { return BEFORE_THE_END };
        match self.choice(open) {
            Some(EndChoice::Deviation { .. }) => ON_ODD,
            Some(EndChoice::Finding(finding)) if finding.is_acceptable() => ON_ODD,
            Some(EndChoice::Finding(_)) => ON_MISSING,
            _ if open.meeting.has_ended() => AFTER_THE_END,
            _ => BEFORE_THE_END,
        }
    }

    fn guidance(&self, _: Option<&OpenMeeting>) -> Option<Guidance> {
        Some(GUIDANCE)
    }

    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let Some(open) = open else { return Outcome::default() };
        self.selected = scroll.step(self.selected, Self::choices(open), environment.page());
        self.follow_selected(open, environment.size);
        Outcome::default()
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            self.referat.scroll_in(scroll, height(open, environment.size));
        }
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let open = open?;
        match action {
            Action::CloseMeeting => Some(closing::end_or_reopen(open, environment)),
            Action::Choose => Some(self.choose(open)),
            Action::AcceptFinding => Some(self.on_finding(open, findings::accept)),
            Action::EditRow => Some(self.on_finding(open, findings::put_right)),
            Action::ToggleOpenEdition => {
                self.referat.turn_edition(open);
                Some(Outcome::default())
            }
            _ => None,
        }
    }

    /// Scrolls to the current item.
    fn item_changed(&mut self, open: &OpenMeeting) -> Outcome {
        self.referat.item_changed(open)
    }

    fn refresh(&mut self, open: &mut OpenMeeting, size: Size) {
        self.selected = self.selected.min(Self::choices(open).saturating_sub(1));
        self.referat.lay_out(open, layout::divide(size, 0).referat.width);
    }

    fn edition(&self) -> Edition {
        self.referat.edition()
    }
}

const BEFORE_THE_END: &[Hint] = &[
    (Action::CloseMeeting, "slut mødet"),
    (Action::ExportMarkdown, "gem"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::CopyReferat, "kopiér"),
    (Action::Close, "luk"),
    (Action::Choose, "vælg"),
    (Action::NextMeeting, "næste møde"),
    (Action::ScrollPageDown, "rul"),
];

/// The hints when the meeting has ended: what can be done with a referat.
const AFTER_THE_END: &[Hint] = &[
    (Action::ExportMarkdown, "gem som fil"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::CopyReferat, "kopiér"),
    (Action::NextMeeting, "næste møde"),
    (Action::Close, "luk"),
    (Action::Choose, "vælg"),
    (Action::CloseMeeting, "genåbn mødet"),
    (Action::SetEndTime, "ret sluttid"),
    (Action::ScrollPageDown, "rul"),
];

const ON_ODD: &[Hint] = &[
    (Action::Choose, "gå derhen"),
    (Action::EditRow, "ret"),
    (Action::AcceptFinding, "det er rigtigt"),
    (Action::Close, "luk"),
    (Action::ExportMarkdown, "gem"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::CopyReferat, "kopiér"),
    (Action::NextMeeting, "næste møde"),
    (Action::ScrollPageDown, "rul"),
];

const ON_MISSING: &[Hint] = &[
    (Action::Choose, "gå derhen"),
    (Action::EditRow, "ret"),
    (Action::Close, "luk"),
    (Action::ExportMarkdown, "gem"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::CopyReferat, "kopiér"),
    (Action::NextMeeting, "næste møde"),
    (Action::ScrollPageDown, "rul"),
];
