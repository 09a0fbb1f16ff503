//! The data block of a page that carries its Markdown.

use html5gum::emitters::callback::CallbackEvent;

use super::events::each_event;
use crate::formats::embedded::{Embedded, EmbeddedMarkdown, TextDigest};

/// What the data block begins with.
const BEGIN: &str = "<script type=\"application/json\" id=\"referent\">";
const END: &str = "</script>";

/// Returns the data block. No sign in it ends it.
pub(super) fn print(embedded: &EmbeddedMarkdown) -> String {
    let EmbeddedMarkdown { markdown, digest } = embedded;
    let data = serde_json::json!({ "digest": digest, "markdown": markdown }).to_string();
    format!("{BEGIN}{}{END}\n", data.replace('<', "\\u003c"))
}

/// Returns what a page carries; `None` when it is not one of ours.
pub(super) fn read(page: &str) -> Option<Embedded> {
    let (_, behind) = page.rsplit_once(BEGIN)?;
    let (json, _) = behind.split_once(END)?;
    let data: serde_json::Value = serde_json::from_slice(json.as_bytes()).ok()?;
    let text = |name: &str| data.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
    let embedded = EmbeddedMarkdown { markdown: text("markdown")?, digest: text("digest")? };
    Some(embedded.beside(&digest(page)))
}

/// Elements whose words do not stand on the page.
const LEFT_OUT: [&str; 3] = ["script", "style", "title"];
/// Elements that stand within a line.
const INLINE: [&str; 8] = ["a", "em", "strong", "span", "b", "i", "u", "font"];
/// Elements that strike words out.
const STRUCK: [&str; 4] = ["del", "s", "strike", "ins"];

/// Returns the digest of the words of a page, with the numbers of its lists and the addresses of its links.
pub(super) fn digest(page: &str) -> String {
    let mut walk = DigestWalk::default();
    each_event(page, &mut |event| walk.event(event));
    walk.digest.finish()
}

#[derive(Default)]
struct DigestWalk {
    digest: TextDigest,
    /// The element whose words are left out.
    out: Option<Vec<u8>>,
    /// The attribute that is being read.
    attribute: Vec<u8>,
}

impl DigestWalk {
    fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag(name),
            CallbackEvent::EndTag { name } if self.out.as_deref() == Some(*name) => self.out = None,
            CallbackEvent::EndTag { name } => self.tag_end(name),
            CallbackEvent::AttributeName { name } => {
                self.attribute = name.to_vec();
                if self.attribute == b"hidden" {
                    self.digest.mark();
                }
            }
            CallbackEvent::AttributeValue { value }
                if [&b"value"[..], b"href"].contains(&&*self.attribute) =>
            {
                self.digest.words(&String::from_utf8_lossy(value));
            }
            CallbackEvent::String { value } if self.out.is_none() => {
                self.digest.words(&String::from_utf8_lossy(value));
            }
            _ => {}
        }
    }

    fn tag(&mut self, name: &[u8]) {
        if LEFT_OUT.iter().any(|left_out| left_out.as_bytes() == name) {
            self.out = Some(name.to_vec());
        }
        if STRUCK.iter().any(|struck| struck.as_bytes() == name) {
            self.digest.mark();
        }
        self.tag_end(name);
    }

    fn tag_end(&mut self, name: &[u8]) {
        if !INLINE.iter().any(|inline| inline.as_bytes() == name) {
            self.digest.end();
        }
    }
}
