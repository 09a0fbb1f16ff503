//! From an action to what it does: one row an action, in the order of the table.

use crate::action::{Action, Group, screen_actions};
use crate::app::arrival::new_meeting;
use crate::app::attendance::change::all_present;
use crate::app::attendance::person_event::PersonEvent;
use crate::app::attendance::{AttendanceScreen, moment_list, roster};
use crate::app::chair::{ChairScreen, kept_page};
use crate::app::clock::breaks;
use crate::app::end_page::{closing, findings, next, question};
use crate::app::entries::{self, statement, task, vote};
use crate::app::input::keys::READ_ONLY;
use crate::app::meeting::{agenda, beginning, item_state, points};
use crate::app::meetings::listing;
use crate::app::outcome::{Ask, Next, Outcome};
use crate::app::phrases::{self, quote};
use crate::app::picker::PickerKind;
use crate::app::prompt::PromptKind;
use crate::app::saving::leaving;
use crate::app::scroll::Scroll;
use crate::app::settings::Settings;
use crate::app::view::{open_screen, opening_actions};
use crate::app::{App, Effect, Focus, Role, Tone, attendance, clock, referat, spelling, undo};
use crate::editor::{Direction, Editor, Motion};
use crate::meeting::Status;

/// Returns whether an action leaves the line that is being filled in for something else.
fn leaves_line(action: Action) -> bool {
    let is_of_line = action.is_motion() || action.group() == Group::Text;
    !is_of_line && !matches!(action, Action::Help | Action::Close | Action::SaveNow)
}

