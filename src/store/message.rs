//! What is sent to the store's threads.

use std::sync::mpsc::Sender;
use std::time::Instant;

use super::StoreError;
use super::protocol::Request;

/// A message to the store's threads.
#[derive(Debug)]
pub(super) enum Message {
    /// A request; its replies go through the function that the handle was started with.
    Request(Request),
    /// Write everything before the deadline, say how that went, and end.
    Finish(Instant, Sender<Result<(), StoreError>>),
}
