//! Known and unknown words, and suggestions; the dictionary is invented, with the flags of the Danish one.

use encoding_rs::{ISO_8859_15, UTF_8, WINDOWS_1251, WINDOWS_1252};

use super::files::encoding_of;
use super::*;

const AFF: &str = include_str!("../../tests/it/spelling/da_DK.aff");
const DIC: &str = include_str!("../../tests/it/spelling/da_DK.dic");

fn speller() -> Speller {
    Speller::read(AFF.as_bytes(), DIC.as_bytes()).unwrap()
}

#[test]
fn words_with_their_endings_are_known() {
    let speller = speller();
    for word in ["referat", "referatet", "Referaterne", "udvalgets", "godkendte", "mio.", "møder"] {
        assert!(speller.knows(word), "{word}");
    }
    for word in ["referrat", "godkente", "mødder", "reffaratet"] {
        assert!(!speller.knows(word), "{word}");
    }
}

#[test]
fn compounds_are_known_by_the_flags_and_without_them() {
    let speller = speller();
    // by the flags: with s, with e, with nothing
    for word in ["udvalgsmødet", "gadeplan", "referatudvalget", "arbejdsplanerne"] {
        assert!(speller.knows(word), "{word}");
    }
    // "fremme" has no flag that lets it are in a compound
    assert!(speller.knows("fremmeudvalget") && speller.knows("fremmesudvalget"));
    assert!(!speller.knows("fremmeudvaget") && !speller.knows("planmøddet"));
}

#[test]
fn the_nearest_word_is_offered_first() {
    let speller = speller();
    assert_eq!(speller.suggest("referrat").first().map(String::as_str), Some("referat"));
    assert_eq!(speller.suggest("udvlaget").first().map(String::as_str), Some("udvalget"));
    let sorted =
        ranking::best("efteretning", vec!["etferetning".into(), "efterretning".into(), "efter".into()]);
    assert_eq!(sorted, ["efterretning", "etferetning", "efter"]);
}

#[test]
fn dictionaries_in_older_letters_are_read() {
    let latin = |text: &str| text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect::<Vec<u8>>();
    let aff = AFF.replace("SET UTF-8", "SET ISO8859-1");
    let old = Speller::read(latin(&aff), latin(DIC)).unwrap();
    assert!(old.knows("mødet") && old.knows("ønske") && !old.knows("mødded"));
    assert_eq!(encoding_of(b"SET ISO8859-1\n"), WINDOWS_1252);
    assert_eq!(encoding_of(b"# nothing said\n"), UTF_8);
    assert_eq!(encoding_of(b"SET ISO8859-15\r\n"), ISO_8859_15);
    assert_eq!(encoding_of(b"SET microsoft-cp1251\n"), WINDOWS_1251);
    assert_eq!(encoding_of(b"SET UTF-8\n"), UTF_8);
    assert_eq!(encoding_of(b"# \xe6\n"), WINDOWS_1252);
}

#[test]
fn a_slash_within_a_word_costs_that_word_only() {
    let odd = format!("{}\n\"A/S\"\n\"c/o\"\n", DIC.trim_end());
    assert!(Speller::read(AFF.as_bytes(), odd.as_bytes()).unwrap().knows("referat"));
    assert!(Speller::read(b"FLAG num\nSFX x Y\n", b"1\nord\n").is_err());
}

#[test]
fn only_words_that_can_be_misspelt_are_asked_for() {
    let text = "KKR's møde d. 3/4: 2. behandling af SAG-2026-00418, jf. bl.a. KD-Net-mødet (mio. kr.). Se navn@engum.dk\n- ”Lån” og/eller iPads";
    let words: Vec<&str> = checkable_words(text).map(|written| written.word).collect();
    assert_eq!(
        words,
        ["møde", "behandling", "af", "jf", "Net", "mødet", "mio", "kr", "Se", "Lån", "og", "eller"]
    );
    for CheckableWord { place, word, .. } in checkable_words(text) {
        assert_eq!(&text[place], word);
    }
    let opens: Vec<&str> = checkable_words(text).filter(|w| w.opens).map(|w| w.word).collect();
    assert_eq!(opens, ["Se", "Lån"]);
}

#[test]
fn the_last_sentence_is_found_from_the_end_as_from_the_beginning() {
    for line in [
        "",
        "Godkendt.",
        "Godkendt. ",
        "Sagen drøftes. Jf. bilag 3 den 3. marts: Kort og godt! Bo A. Krag sagde ja. D",
        "Se bl.a. Engum. Så … Er det alt?! Ja",
        "8. Maj. 2. juni. Å. ",
    ] {
        let last = sentences(line).last().map_or(0, |(start, _)| start);
        assert_eq!(last_sentence(line), last, "{line}");
    }
}

#[test]
fn a_sentence_has_the_same_words_by_itself() {
    let text = "Sagen drøftes. Jf. bilag 3 den 3. marts: Kort og godt!\n* Bo A. Krag sagde ja. Godkendt.\n\nSå er det. ";
    let pieces: Vec<(usize, &str)> = sentences(text).collect();
    assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
    assert_eq!(
        pieces.iter().map(|(_, piece)| piece.trim()).filter(|piece| !piece.is_empty()).collect::<Vec<_>>(),
        [
            "Sagen drøftes.",
            "Jf. bilag 3 den 3. marts: Kort og godt!",
            "* Bo A. Krag sagde ja.",
            "Godkendt.",
            "Så er det."
        ]
    );
    let alone = pieces.iter().flat_map(|(start, piece)| {
        checkable_words(piece)
            .map(move |one| CheckableWord { place: start + one.place.start..start + one.place.end, ..one })
    });
    assert_eq!(alone.collect::<Vec<_>>(), checkable_words(text).collect::<Vec<_>>());
}
