//! What was copied: an agenda without a file, with its form where the clipboard has it.

use crate::import::{ImportError, Imported, open};
use crate::meeting::Meeting;

/// Reads a meeting from what was copied in a browser or a word processor. The form is evidence; the text alone is taken
/// where it is divided and the form is not.
///
/// # Errors
/// An [`ImportError`] when neither is an agenda.
pub fn read_copied(
    html: Option<&str>,
    text: Option<&str>,
    known: Option<&Meeting>,
) -> Result<Imported, ImportError> {
    let formed = html.map(|html| open(format!("<!doctype html>{html}").as_bytes(), "", known));
    let plain = || text.map(|text| open(text.as_bytes(), "", known));
    match formed {
        Some(Ok(formed)) if formed.is_divided => Ok(formed),
        Some(Ok(formed)) => {
            Ok(plain().and_then(Result::ok).filter(|plain| plain.is_divided).unwrap_or(formed))
        }
        Some(Err(error)) => plain().unwrap_or(Err(error)),
        None => plain().unwrap_or(Err(ImportError::Empty)),
    }
}

#[cfg(test)]
mod tests {
    use super::read_copied;

    #[test]
    fn the_form_counts_where_it_divides() {
        let html = "<h1>Engum Havneråd</h1><p>3. maj 2026</p><ol><li>Molen</li><li>Lys</li></ol>";
        let text = "Engum Havneråd\n3. maj 2026\nMolen\nLys";
        let items = |html, text| read_copied(html, text, None).unwrap().meeting.items.len();
        assert_eq!(items(Some(html), Some(text)), 2);
        assert_eq!(items(Some("<p>Engum Havneråd"), Some("1. Molen\n2. Lys")), 2);
        assert_eq!(items(None, Some("1. Molen\n2. Lys")), 2);
        assert!(read_copied(None, None, None).is_err());
    }
}
