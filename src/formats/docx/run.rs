//! Runs and paragraphs in Word's XML.

/// Returns text in which no sign means anything to XML, without what XML cannot hold.
pub(super) fn escaped(text: &str) -> String {
    let fits = |c: &char| *c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let text: String = text.chars().filter(fits).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Like [`escaped`], for a text of several lines.
pub(super) fn escaped_lines(text: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join("\n")
}

/// Returns words in one run, with properties ("<w:b/>").
pub(super) fn run(words: &str, properties: &str) -> String {
    let properties =
        if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(words))
}

/// Returns plain words.
pub(super) fn plain(words: &str) -> String {
    run(words, "")
}

/// Returns bold words.
pub(super) fn bold(words: &str) -> String {
    run(words, "<w:b/>")
}

/// Returns a paragraph of a style, with further properties.
pub(super) fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
    format!("<w:p><w:pPr>{style}{properties}</w:pPr>{runs}</w:p>\n")
}