impl App {
    /// Does what the minute-taker asks for.
    #[expect(clippy::too_many_lines, reason = "a table: one row an action, so that none can be forgotten")]
    pub(in crate::app) fn act(&mut self, action: Action) {
        if self.role == Role::Chair && !action.is_read_only() {
            return self.say(Tone::Info, READ_ONLY);
        }
        if self.open_meeting.is_none() && action.needs_meeting() {
            return self.say(Tone::Info, "Åbn et møde først.");
        }
        if let Some(outcome) = self.front().act(action) {
            return self.carry_out(outcome);
        }
        if leaves_line(action) {
            // where it is asked first, one may stay
            if action == Action::Quit && !self.is_at_risk() {
                self.keep_line_at_end();
            } else {
                self.keep_line();
            }
            if !matches!(action, Action::CloseMeeting | Action::SetEndTime) {
                question::put_aside(&mut self.overlay, &mut self.covered);
            }
        }
        match action {
            Action::Help => {
                self.covered = self.overlay.take();
                self.carry_out(Outcome::pick(PickerKind::Help));
            }
            Action::CommandPalette => self.carry_out(Outcome::pick(PickerKind::Menu)),
            Action::ShowSettings => self.carry_out(Outcome::pick(PickerKind::Settings)),
            Action::Quit => self.carry_out(leaving::quit(self.is_at_risk())),
            Action::SaveNow => self.carry_out(leaving::saved(&self.saving)),
            Action::SaveElsewhere => self.with_meeting(|open, _| leaving::ask_elsewhere(open)),
            Action::Suspend => self.effects.push(Effect::Suspend),
            Action::Close => self.close(),
            Action::OpenMeetings => listing::show(self),
            Action::ImportFile => self.carry_out(Outcome::ask(Ask::new(PromptKind::ImportPath))),
            Action::PasteAgenda => self.effects.push(Effect::AskCopiedAgenda),
            Action::NewMeeting => self.carry_out(new_meeting::ask_body()),
            Action::NextItem => self.with_meeting(agenda::next),
            Action::PreviousItem => self.with_meeting(|open, _| agenda::previous(open)),
            Action::NextUnfinished => self.with_meeting(|open, _| agenda::next_unfinished(open)),
            Action::GoToItem => self.carry_out(Outcome::pick(PickerKind::GoTo)),
            Action::FirstItem => self.with_meeting(|open, _| agenda::end(open, Direction::Backward)),
            Action::LastItem => self.with_meeting(|open, _| agenda::end(open, Direction::Forward)),
            Action::FocusAgenda => self.focus(Focus::Agenda),
            Action::ScrollUp => self.in_front(|front| front.scroll(Scroll::Rows(-1))),
            Action::ScrollDown => self.in_front(|front| front.scroll(Scroll::Rows(1))),
            Action::ScrollPageUp => self.in_front(|front| front.scroll(Scroll::Pages(-1))),
            Action::ScrollPageDown => self.in_front(|front| front.scroll(Scroll::Pages(1))),
            Action::ScrollTop => self.in_front(|front| front.scroll(Scroll::Top)),
            Action::ScrollBottom => self.in_front(|front| front.scroll(Scroll::Bottom)),
            Action::EditDecision => self.edit_decision(),
            Action::ToggleCompletion => self.with_settings(|settings, _| settings.toggle_completion()),
            Action::InsertPhrase => self.carry_out(Outcome::pick(PickerKind::Phrases)),
            Action::NewPhrase => self.with_meeting(|open, _| phrases::list::ask_of_marked(open)),
            Action::IntroduceItem => self.with_meeting(quote::introduce),
            Action::PasteQuote => self.with_meeting(|open, _| quote::ask(open)),
            Action::SpellWord => self.with_meeting(spelling::ask),
            Action::ToggleSpelling => self.with_settings(Settings::toggle_spelling),
            Action::MarkPoints => self.with_meeting(|open, _| points::show(open)),
            Action::Undo => self.in_front(|front| undo::step(front, Direction::Backward)),
            Action::Redo => self.in_front(|front| undo::step(front, Direction::Forward)),
            // a line that is asked for keeps its text
            Action::Find if self.overlay.is_some() => {}
            Action::Find => self.in_front(|front| front.ask_find()),
            Action::FindNext => self.in_front(|front| front.find_again(Direction::Forward)),
            Action::FindPrevious => self.in_front(|front| front.find_again(Direction::Backward)),
            Action::SetTime => self.with_meeting(|open, _| clock::ask_time(open)),
            Action::TakeVote => self.with_meeting(|open, _| vote::ask(open)),
            Action::AddStatement => self.with_meeting(|open, _| statement::ask(open)),
            Action::AddTask => self.with_meeting(|open, _| task::ask(open)),
            Action::ShowEntries | Action::RemoveEntry | Action::TaskDone => {
                self.with_meeting(|open, _| entries::show(open));
            }
            Action::NotePerson | Action::SetSubstitute => self.carry_out(attendance::entry::ask(false)),
            Action::OtherTime => self.carry_out(attendance::entry::ask(true)),
            Action::ShowMoments => self.with_meeting(|open, _| moment_list::show(open, String::new())),
            Action::AllPresent => {
                self.with_meeting(|open, _| Outcome::done_or_refused(all_present(open, |_, _| true)))
            }
            Action::GroupPresent => self.show_screen(AttendanceScreen::open),
            Action::MarkPresent
            | Action::MarkVirtual
            | Action::MarkAfbud
            | Action::MarkAbsent
            | Action::MarkUnknown
            | Action::PersonArrived
            | Action::PersonLeft
            | Action::Recuse
            | Action::Cleared
            | Action::PersonOnline
            | Action::Guest => {
                // on the meeting's screen nobody is marked: it is asked of whom it is said
                self.carry_out(Outcome::next(if self.view.screen().edits_decision() {
                    Next::AttendanceEntry { event: PersonEvent::of(action), other_time: false }
                } else {
                    Next::Attendance
                }));
            }
            Action::AddPerson => self.carry_out(roster::ask_new(Status::Present, "")),
            screen_actions!() => {}
            opening_actions!() => open_screen(self, action),
            Action::FetchPeople => self.with_meeting(|open, _| roster::fetch(open)),
            Action::SetRules => self.carry_out(Outcome::pick(PickerKind::Rules)),
            Action::ToggleBreak => self.with_meeting(|open, _| breaks::toggle(open)),
            Action::ToggleChairView => self.return_to::<ChairScreen>(),
            Action::ChairPage => self.with_meeting(kept_page::toggle),
            Action::ExportMarkdown => {
                self.with_meeting(|open, environment| referat::ask_export(open, environment))
            }
            Action::CopyDecision => {
                self.with_meeting(|open, environment| referat::copy_decision(open, environment))
            }
            Action::CopyReferat => self.with_meeting(referat::copy),
            Action::CheckMeeting => self.with_meeting(|open, _| findings::show(open)),
            Action::OpenMeeting => self.with_meeting(|open, _| beginning::begin(open)),
            Action::ToggleClosedTitles => self.with_meeting(|open, _| item_state::toggle_closed_titles(open)),
            Action::SetEndTime => self.with_meeting(|open, _| closing::ask_end_time(open)),
            Action::NextMeeting => self.with_meeting(|open, _| next::make(open)),
            Action::MoveUp => self.in_front(|front| front.select(Scroll::Rows(-1))),
            Action::MoveDown => self.in_front(|front| front.select(Scroll::Rows(1))),
            Action::PageUp => self.in_front(|front| front.select(Scroll::Pages(-1))),
            Action::PageDown => self.in_front(|front| front.select(Scroll::Pages(1))),
            Action::MoveFirst => self.in_front(|front| front.select(Scroll::Top)),
            Action::MoveLast => self.in_front(|front| front.select(Scroll::Bottom)),
            Action::CursorLeft => self.in_front(|front| front.move_cursor(Motion::Left)),
            Action::CursorRight => self.in_front(|front| front.move_cursor(Motion::Right)),
            Action::CursorUp => self.in_front(|front| front.move_cursor(Motion::RowUp)),
            Action::CursorDown => self.in_front(|front| front.move_cursor(Motion::RowDown)),
            Action::WordLeft => self.in_front(|front| front.move_cursor(Motion::WordLeft)),
            Action::WordRight => self.in_front(|front| front.move_cursor(Motion::WordRight)),
            Action::RowStart => self.in_front(|front| front.move_cursor(Motion::RowStart)),
            Action::RowEnd => self.in_front(|front| front.move_cursor(Motion::RowEnd)),
            Action::TextStart => self.in_front(|front| front.move_cursor(Motion::TextStart)),
            Action::TextEnd => self.in_front(|front| front.move_cursor(Motion::TextEnd)),
            Action::TextPageUp => self.in_front(|front| front.move_cursor(Motion::PageUp)),
            Action::TextPageDown => self.in_front(|front| front.move_cursor(Motion::PageDown)),
            Action::SelectLeft => self.in_front(|front| front.select_text(Motion::Left)),
            Action::SelectRight => self.in_front(|front| front.select_text(Motion::Right)),
            Action::SelectUp => self.in_front(|front| front.select_text(Motion::RowUp)),
            Action::SelectDown => self.in_front(|front| front.select_text(Motion::RowDown)),
            Action::SelectWordLeft => self.in_front(|front| front.select_text(Motion::WordLeft)),
            Action::SelectWordRight => self.in_front(|front| front.select_text(Motion::WordRight)),
            Action::SelectRowStart => self.in_front(|front| front.select_text(Motion::RowStart)),
            Action::SelectRowEnd => self.in_front(|front| front.select_text(Motion::RowEnd)),
            Action::SelectAll => self.in_front(|front| front.select_all()),
            Action::Newline => self.in_front(|front| front.edit(Editor::newline)),
            Action::DeleteBackward => self.in_front(|front| front.delete(Motion::Left)),
            Action::DeleteForward => self.in_front(|front| front.delete(Motion::Right)),
            Action::DeleteWordBackward => self.in_front(|front| front.kill(Motion::WordLeft)),
            Action::DeleteWordForward => self.in_front(|front| front.kill(Motion::WordRight)),
            Action::DeleteToRowEnd => self.in_front(|front| front.kill(Motion::RowEnd)),
            Action::DeleteParagraph => self.in_front(|front| front.kill_paragraph()),
            Action::Cut => self.in_front(|front| front.cut()),
            Action::Copy => self.in_front(|front| front.copy()),
            Action::Paste => self.effects.push(Effect::AskClipboard),
        }
    }
}
