//! How deep the headings of a page stand in it. The Markdown has a fixed depth for each kind of heading, so that
//! it is read back; on a page no level may be left out, and an item does not belong to the list of people before it.

use crate::document::Block;
use crate::document::block::{Heading, HeadingKind};

/// Returns the level of each heading on the page, by the place of its block; 0 for what is no heading.
pub(super) fn levels(blocks: &[Block]) -> Vec<u8> {
    let mut outline = PageOutline::default();
    let level = |block: &Block| match block {
        Block::Heading(heading) => outline.level_of(heading),
        _ => 0,
    };
    blocks.iter().map(level).collect()
}

/// The headings that the next one can be under.
#[derive(Debug, Default)]
struct PageOutline {
    open: Vec<OpenHeading>,
}

#[derive(Debug)]
struct OpenHeading {
    /// The level in the document.
    level: u8,
    /// The level on the page.
    shown: u8,
    /// Whether items can be under it.
    holds_items: bool,
}

impl PageOutline {
    /// Returns the level of the next heading on the page: one below the heading that it is under. Where no
    /// title of a meeting comes before, as in a copied item, its own.
    fn level_of(&mut self, heading: &Heading) -> u8 {
        let is_item = matches!(heading.kind, HeadingKind::Item(_));
        while self.open.last().is_some_and(|last| last.level >= heading.level || is_item && !last.holds_items)
        {
            self.open.pop();
        }
        let shown = self.open.last().map_or(heading.level, |last| last.shown + 1);
        let holds_items =
            matches!(heading.kind, HeadingKind::Meeting | HeadingKind::Agenda | HeadingKind::Item(_));
        self.open.push(OpenHeading { level: heading.level, shown, holds_items });
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::ItemId;

    fn levels(headings: &[(u8, HeadingKind)]) -> Vec<u8> {
        let mut outline = PageOutline::default();
        let shown = |(level, kind): &(u8, HeadingKind)| {
            outline.level_of(&Heading { level: *level, kind: kind.clone(), ..Heading::default() })
        };
        headings.iter().map(shown).collect()
    }

    fn item(level: u8) -> (u8, HeadingKind) {
        (level, HeadingKind::Item(ItemId("i1".to_owned())))
    }

    const MEETING: (u8, HeadingKind) = (1, HeadingKind::Meeting);
    const SECTION: (u8, HeadingKind) = (4, HeadingKind::Section);

    #[test]
    fn items_without_parts_follow_the_title_and_not_a_list_of_people() {
        let people = (2, HeadingKind::People);
        assert_eq!(levels(&[MEETING, people.clone(), people, item(3), SECTION, item(3)]), [1, 2, 2, 2, 3, 2]);
        assert_eq!(levels(&[MEETING, item(3), SECTION, (2, HeadingKind::Tasks)]), [1, 2, 3, 2]);
    }

    #[test]
    fn sections_follow_the_item_they_belong_to() {
        assert_eq!(levels(&[MEETING, item(2), SECTION, item(3), SECTION, item(2)]), [1, 2, 3, 3, 4, 2]);
    }

    #[test]
    fn items_under_a_heading_over_the_agenda_are_below_it() {
        assert_eq!(levels(&[MEETING, (2, HeadingKind::Agenda), item(3), SECTION]), [1, 2, 3, 4]);
    }

    #[test]
    fn a_copied_item_keeps_its_levels() {
        assert_eq!(levels(&[item(3), SECTION, SECTION]), [3, 4, 4]);
    }
}
