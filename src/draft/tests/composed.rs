//! Points put together from parts whose deciding words are known: no draft that tells them lacks one or adds one.

use proptest::prelude::*;

use super::*;
use crate::test_rounds::rounds;

/// Who is named as deciding, in how an agenda says it.
const OPENINGS: [&str; 6] = [
    "Det indstilles, at byrådet ",
    "Forvaltningen indstiller, at Byrådet ",
    "Økonomiudvalget indstiller til Byrådet, at byrådet ",
    "at byrådet ",
    "Borgmesteren foreslår, at Engum Byråd ",
    "Indstilling: At byrådet ",
];

/// What is to be done, with the words that must not be lost.
const ACTS: [(&str, &[&str]); 22] = [
    ("godkender planen for Nørrehede", &["Nørrehede"]),
    ("godkender ikke planen for Nørrehede", &["ikke", "Nørrehede"]),
    ("ikke imødekommer ansøgningen fra Bo Krag", &["ikke", "Bo Krag"]),
    ("bevilger 1,8 mio. kr. til molen", &["1,8 mio. kr."]),
    ("sælger Strandvej 12 B for 3.250.000 kr. ekskl. moms", &["12 B", "3.250.000 kr.", "ekskl."]),
    ("anbefaler Regionsrådet at udvide linje 91N", &["Regionsrådet", "91N"]),
    ("udpeger Lone Lyng (A) til bestyrelsen", &["Lone Lyng (A)"]),
    ("pålægger forvaltningen at vende tilbage inden 6 uger", &["forvaltningen", "inden 6 uger"]),
    ("tager orienteringen om § 17, stk. 4-udvalget til efterretning", &["§ 17, stk. 4"]),
    ("meddeler afslag efter planlovens § 19, stk. 1", &["§ 19, stk. 1"]),
    ("afslår ansøgningen om 40.000 kr.", &["40.000 kr."]),
    ("undlader at klage over afgørelsen af 3. maj 2026", &["undlade", "3. maj 2026"]),
    ("udsætter sagen til mødet den 9. juni", &["9. juni"]),
    ("nedsætter et udvalg på 7 medlemmer", &["7 medlemmer"]),
    ("godkender forslag 2, undtagen etape 3", &["forslag 2", "undtagen etape 3"]),
    (
        "bemyndiger borgmesteren til at underskrive for højst 12.500 kr.",
        &["borgmesteren", "højst 12.500 kr."],
    ),
    ("fastsætter taksten til 25,8 pct.", &["25,8 pct."]),
    ("sender forslaget i høring i 8 uger fra den 5. januar 2027", &["8 uger", "5. januar 2027"]),
    ("frigiver 250.000 kr., finansieret af konto 6.45", &["250.000 kr.", "6.45"]),
    ("hverken godkender eller afviser forslag 4", &["hverken", "forslag 4"]),
    ("– efter høring af Ældrerådet – vedtager takst 9", &["høring af Ældrerådet", "takst 9"]),
    ("(med forbehold for § 8) vedtager takst 9", &["forbehold for § 8", "takst 9"]),
];

/// What may stand behind an act.
const TAILS: [(&str, &[&str]); 9] = [
    ("", &[]),
    (" under forudsætning af, at staten betaler 50 pct.", &["under forudsætning af", "50 pct."]),
    (", dog tidligst den 2. april 2027", &["dog tidligst", "2. april 2027"]),
    (" med forbehold for Anna Vangs godkendelse", &["med forbehold for", "Anna Vangs"]),
    (", medmindre ejer svarer senest den 11. marts", &["medmindre", "senest den 11. marts"]),
    (", hvis tilskuddet på 99.000 kr. gives", &["hvis", "99.000 kr."]),
    (". Det forudsættes, at skolen ikke lukker", &["forudsættes", "ikke lukker"]),
    (", subsidiært at der intet foretages før 2029", &[]),
    (", og at der ikke opkræves gebyr før 2031", &["ikke opkræves", "2031"]),
];

