//! What the mouse does: a press goes to what stands there, the wheel scrolls it.

use super::pointer::{Mouse, MouseAct, Target, Targets};
use crate::action::Action;
use crate::app::front::Front;
use crate::app::outcome::{Next, Outcome};
use crate::app::scroll::Scroll;
use crate::app::window::Area;
use crate::app::{App, Focus, Role};
use crate::editor::Motion;
use crate::keymap::{Code, Key};

/// How many rows of a text one turn of the wheel moves.
const TURN: isize = 3;

impl App {
    /// The screen is drawn: this is what stands where.
    pub fn drawn(&mut self, targets: Targets) {
        self.input.pointer.targets = targets;
    }
}

/// Does what the mouse means.
pub(in crate::app) fn take(app: &mut App, Mouse { act, column, row }: Mouse) {
    let found = app.input.pointer.targets.at(column, row);
    let pressed = app.input.pointer.pressed.take();
    match act {
        MouseAct::Press => {
            app.notice = None;
            app.input.pending.clear();
            if let Some((area, target)) = found {
                press(app, target, column - area.x, row - area.y, pressed);
            }
        }
        MouseAct::WheelUp => wheel(app, found, -1),
        MouseAct::WheelDown => wheel(app, found, 1),
    }
}

fn press(app: &mut App, target: Target, column: u16, row: u16, pressed: Option<usize>) {
    match target {
        Target::Row(index) if pressed == Some(index) => app.key(Key::plain(Code::Enter)),
        Target::Row(index) => {
            app.in_front(|front| front.select(Scroll::To(index)));
            app.input.pointer.pressed = Some(index);
        }
        Target::Item(index) if app.role == Role::MinuteTaker => {
            let items = app.open_meeting.as_ref().map(|open| &open.meeting.items);
            if let Some(id) = items.and_then(|items| items.get(index)).map(|item| item.id.clone()) {
                app.carry_out(Outcome::next(Next::Item(id)));
            }
        }
        Target::Text => press_text(app, column, row),
        Target::Act(action) => app.perform(vec![action]),
        Target::Item(_) | Target::Background | Target::List | Target::Overlay => {}
    }
}

/// The cursor goes to a place in the decision.
fn press_text(app: &mut App, column: u16, row: u16) {
    if app.overlay.is_some() || app.role != Role::MinuteTaker {
        return;
    }
    if app.open_meeting.as_ref().is_some_and(|open| matches!(open.focus(), Focus::Agenda | Focus::Background))
    {
        app.edit_decision();
    }
    if let Some(open) = &mut app.open_meeting {
        let editor = open.shown_mut();
        editor.click(editor.top() + usize::from(row), column, false);
    }
}

fn wheel(app: &mut App, found: Option<(Area, Target)>, direction: isize) {
    match found {
        Some((_, Target::Row(_) | Target::List | Target::Overlay)) => {
            app.in_front(|front| front.select(Scroll::Rows(direction)));
        }
        _ if app.overlay.is_some() => {}
        Some((_, Target::Item(_))) => {
            let items = app.open_meeting.as_ref().map_or(0, |open| open.meeting.items.len());
            app.view.screen_mut().scroll_agenda(direction * TURN, items);
        }
        Some((area, Target::Text)) => app.in_front(|front| wheel_text(front, area, direction)),
        None if app.view.screen().edits_decision() => {}
        Some((_, Target::Background | Target::Act(Action::ShowBackground))) | None => {
            app.in_front(|front| front.scroll(Scroll::Rows(direction * TURN)));
        }
        Some((_, Target::Act(_))) => {}
    }
}

/// Moves the cursor of a text that is longer than its area by a row: the text follows it.
fn wheel_text(front: &mut Front, area: Area, direction: isize) -> Outcome {
    let rows = front.open.as_ref().map_or(0, |open| open.shown().row_count());
    if rows > usize::from(area.height) {
        let motion = if direction < 0 { Motion::RowUp } else { Motion::RowDown };
        for _ in 0..TURN {
            front.move_cursor(motion);
        }
    }
    Outcome::default()
}
