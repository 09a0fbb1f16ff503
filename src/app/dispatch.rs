//! From an action to what it does: one row an action, in the order of the table.

use super::completion::Share;
use super::meeting::MeetingScreen;
use super::open_meeting::Way;
use super::picker::PickerKind;
use super::prompt::PromptKind;
use super::scroll::Scroll;
use super::{App, Effect, Focus, Role, Tone, View};
use super::{clock, entries, item_state, phrases, points, quote, statement, task, timeline, vote};
use crate::action::Action;
use crate::editor::{Direction, Editor, Motion};
use crate::meeting::State;

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
            Action::Quit => self.quit(),
            Action::SaveNow => self.say_saved(),
            Action::SaveElsewhere => self.ask_elsewhere(),
            Action::Suspend => self.effects.push(Effect::Suspend),
            Action::Close => self.close(),
            Action::OpenMeetings => self.open_meetings(),
            Action::ImportFile => self.ask(PromptKind::ImportPath, ""),
            Action::NextItem => self.next_item(),
            Action::PreviousItem => self.previous_item(),
            Action::NextUnfinished => self.next_unfinished(),
            Action::GoToItem => self.open_picker(PickerKind::GoTo),
            Action::FirstItem => self.end_item(Way::Back),
            Action::LastItem => self.end_item(Way::On),
            Action::NextPane => self.step_pane(Way::On),
            Action::PreviousPane => self.step_pane(Way::Back),
            Action::FocusAgenda => self.focus(Focus::Agenda),
            Action::ShowCase => self.show_case(),
            Action::ScrollUp => self.scroll(Scroll::Rows(-1)),
            Action::ScrollDown => self.scroll(Scroll::Rows(1)),
            Action::ScrollPageUp => self.scroll(Scroll::Pages(-1)),
            Action::ScrollPageDown => self.scroll(Scroll::Pages(1)),
            Action::ScrollTop => self.scroll(Scroll::Top),
            Action::ScrollBottom => self.scroll(Scroll::Bottom),
            Action::EditDecision => self.edit_decision(),
            Action::LeaveText => self.leave_text(),
            Action::DraftDecision => self.draft_decision(Way::On),
            Action::PreviousDraft => self.draft_decision(Way::Back),
            Action::AcceptDraft => self.accept_draft(),
            Action::DropDraft => self.drop_draft(),
            Action::AcceptAndNext => self.accept_and_next(),
            Action::InsertTime => self.insert_time(),
            Action::TakeWords => self.take_words(Share::Whole),
            Action::TakeWord => self.take_words(Share::Word),
            Action::ToggleCompletion => self.toggle_completion(),
            Action::InsertPhrase => self.open_picker(PickerKind::Phrases),
            Action::NewPhrase => self.with_meeting(|open, _| phrases::ask_of_marked(open)),
            Action::IntroduceItem => self.with_meeting(quote::introduce),
            Action::PasteQuote => self.paste_quote(),
            Action::SpellWord => self.spell_word(),
            Action::ToggleSpelling => self.toggle_spelling(),
            Action::MarkPoints => self.with_meeting(|open, _| points::show(open)),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::ShowHistory => self.show_history(),
            Action::TakeBack => self.take_back(),
            Action::CompareOther => self.compare_other(),
            Action::Find => self.ask_find(),
            Action::FindNext => self.find_again(Direction::Forward),
            Action::FindPrevious => self.find_again(Direction::Backward),
            Action::SetState => self.open_picker(PickerKind::State),
            Action::Postpone => self.with_meeting(|open, _| item_state::mark(open, State::Postponed)),
            Action::Withdraw => self.with_meeting(|open, _| item_state::mark(open, State::Withdrawn)),
            Action::NoRemarks => self.with_meeting(|open, _| item_state::mark(open, State::NoRemarks)),
            Action::NotReached => self.with_meeting(|open, _| item_state::mark(open, State::NotReached)),
            Action::EditTitle => self.with_meeting(|open, _| item_state::ask_title(open)),
            Action::SetTime => self.with_meeting(|open, _| clock::ask_time(open)),
            Action::AddItem => self.ask(PromptKind::NewItem, ""),
            Action::MoveItemUp => self.move_item(Way::Back),
            Action::MoveItemDown => self.move_item(Way::On),
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
            Action::FilterBody
            | Action::FilterYear
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
            | Action::Complete => {}
            Action::FetchPeople => self.fetch_people(),
            Action::SetRules => self.open_picker(PickerKind::Rules),
            Action::ToggleBreak => self.toggle_break(),
            Action::ToggleChairView => self.toggle_chair_view(),
            Action::ShowClock => self.show_clock(),
            Action::Preview => self.preview(),
            Action::ExportMarkdown => self.ask_export(),
            Action::CopyDecision => self.copy_decision(),
            Action::CopyReferat => self.copy_referat(),
            Action::CheckMeeting => self.check_meeting(),
            Action::OpenMeeting => self.open_meeting(),
            Action::CloseMeeting => self.close_meeting(),
            Action::SetEndTime => self.ask_end_time(),
            Action::NextMeeting => self.next_meeting(),
            Action::Review => self.review(),
            Action::MendRow => self.mend_row(),
            Action::MendNumber => self.mend_number(),
            Action::MendKind => self.mend_kind(),
            Action::MergeItem => self.merge_item(),
            Action::SplitItem => self.split_item(),
            Action::MarkAnnex => self.mark_annex(),
            Action::RemoveRow => self.remove_row(),
            Action::MoveUp => self.select(Scroll::Rows(-1)),
            Action::MoveDown => self.select(Scroll::Rows(1)),
            Action::PageUp => self.select(Scroll::Pages(-1)),
            Action::PageDown => self.select(Scroll::Pages(1)),
            Action::MoveFirst => self.select(Scroll::Top),
            Action::MoveLast => self.select(Scroll::Bottom),
            Action::Choose => self.choose(),
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

    fn ask_find(&mut self) {
        let needle = self.needle.clone();
        if self.open_meeting.is_some() && matches!(self.view, View::Meeting(_)) {
            self.ask(PromptKind::Find, &needle);
            // Retur looks for the same again, and letters look for something else
            self.select_all();
        }
    }

    pub(super) fn focus(&mut self, focus: Focus) {
        if let Some(open) = &mut self.open_meeting {
            open.focus = focus;
            self.show(View::Meeting(MeetingScreen));
        }
    }

    /// Esc in the text: to commands in a modal keymap, to the agenda in the others.
    fn leave_text(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.shown_mut().clear_selection();
        open.focus = match open.focus {
            Focus::Text if self.keymap.modal => {
                open.shown_mut().step_back();
                Focus::Normal
            }
            Focus::Text | Focus::Normal | Focus::Agenda | Focus::Case => Focus::Agenda,
        };
    }

    /// The decision, the case when there is one, the agenda, and round again.
    fn step_pane(&mut self, way: Way) {
        let Some(open) = &mut self.open_meeting else { return };
        let text = if self.keymap.modal { Focus::Normal } else { Focus::Text };
        let has_case = open.item().is_some_and(|item| !super::meeting::case::headings(item).is_empty());
        open.focus = match (way, open.focus) {
            (Way::On, Focus::Text | Focus::Normal) | (Way::Back, Focus::Agenda) if has_case => Focus::Case,
            (Way::On, Focus::Text | Focus::Normal | Focus::Case)
            | (Way::Back, Focus::Text | Focus::Normal) => Focus::Agenda,
            (Way::On, Focus::Agenda) | (Way::Back, Focus::Agenda | Focus::Case) => text,
        };
        open.case.open = open.focus == Focus::Case || (open.case.open && has_case);
    }
}
