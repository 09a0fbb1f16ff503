//! The mouse: what it does, and what stands where on the screen that was drawn last.

use crate::action::Action;
use crate::app::window::Area;

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseAct {
    /// Its left button was pressed.
    Press,
    /// Its wheel was turned towards the beginning.
    WheelUp,
    /// Its wheel was turned towards the end.
    WheelDown,
}

/// What the mouse did, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub act: MouseAct,
    /// The column in the window.
    pub column: u16,
    /// The row in the window.
    pub row: u16,
}

/// What stands in a place on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A row of the list that has the keys, by its number in that list.
    Row(usize),
    /// An item in the agenda, by its place there.
    Item(usize),
    /// The text of the decision.
    Text,
    /// The sections of the background.
    Background,
    /// The keys of an action, with a word for it.
    Act(Action),
    /// A list that has the keys, where there is nothing to press.
    List,
    /// What lies over the screen, where there is nothing to press.
    Overlay,
}

/// What stands where on the screen that was drawn last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Targets(Vec<(Area, Target)>);

impl Targets {
    /// Adds what was drawn in a place, over what was drawn there before.
    pub fn add(&mut self, area: Area, target: Target) {
        self.0.push((area, target));
    }

    /// Adds what was drawn elsewhere.
    pub fn extend(&mut self, others: Targets) {
        self.0.extend(others.0);
    }

    /// Returns what stands in a cell, and the place it takes there.
    pub(in crate::app) fn at(&self, column: u16, row: u16) -> Option<(Area, Target)> {
        let holds = |area: &Area| {
            (area.x..area.x.saturating_add(area.width)).contains(&column)
                && (area.y..area.y.saturating_add(area.height)).contains(&row)
        };
        self.0.iter().rev().find(|(area, _)| holds(area)).copied()
    }
}

/// What is known of the mouse.
#[derive(Debug, Default)]
pub(in crate::app) struct Pointer {
    pub(super) targets: Targets,
    /// The row of a list that was pressed last, with nothing in between: pressed again it is chosen.
    pub(super) pressed: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_drawn_last_lies_on_top() {
        let mut targets = Targets::default();
        targets.add(Area { x: 0, y: 2, width: 10, height: 5 }, Target::Text);
        let row = Area { x: 2, y: 3, width: 4, height: 1 };
        targets.add(row, Target::Row(7));
        assert_eq!(targets.at(2, 3), Some((row, Target::Row(7))));
        assert_eq!(targets.at(6, 3).map(|found| found.1), Some(Target::Text));
        assert_eq!(targets.at(9, 6).map(|found| found.1), Some(Target::Text));
        assert_eq!(targets.at(10, 6), None);
    }
}
