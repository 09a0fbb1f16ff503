//! The quick look for words of secrecy against all readings: it drops nothing that they answer.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::super::*;
use crate::meeting::secrecy::item_texts::{of_lines_within, says_open};
use crate::meeting::secrecy::text_cache::in_full;
use crate::meeting::{Item, Section};

/// The sources of all readings.
const SOURCES: [&str; 52] = [
    include_str!("../../secrecy.rs"),
    include_str!("../attachments.rs"),
    include_str!("../cells.rs"),
    include_str!("../classes.rs"),
    include_str!("../classes/kinds_of_words.rs"),
    include_str!("../classes/short_statements.rs"),
    include_str!("../colours.rs"),
    include_str!("../elsewhere.rs"),
    include_str!("../group.rs"),
    include_str!("../group/doors.rs"),
    include_str!("../group/headings.rs"),
    include_str!("../group/plain.rs"),
    include_str!("../group/turns.rs"),
    include_str!("../item_parts.rs"),
    include_str!("../kept_back/in_confidence.rs"),
    include_str!("../kept_back/named_secret.rs"),
    include_str!("../kept_back/not_put.rs"),
    include_str!("../kept_back/not_sent.rs"),
    include_str!("../kept_back/one_copy.rs"),
    include_str!("../kept_back/papers.rs"),
    include_str!("../kept_back/seclusion.rs"),
    include_str!("../kept_back/unwritten.rs"),
    include_str!("../kept_back/who_hears.rs"),
    include_str!("../kept_back/who_leaves.rs"),
    include_str!("../labels.rs"),
    include_str!("../listed.rs"),
    include_str!("../meaning.rs"),
    include_str!("../named.rs"),
    include_str!("../named/cases.rs"),
    include_str!("../named/clauses.rs"),
    include_str!("../named/exceptions.rs"),
    include_str!("../named/item_words.rs"),
    include_str!("../named/numbers.rs"),
    include_str!("../named/places.rs"),
    include_str!("../word_groups.rs"),
    include_str!("../readers.rs"),
    include_str!("../text_reading.rs"),
    include_str!("../rules_as_subject.rs"),
    include_str!("../sentence_list.rs"),
    include_str!("../statement.rs"),
    include_str!("../statutes.rs"),
    include_str!("../subjects.rs"),
    include_str!("../telling.rs"),
    include_str!("../telling/other_words.rs"),
    include_str!("../things.rs"),
    include_str!("../things/names.rs"),
    include_str!("../title.rs"),
    include_str!("../title/brackets.rs"),
    include_str!("../title/column.rs"),
    include_str!("../vocabulary.rs"),
    include_str!("../whole_words.rs"),
    include_str!("../words.rs"),
];

/// All words that stand in quotes in the sources, comments and their examples among them, and none that tells by itself.
static SILENT: LazyLock<Vec<String>> = LazyLock::new(|| {
    let quoted = SOURCES.iter().flat_map(|source| source.split('"'));
    let words = quoted
        .filter(|quoted| quoted.len() < 200)
        .flat_map(|quoted| quoted.split(|c: char| c.is_whitespace() || "|*".contains(c)));
    let bare = words.map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '-'));
    let kept: BTreeSet<String> =
        bare.filter(|word| !word.is_empty() && !may_tell(word)).map(str::to_owned).collect();
    kept.into_iter().collect()
});

/// All that is read from one text.
fn readings(text: &str) -> String {
    let with_head = format!("{text}: {text}");
    let (head, cell) = text.split_once(": ").unwrap_or((text, text));
    let title = split_title(text);
    let section = |heading: &str, text: &str| Section { heading: heading.to_owned(), text: text.to_owned() };
    let item = Item {
        title: text.to_owned(),
        sections: vec![section(head, cell), section("", text)],
        ..Item::default()
    };
    format!(
        "{:?}",
        (
            (
                of_group(text),
                of_rest(text),
                is_of_readers(text),
                of_part(text),
                of_answer(text),
                of_answer(&with_head)
            ),
            (
                of_line(text),
                of_text(text),
                of_mark(text),
                of_title(text),
                of_lines_within(text),
                says_open(text)
            ),
            (title.access, title.title, bears_mark(text), item_part(text), all_said_of_items(text)),
            (
                heads_closed_attachment(text),
                is_closed_attachment(text),
                of_item(&item),
                without_refused(text).into_owned()
            ),
        )
    )
}

fn assert_same(text: &str) {
    assert_eq!(readings(text), in_full::during(|| readings(text)), "{text}");
}

#[test]
fn what_no_word_tells_no_reading_answers() {
    for text in [
        "Vejen over engen bliver dyr, og rådet vil se på den igen",
        "Punkt 3 og 4: Broen",
        "Status: Ja",
        "Sag: L",
        "Mødet åbnes kl. 17",
        "Årsag til skolelukning: Vand",
        "Velkommen til alle, bortset fra punkt 3",
        "- ud over punkt 3",
        "Ingen bortset fra punkt 4",
        "Personalet gik ud under punktet",
        "Bestyrelsens egen tid",
        "Sager til alle",
        "L U K K E T",
        "lu\u{ad}kket",
        "Pkt. 4 □",
    ] {
        assert_same(text);
    }
    for text in
        ["Broen er malet", "Bilag 3: Notat om vejen", "Ane Ask, Engum", "Sagsnr. 21/4711", "1. Godkendelse"]
    {
        assert!(!may_tell(text), "{text}");
    }
    for text in
        ["Lukket", "LUKKEDE", "ikke", "§ 10", "Å", "[ ]", "( )", "a b c d e", "fortro\u{301}ligt", "gul side"]
    {
        assert!(may_tell(text), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn silent_words_together_tell_nothing(
        picks in proptest::collection::vec((any::<prop::sample::Index>(), 0..14_usize, 0..6_u8), 1..9),
    ) {
        const BETWEEN: [&str; 14] =
            [" ", " ", " ", " ", " ", ": ", ", ", " – ", " (", ") ", ". ", "-", "\n", " 3 "];

        let mut text = String::new();
        for (index, between, form) in picks {
            let word = index.get(SILENT.as_slice());
            match form {
                0 => text.push_str(&word.to_uppercase()),
                1 | 2 => {
                    text.extend(word.chars().take(1).flat_map(char::to_uppercase));
                    text.extend(word.chars().skip(1));
                }
                _ => text.push_str(word),
            }
            text.push_str(BETWEEN[between]);
        }
        assert_same(&text);
    }
}
