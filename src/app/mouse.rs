//! What the mouse does: a press goes to what stands there, the wheel scrolls it.

use super::outcome::{Next, Outcome};
use super::pointer::{Mouse, MouseAct, Target, Targets};
use super::scroll::Scroll;
use super::window::Area;
use super::{App, Focus, Role};
use crate::editor::Motion;
use crate::keymap::{Code, Key};

/// How many rows of a text one turn of the wheel moves.
const TURN: isize = 3;

impl App {
    /// The screen is drawn: this is what stands where.
    pub fn drawn(&mut self, targets: Targets) {
        self.pointer.targets = targets;
    }

    pub(super) fn mouse(&mut self, Mouse { act, column, row }: Mouse) {
        let found = self.pointer.targets.at(column, row);
        let pressed = self.pointer.pressed.take();
        match act {
            MouseAct::Press => {
                self.notice = None;
                self.pending.clear();
                if let Some((area, target)) = found {
                    self.press(target, column - area.x, row - area.y, pressed);
                }
            }
            MouseAct::WheelUp => self.wheel(found, -1),
            MouseAct::WheelDown => self.wheel(found, 1),
        }
    }

    fn press(&mut self, target: Target, column: u16, row: u16, pressed: Option<usize>) {
        match target {
            Target::Row(index) if pressed == Some(index) => self.key(Key::plain(Code::Enter)),
            Target::Row(index) => {
                self.in_front(|front| front.select(Scroll::To(index)));
                self.pointer.pressed = Some(index);
            }
            Target::Item(index) if self.role == Role::MinuteTaker => {
                let items = self.open_meeting.as_ref().map(|open| &open.meeting.items);
                if let Some(id) = items.and_then(|items| items.get(index)).map(|item| item.id.clone()) {
                    self.carry_out(Outcome::next(Next::Item(id)));
                }
            }
            Target::Text => self.press_text(column, row),
            Target::Act(action) => self.perform(vec![action]),
            Target::Item(_) | Target::Case | Target::List | Target::Overlay => {}
        }
    }

    /// The cursor goes to a place in the decision.
    fn press_text(&mut self, column: u16, row: u16) {
        if self.overlay.is_some() || self.role != Role::MinuteTaker {
            return;
        }
        if self.open_meeting.as_ref().is_some_and(|open| matches!(open.focus(), Focus::Agenda | Focus::Case))
        {
            self.edit_decision();
        }
        if let Some(open) = &mut self.open_meeting {
            let editor = open.shown_mut();
            editor.click(editor.top() + usize::from(row), column, false);
        }
    }

    fn wheel(&mut self, found: Option<(Area, Target)>, direction: isize) {
        match found {
            Some((_, Target::Row(_) | Target::List | Target::Overlay)) => {
                self.in_front(|front| front.select(Scroll::Rows(direction)));
            }
            _ if self.overlay.is_some() => {}
            Some((_, Target::Item(_))) => {
                let items = self.open_meeting.as_ref().map_or(0, |open| open.meeting.items.len());
                self.view.screen_mut().shift_agenda(direction * TURN, items);
            }
            Some((area, Target::Text)) => self.wheel_text(area, direction),
            None if self.view.screen().edits_decision() => {}
            Some((_, Target::Case)) | None => {
                self.in_front(|front| front.scroll(Scroll::Rows(direction * TURN)));
            }
            Some((_, Target::Act(_))) => {}
        }
    }

    /// A text that is longer than its place follows its cursor.
    fn wheel_text(&mut self, area: Area, direction: isize) {
        let rows = self.open_meeting.as_ref().map_or(0, |open| open.shown().row_count());
        if rows > usize::from(area.height) {
            let motion = if direction < 0 { Motion::RowUp } else { Motion::RowDown };
            (0..TURN).for_each(|_| self.in_front(|front| front.move_cursor(motion)));
        }
    }
}