/// The words of a text that decide, each as often as it stands there: numbers, negations, conditions, deadlines, names.
fn deciding(text: &str) -> Vec<String> {
    const MORE: [&str; 8] = ["inden", "senest", "før", "subsidiært", "alternativt", "under", "uden", "kun"];
    let named = |word: &str| {
        ["krag", "lyng", "vang", "regionsråd", "nørrehede"].iter().any(|name| word.starts_with(name))
    };
    let keep = |word: &String| faithful::is_critical(word) || MORE.contains(&word.as_str()) || named(word);
    let mut all: Vec<String> = faithful::tokens(text).into_iter().filter(keep).collect();
    all.sort_unstable();
    all
}

fn check(asked: &Indstilling, wanted: &[&[&str]], source: &str) -> Result<(), TestCaseError> {
    let choice = source.contains("subsidiært");
    for draft in drafts("Engum Byråd", asked) {
        let outcome =
            matches!(draft.shape, Shape::Changed | Shape::Rejected | Shape::Postponed | Shape::Open);
        if draft.shape.is_general()
            || draft.shape == Shape::OneWord
            || outcome
            || draft.shape == Shape::SentUp
        {
            continue;
        }
        let note = source.contains("til efterretning") && draft.shape != Shape::Active;
        if choice || note {
            continue;
        }
        let decided = draft.text.split(FOCUS).next().unwrap_or_default();
        let low = decided.to_lowercase();
        if !matches!(draft.shape, Shape::Active | Shape::Passive | Shape::Discussion) {
            // the shorter forms leave out what the thing is about, and nothing that decides
            prop_assert!(faithful::keeps_what_decides(source, decided), "{:?}", draft);
            continue;
        }
        prop_assert_eq!(deciding(decided), deciding(source), "{:?}", draft);
        for part in wanted.iter().flat_map(|parts| parts.iter()) {
            let often = |text: &str| text.matches(&part.to_lowercase()).count();
            let asked_for = if *part == "undlade" { 1 } else { often(&source.to_lowercase()) };
            prop_assert_eq!(often(&low), asked_for, "»{}« in {:?} of {:?}", part, draft, asked);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(40, 128)))]
    #[test]
    fn no_draft_of_a_point_lacks_or_adds_what_decides(opening in 0..6usize, act in 0..22usize, tail in 0..9usize) {
        let (act, acts) = ACTS[act];
        let (tail, tails) = TAILS[tail];
        let asked = Indstilling { lead: None, points: vec![format!("{}{act}{tail}.", OPENINGS[opening])] };
        check(&asked, &[acts, tails], &format!("{act}{tail}"))?;
    }

    #[test]
    fn no_draft_loses_a_word_that_is_put_in_anywhere(
        opening in 0..6usize, act in 0..22usize, tail in 0..7usize, word in 0..7usize, at in 1..12usize,
    ) {
        const PUT_IN: [&str; 7] = ["ikke", "kun", "delvis", "højst", "tidligst", "hvis", "77"];
        let (text, word) = (format!("{}{}{}.", OPENINGS[opening], ACTS[act].0, TAILS[tail].0), PUT_IN[word]);
        let mut words: Vec<&str> = text.split(' ').collect();
        words.insert(at.min(words.len()), word);
        let source = words.join(" ");
        let count = |text: &str| faithful::tokens(text).iter().filter(|one| *one == word).count();
        for draft in of_points("Engum Byråd", None, &[&source]) {
            if draft.shape.tells_points() {
                prop_assert_eq!(count(&draft.text), count(&source), "{:?} of {}", draft, source);
            }
        }
    }

    #[test]
    fn no_draft_of_a_list_lacks_or_adds_what_decides(points in prop::collection::vec((0..22usize, 0..7usize), 2..5)) {
        let decided: Vec<String> = points.iter().map(|(act, tail)| format!("{}{}", ACTS[*act].0, TAILS[*tail].0)).collect();
        let wanted: Vec<&[&str]> = Vec::new();
        let lead = Some("Det indstilles, at byrådet".to_owned());
        check(&Indstilling { lead, points: decided.clone() }, &wanted, &decided.join(" "))?;
    }
}
