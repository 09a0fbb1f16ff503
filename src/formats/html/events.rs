//! The tokens of a page, one after the other.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// Shows every token of a page to whoever reads it. The reader is a trait object, so that the tokenizer is compiled
/// once for all of them.
pub(crate) fn each_event(page: &str, read: &mut dyn FnMut(&CallbackEvent<'_>)) {
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        read(&event);
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(page, emitter).for_each(drop);
}
