//! The export settings of a body: the format last chosen, and a Word template.
//!
//! ```json
//! {"export": {"Engum Byråd": {"format": "docx", "template": "/home/mia/brevpapir.docx"}}}
//! ```

use serde_json::{Map, Value};

use super::user_file::{object, printed};
use crate::export::Format;

/// The export settings of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportSettings {
    /// The format last chosen, or Word, which those who send referater out use.
    pub format: Format,
    /// The Word file to take styles, letterhead, header and footer from.
    pub template: Option<String>,
}

impl ExportSettings {
    /// Returns the settings of a body; defaults for what is not set.
    pub fn of(settings: &str, body: &str) -> Self {
        let settings = object(settings).unwrap_or_default();
        let of_body = settings.get("export").and_then(|bodies| bodies.get(body));
        let text = |name: &str| of_body?.get(name)?.as_str().map(str::to_owned);
        let format = text("format").and_then(|ending| Format::of_ending(&ending));
        ExportSettings { format: format.unwrap_or(Format::Docx), template: text("template") }
    }
}

/// Returns the settings with the format of a body set; `None` when it is set already, or they are not
/// understood.
pub(super) fn with_format(settings: &str, body: &str, format: Format) -> Option<String> {
    if ExportSettings::of(settings, body).format == format {
        return None;
    }
    let mut settings = object(settings).ok()?;
    let empty = || Value::Object(Map::new());
    let bodies = settings.entry("export").or_insert_with(empty).as_object_mut()?;
    let of_body = bodies.entry(body).or_insert_with(empty).as_object_mut()?;
    of_body.insert("format".to_owned(), format.ending().into());
    Some(printed(settings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_kept_beside_what_else_is_said() {
        let settings = r#"{"spelling": false, "export": {"Engum Byråd": {"template": "brev.docx"}}}"#;
        let text = with_format(settings, "Engum Byråd", Format::Html).unwrap();
        let stored = ExportSettings::of(&text, "Engum Byråd");
        assert_eq!(stored, ExportSettings { format: Format::Html, template: Some("brev.docx".to_owned()) });
        assert!(text.contains("\"spelling\": false"));
        assert_eq!(
            ExportSettings::of(&text, "Viby Byråd"),
            ExportSettings { format: Format::Docx, template: None }
        );
        assert_eq!(with_format(&text, "Engum Byråd", Format::Html), None);
        assert_eq!(with_format("ikke json", "Engum Byråd", Format::Html), None);
        assert_eq!(with_format(r#"{"export": 3}"#, "Engum Byråd", Format::Html), None);
    }
}
