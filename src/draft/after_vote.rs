//! The words for a proposal that was voted down.

use super::list::body_did;
use super::names::{self, Body};
use super::words::sentence;
use super::{Draft, Preferences, Shape, drafts_for};
use crate::meeting::{Item, UNNAMED_BODY};

/// Returns the drafts for an item whose indstilling lost the vote: that it was turned down, and that it comes again. None
/// of them says it as done.
pub fn drafts_after_rejection(body: &str, item: &Item, preferences: &Preferences) -> Vec<Draft> {
    let mut drafts = drafts_for(body, item, preferences);
    drafts.retain(|draft| matches!(draft.shape, Shape::Rejected | Shape::Postponed));
    let name = if body == UNNAMED_BODY { "" } else { body };
    let organ = names::organ(name);
    let body = Body { name, called: preferences.called().or(organ.as_deref()).unwrap_or(name) };
    let turned_down = [body_did(body, "forkastede", "forslaget"), sentence("forslaget blev forkastet")];
    let turned_down = turned_down.into_iter().flatten().map(|text| Draft { shape: Shape::Rejected, text });
    drafts.splice(0..0, turned_down);
    drafts
}
