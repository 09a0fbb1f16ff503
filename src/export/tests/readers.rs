//! Another reader of Markdown sees what was written: every line a line, every sign there.

use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::document::block::Block;
use crate::document::person::is_for_readers;
use crate::document::{Edition, document};
use crate::formats::{markdown, plain};
use crate::meeting::{Decision, Meeting, arbitrary};
use crate::test_rounds::rounds;

/// Returns the lines that a reader of CommonMark with tables sees, without blanks around them.
fn seen(markdown: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut lists: Vec<Option<u64>> = Vec::new();
    let mut urls = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        if let Some(text) = text_of(&event) {
            lines.last_mut().unwrap().push_str(&text);
            continue;
        }
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                urls.push(Some(dest_url).filter(|_| link_type != LinkType::Autolink));
            }
            Event::End(TagEnd::Link) => {
                let url = urls.pop().flatten().map_or(String::new(), |url| format!(" ({url})"));
                lines.last_mut().unwrap().push_str(&url);
            }
            Event::Start(Tag::List(first)) => lists.push(first),
            Event::End(TagEnd::List(_)) => drop(lists.pop()),
            Event::Start(Tag::Item) => {
                let list = lists.last_mut().unwrap();
                lines.push(list.map_or("- ".to_owned(), |number| format!("{number}. ")));
                *list = list.map(|number| number + 1);
            }
            // the words of an entry are on the line of its mark
            Event::Start(Tag::Paragraph) if lines.last().is_some_and(|line| is_mark(line)) => {}
            Event::HardBreak
            | Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::TableHead | Tag::TableRow | Tag::CodeBlock(_),
            )
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => lines.push(String::new()),
            _ => {}
        }
    }
    telling_lines(lines.into_iter())
}

/// Returns the text that an event puts on the open line, whatever stands around it.
fn text_of(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        Event::SoftBreak => Some(" ".to_owned()),
        // comments are invisible
        Event::InlineHtml(html) if html.starts_with("<!-- ") && html.ends_with(" -->") => None,
        Event::Html(html) | Event::InlineHtml(html) => Some(format!("HTML {html}")),
        Event::End(TagEnd::TableCell) => Some("\t".to_owned()),
        _ => None,
    }
}

fn is_mark(line: &str) -> bool {
    line == "- " || line.strip_suffix(". ").is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
}

/// Returns lines without blanks around them, with one sign after the numbers of lists, and those only that
/// say something.
fn telling_lines(lines: impl Iterator<Item = String>) -> Vec<String> {
    // words that Markdown alone needs, to tell names from letters and remarks from roles apart
    const LABELS: [&str; 5] = ["parti: ", "person: ", "rolle: ", "bemærkning: ", "årsag: "];
    const TAKEN: [&str; 3] = ["*Ingen bemærkninger.*", "**Deltog ikke:**", "**Sted:**"];
    // and so does a line that could be taken for the one under an item's heading: "*SAG-1 abc*"
    let reference = |line: &str| Some(line.strip_prefix('*')?.strip_suffix('*')?.to_owned());
    let bare = |line: String| {
        let line = LABELS.iter().fold(line, |line, label| line.replace(label, ""));
        // words that could be taken for the referat's own keep their stars as signs
        let line = TAKEN.iter().fold(line, |line, words| line.replace(words, words.trim_matches('*')));
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let inside = reference(&line).filter(|inside| !inside.is_empty() && !inside.contains('*'));
        let line = inside.unwrap_or(line);
        let number = line.split_once(") ").filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()));
        number.map_or(line.clone(), |(number, rest)| format!("{number}. {rest}"))
    };
    lines.map(bare).filter(|line| !line.is_empty() && line != "-").collect()
}

/// Returns the Markdown of a referat without what is for the import alone, which no other format prints.
fn for_readers(meeting: &Meeting) -> String {
    let mut blocks = document(meeting, Edition::Full);
    for block in &mut blocks {
        if let Block::People(people) = block {
            people.iter_mut().for_each(|person| person.remarks.retain(is_for_readers));
        }
    }
    markdown::print(&blocks)
}

fn written(meeting: &Meeting) -> Vec<String> {
    telling_lines(plain::print(&document(meeting, Edition::Full)).lines().map(str::to_owned))
}

#[track_caller]
fn decided(text: &str) -> Vec<String> {
    let mut meeting = super::meeting();
    meeting.items[1].decision = Some(Decision { text: text.to_owned(), ..Decision::default() });
    let meeting = meeting.normalised().unwrap();
    let markdown = for_readers(&meeting);
    assert_eq!(seen(&markdown), written(&meeting), "{markdown}");
    let lines = seen(&markdown);
    let from = lines.iter().skip_while(|line| *line != "Beslutning").skip(1);
    from.take_while(|line| *line != "3. Regionalpolitiske sager").cloned().collect()
}

#[test]
fn every_line_of_a_decision_is_a_line_for_the_reader() {
    for text in [
        "1. juni holdes møde.\n15. august holdes møde igen.",
        "- 21. august\n- 22. august",
        "Første linje\nanden linje",
        "a) det ene\nb) det andet",
        "+ plus\n=== lighed",
        "\\\\server\\mappe\\",
        "> citeret\n# overskrift\n---\n***",
        "1) et\n2) to\n\ntre",
        "2*3*4 = 24, snake_case og <b>fed</b> & &amp;",
    ] {
        let lines: Vec<String> = telling_lines(text.lines().map(str::to_owned));
        assert_eq!(decided(text), lines, "{text}");
    }
    let after = decided("Der sættes lys op i\n- gangen\n- kælderen\nDet blev taget til efterretning.");
    assert_eq!(after.last().unwrap(), "Det blev taget til efterretning.");
}

#[test]
fn whatever_signs_a_decision_has_the_reader_sees_them() {
    let texts: Vec<String> = serde_json::from_str(include_str!("nasty.json")).unwrap();
    assert!(texts.len() > 200);
    let mut meeting = super::meeting();
    meeting.items.truncate(2);
    meeting.timeline.clear();
    for text in texts {
        meeting.items[1].decision = Some(Decision { text: text.clone(), ..Decision::default() });
        let meeting = meeting.clone().normalised().unwrap();
        assert_eq!(seen(&for_readers(&meeting)), written(&meeting), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(60, 200)))]

    #[test]
    fn what_was_written_is_what_is_seen(meeting in arbitrary::meeting()) {
        let markdown = for_readers(&meeting);
        prop_assert_eq!(seen(&markdown), written(&meeting), "{}", markdown);
    }

    #[test]
    fn a_decision_with_any_signs_is_what_is_seen(text in "([-+*#>=|_`~:0-9a-b.)(\\[\\]<&;\\\\ ]|\n|\n- |\n1\\. |\n2\\. |\n   |juni){0,40}") {
        let mut meeting = super::meeting();
        meeting.items.truncate(2);
        meeting.items[1].decision = Some(Decision { text, ..Decision::default() });
        let markdown = for_readers(&meeting);
        prop_assert_eq!(seen(&markdown), written(&meeting), "{}", markdown);
    }
}
