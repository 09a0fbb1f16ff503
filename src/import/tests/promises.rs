//! What the import promises of every file: it never panics, it is quick, and what it does not place it names.

use proptest::prelude::*;

use crate::import::recognise::read_count;
use crate::import::tests::lines::{LINES, document};
use crate::import::{ImportError, read};
use crate::test_rounds::rounds;

/// A document of lines, and the words in it.
fn documents() -> impl Strategy<Value = (String, Vec<String>)> {
    let line = (0..LINES.len(), 1_u32..30, 1_u32..5, proptest::collection::vec("[b-dg-hj-kp-tv]{7}", 4));
    proptest::collection::vec(line, 1..60).prop_map(document)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(32, 256), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost((text, words) in documents()) {
        match read(text.as_bytes(), "referat.txt") {
            Err(error) => prop_assert_eq!(error, ImportError::NoItems),
            Ok(imported) => {
                let mut all = serde_json::to_string(&imported.meeting).unwrap();
                imported.warnings.iter().for_each(|warning| all.push_str(&warning.to_string()));
                for word in words {
                    prop_assert!(all.contains(&word), "{} is lost from\n{}\n{}", word, text, all);
                }
            }
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,200}(\n\\PC{0,80}){0,20}") {
        let _ = read(text.as_bytes(), "fil.txt");
        let _ = read(format!("Dato: 3. maj 2021\n1. Om {text}\nBeslutning\n{text}").as_bytes(), "fil.txt");
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, "fil");
        let _ = read(&[b"{\"format\": \"referent/1\", ".as_slice(), &bytes].concat(), "fil.json");
    }

    #[test]
    fn what_is_read_is_read_again((text, _) in documents()) {
        if let Ok(imported) = read(text.as_bytes(), "referat.txt") {
            let json = serde_json::to_string(&imported.meeting).unwrap();
            prop_assert_eq!(read(json.as_bytes(), "referat.json").map(|again| again.meeting), Ok(imported.meeting));
        }
    }
}

#[test]
fn the_work_grows_with_the_document() {
    let page = "3. maj 2021\n1. Punkt et\nIndstilling\n- at vi tager 1. maj\n\nBeslutning\nGodkendt kl. 10.00\nSide 1 af 9\n";
    for line in [
        page,
        "1. Led\n",
        "Ane Ask, Engum\n",
        "Sagsnr.: 21/16998\n",
        "Beslutning\n",
        "2.1. Under 5\t7\n",
        "a-\nb\n",
        "Side 3 af 9\n",
        "en lang linje uden punktum, som fortsætter og fortsætter uden at nå frem til noget\n",
        "Indstilling\nen lang linje\n",
        "Ane Ask, ",
        "| Broen | 12 |\n",
        "Nr.\tEmne\tTid\n",
        "Punkt om broen\t12\n",
    ] {
        let looked_at = |bytes: usize| {
            let text = format!("Referat den 3. maj 2021\n{}", line.repeat(bytes / line.len()));
            read_count::during(|| drop(read(text.as_bytes(), "lang.txt")))
        };
        let (short, long) = (looked_at(1_000), looked_at(4_000));
        // four times the text: quadratic work would be sixteen times as much
        assert!(long <= short * 5, "{line}: {short} and {long} bytes");
    }
}

#[test]
fn what_is_far_too_long_is_refused() {
    let text = "Referat den 3. maj 2021\n".to_owned() + &"1. Om broen\n".repeat(1_500_000);
    assert_eq!(read(text.as_bytes(), "lang.txt"), Err(ImportError::TooLong));
    let short = "Referat den 3. maj 2021\n".to_owned() + &"x\n\n".repeat(1_000_001);
    assert_eq!(read(short.as_bytes(), "lang.txt"), Err(ImportError::TooLong));
    let page = "<!DOCTYPE html><p>".to_owned() + &text;
    assert_eq!(read(page.as_bytes(), "lang.html"), Err(ImportError::TooLong));
}

#[test]
fn whatever_has_words_opens_with_a_warning() {
    let letter =
        read("Kære alle\n\nTak for sidst.\n\nVi ses til sommer\n\nHusk kaffen.".as_bytes(), "brev.txt")
            .unwrap();
    assert_eq!(letter.meeting.items.len(), 1);
    let actual: Vec<String> = letter.warnings.iter().map(ToString::to_string).collect();
    assert!(actual[0].contains("læst som ét punkt"), "{actual:?}");
    let named: Vec<&str> = letter.candidates.iter().map(|&line| letter.lines[line].as_str()).collect();
    assert_eq!(named, ["Vi ses til sommer"]);
    let short = read(b"1. Velkomst\n2. Eventuelt", "a.txt").unwrap();
    assert_eq!(short.meeting.items.len(), 2);
    assert!(short.warnings.iter().any(|warning| warning.text.contains("mødets dato står ikke i filen")));
    assert_eq!(read(b"12 34", "tal.txt"), Err(ImportError::NoItems));
}
