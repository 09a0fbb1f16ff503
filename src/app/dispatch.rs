//! From an action to what it does: one row an action, in the order of the table.

use super::entries::{self, statement, task};
use super::meeting::agenda;
use super::open_meeting::Way;
use super::picker::PickerKind;
use super::prompt::PromptKind;
use super::scroll::Scroll;
use super::{App, Effect, Focus, Role, Tone};
use super::{clock, closing, findings, leaving, next, phrases, points, quote, referat, roster};
use super::{spelling, timeline, vote};
use crate::action::Action;
use crate::editor::{Direction, Editor, Motion};
use crate::export::Edition;

impl App {
    /// Does what the minute-taker asks for.
    #[expect(clippy::too_many_lines, reason = "a table: one row an action, so that none can be forgotten")]
    pub(super) fn act(&mut self, action: Action) {
        if self.role == Role::Chair && !action.is_read_only() {
            return self.say(Tone::Info, "Her kan kun læses; referenten skriver.");
        }
        if self.open_meeting.is_none() && action.needs_meeting() {
            return self.say(Tone::Info, "Åbn et møde først.");
        }
        if self.acts_in_front(action) {
            return;
        }
        match action {
            Action::Help => self.open_picker(PickerKind::Help),
            Action::CommandPalette => self.open_picker(PickerKind::Menu),
            Action::Quit => self.carry_out(leaving::quit(self.is_at_risk())),
            Action::SaveNow => self.say_saved(),
            Action::SaveElsewhere => self.with_meeting(|open, _| leaving::ask_elsewhere(open)),
            Action::Suspend => self.effects.push(Effect::Suspend),
            Action::Close => self.close(),
            Action::OpenMeetings => self.open_meetings(),
            Action::ImportFile => self.ask(PromptKind::ImportPath, ""),
            Action::NextItem => self.with_meeting(|open, _| agenda::next(open)),
            Action::PreviousItem => self.with_meeting(|open, _| agenda::previous(open)),
            Action::NextUnfinished => self.with_meeting(|open, _| agenda::next_unfinished(open)),
            Action::GoToItem => self.open_picker(PickerKind::GoTo),
            Action::FirstItem => self.with_meeting(|open, _| agenda::end(open, Way::Back)),
            Action::LastItem => self.with_meeting(|open, _| agenda::end(open, Way::On)),
            Action::FocusAgenda => self.focus(Focus::Agenda),
            Action::ScrollUp => self.scroll(Scroll::Rows(-1)),
            Action::ScrollDown => self.scroll(Scroll::Rows(1)),
            Action::ScrollPageUp => self.scroll(Scroll::Pages(-1)),
            Action::ScrollPageDown => self.scroll(Scroll::Pages(1)),
            Action::ScrollTop => self.scroll(Scroll::Top),
            Action::ScrollBottom => self.scroll(Scroll::Bottom),
            Action::EditDecision => self.edit_decision(),
            Action::ToggleCompletion => self.toggle_completion(),
            Action::InsertPhrase => self.open_picker(PickerKind::Phrases),
            Action::NewPhrase => self.with_meeting(|open, _| phrases::ask_of_marked(open)),
            Action::IntroduceItem => self.with_meeting(quote::introduce),
            Action::PasteQuote => self.with_meeting(|open, _| quote::ask(open)),
            Action::SpellWord => self.with_meeting(spelling::ask),
            Action::ToggleSpelling => self.toggle_spelling(),
            Action::MarkPoints => self.with_meeting(|open, _| points::show(open)),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::ShowHistory => self.show_history(),
            Action::Find => self.ask_find(),
            Action::FindNext => self.find_again(Direction::Forward),
            Action::FindPrevious => self.find_again(Direction::Backward),
            Action::SetTime => self.with_meeting(|open, _| clock::ask_time(open)),
            Action::TakeVote => self.with_meeting(|open, _| vote::ask(open)),
            Action::AddStatement => self.with_meeting(|open, _| statement::ask(open)),
            Action::AddTask => self.with_meeting(|open, _| task::ask(open)),
            Action::ShowEntries | Action::RemoveEntry | Action::TaskDone => {
                self.with_meeting(|open, _| entries::show(open));
            }
            Action::NotePerson => self.note_person(),
            Action::OtherTime => self.note_other_time(),
            Action::ShowMoments => self.with_meeting(|open, _| timeline::show(open, String::new())),
            Action::OpenAttendance => self.open_attendance(),
            Action::AllPresent => self.all_present(),
            Action::GroupPresent => self.open_attendance(),
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
            | Action::Guest => self.note_event(action),
            Action::SetSubstitute => self.note_person(),
            Action::AddPerson => self.ask(PromptKind::NewPerson, ""),
            // these mean something on their own screens and in their own lists alone
            Action::NextPane
            | Action::PreviousPane
            | Action::ShowCase
            | Action::LeaveText
            | Action::DraftDecision
            | Action::PreviousDraft
            | Action::AcceptDraft
            | Action::DropDraft
            | Action::AcceptAndNext
            | Action::InsertTime
            | Action::TakeWords
            | Action::TakeWord
            | Action::EditTitle
            | Action::AddItem
            | Action::MoveItemUp
            | Action::MoveItemDown
            | Action::SetState
            | Action::Postpone
            | Action::Withdraw
            | Action::NoRemarks
            | Action::NotReached
            | Action::FilterBody
            | Action::FilterYear
            | Action::DeleteMeeting
            | Action::FilterGroup
            | Action::FilterStatus
            | Action::ToggleOpenEdition
            | Action::ToggleRow
            | Action::TakeRevision
            | Action::SeparateMeeting
            | Action::EditPhrase
            | Action::RemovePhrase
            | Action::PointFollowed
            | Action::PointChanged
            | Action::PointPostponed
            | Action::PointRejected
            | Action::Choose
            | Action::Complete
            | Action::MendRow
            | Action::MendNumber
            | Action::MendKind
            | Action::MergeItem
            | Action::SplitItem
            | Action::MarkAnnex
            | Action::RemoveRow
            | Action::TakeBack
            | Action::CompareOther => {}
            Action::FetchPeople => self.with_meeting(|open, _| roster::fetch(open)),
            Action::SetRules => self.open_picker(PickerKind::Rules),
            Action::ToggleBreak => self.toggle_break(),
            Action::ToggleChairView => self.toggle_chair_view(),
            Action::ShowClock => self.show_clock(),
            Action::Preview => self.preview(Edition::Full),
            Action::ExportMarkdown => {
                self.with_meeting(|open, environment| referat::ask_export(open, environment))
            }
            Action::CopyDecision => {
                self.with_meeting(|open, environment| referat::copy_decision(open, environment))
            }
            Action::CopyReferat => self.with_meeting(referat::copy),
            Action::CheckMeeting => self.with_meeting(|open, _| findings::show(open)),
            Action::OpenMeeting => self.with_meeting(|open, _| closing::begin(open)),
            Action::CloseMeeting => self.with_meeting(closing::end_or_reopen),
            Action::SetEndTime => self.with_meeting(|open, _| closing::ask_end_time(open)),
            Action::NextMeeting => self.with_meeting(|open, _| next::make(open)),
            Action::Review => self.review(),
            Action::MoveUp => self.select(Scroll::Rows(-1)),
            Action::MoveDown => self.select(Scroll::Rows(1)),
            Action::PageUp => self.select(Scroll::Pages(-1)),
            Action::PageDown => self.select(Scroll::Pages(1)),
            Action::MoveFirst => self.select(Scroll::Top),
            Action::MoveLast => self.select(Scroll::Bottom),
            Action::CursorLeft => self.move_cursor(Motion::Left, false),
            Action::CursorRight => self.move_cursor(Motion::Right, false),
            Action::CursorUp => self.move_cursor(Motion::RowUp, false),
            Action::CursorDown => self.move_cursor(Motion::RowDown, false),
            Action::WordLeft => self.move_cursor(Motion::WordLeft, false),
            Action::WordRight => self.move_cursor(Motion::WordRight, false),
            Action::RowStart => self.move_cursor(Motion::RowStart, false),
            Action::RowEnd => self.move_cursor(Motion::RowEnd, false),
            Action::TextStart => self.move_cursor(Motion::TextStart, false),
            Action::TextEnd => self.move_cursor(Motion::TextEnd, false),
            Action::TextPageUp => self.move_cursor(Motion::PageUp, false),
            Action::TextPageDown => self.move_cursor(Motion::PageDown, false),
            Action::SelectLeft => self.move_cursor(Motion::Left, true),
            Action::SelectRight => self.move_cursor(Motion::Right, true),
            Action::SelectUp => self.move_cursor(Motion::RowUp, true),
            Action::SelectDown => self.move_cursor(Motion::RowDown, true),
            Action::SelectWordLeft => self.move_cursor(Motion::WordLeft, true),
            Action::SelectWordRight => self.move_cursor(Motion::WordRight, true),
            Action::SelectRowStart => self.move_cursor(Motion::RowStart, true),
            Action::SelectRowEnd => self.move_cursor(Motion::RowEnd, true),
            Action::SelectAll => self.select_all(),
            Action::Newline => self.edit(Editor::newline),
            Action::DeleteBackward => self.delete(Motion::Left),
            Action::DeleteForward => self.delete(Motion::Right),
            Action::DeleteWordBackward => self.kill(Motion::WordLeft),
            Action::DeleteWordForward => self.kill(Motion::WordRight),
            Action::DeleteToRowEnd => self.kill(Motion::RowEnd),
            Action::DeleteParagraph => self.kill_paragraph(),
            Action::Cut => self.cut(),
            Action::Copy => self.copy(),
            Action::Paste => self.effects.push(Effect::AskClipboard),
        }
    }
}
