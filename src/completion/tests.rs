//! What is offered, and what is not.

use super::*;

fn offered(sources: &[(Source, &str)], before: &str) -> Option<String> {
    Completer::new(sources.iter().copied()).offer(before).map(|offer| offer.text)
}

const CASE: &[(Source, &str)] = &[
    (Source::Name, "Lone Lyng"),
    (Source::Name, "Birthe Svenninggaard"),
    (
        Source::Item,
        "Region Søhøjland anmodes om et overblik over de kommende udpegninger. Det koster 2 mio. kr.",
    ),
    (Source::Decision, "KKR tog sagen til efterretning."),
];

#[test]
fn a_run_of_the_case_is_offered_to_its_end() {
    let rest = Some(" overblik over de kommende udpegninger.".to_owned());
    assert_eq!(offered(CASE, "Regionen anmodes om et"), rest);
    assert_eq!(offered(CASE, "Vi tog sagen"), Some(" til efterretning.".to_owned()));
}

#[test]
fn a_long_word_is_offered_from_its_second_letter() {
    assert_eq!(offered(CASE, "De ud"), Some("pegninger".to_owned()));
    assert_eq!(offered(CASE, "De u"), None);
    assert_eq!(offered(CASE, "De q"), None);
    assert_eq!(offered(CASE, ""), None);
}

#[test]
fn names_are_offered_whole_and_mended() {
    assert_eq!(offered(CASE, "Lo"), Some("ne Lyng".to_owned()));
    let corrected = Completer::new(CASE.iter().copied()).offer("Birthe Svenningaard");
    assert_eq!(corrected, Some(Offer { replaces: 12, text: "Svenninggaard".to_owned() }));
    assert_eq!(offered(CASE, "ved lo"), None);
    assert_eq!(offered(CASE, "Ved Svenninggaards"), None);
}

#[test]
fn an_offer_is_taken_by_the_word() {
    let first = |text: &str| Offer { replaces: 0, text: text.to_owned() }.first_word().to_owned();
    assert_eq!(first(" til efterretning."), " til");
    assert_eq!(first("retning."), "retning");
    assert_eq!(first(", herunder at"), ", herunder");
}

#[test]
fn a_sentence_opens_with_the_name_of_the_body() {
    let sources = [
        (Source::Name, "KKR Midtjylland"),
        (Source::Indstilling, "KKR Midtjylland tog sagen til efterretning."),
        (Source::Item, "Status på KKR Midtjyllands strategi for KKR-formandskabet."),
    ];
    assert_eq!(offered(&sources, "K"), None);
    // the indstilling in the past tense, as far as it goes
    let whole = " Midtjylland tog sagen til efterretning.";
    assert_eq!(offered(&sources, "KKR"), Some(whole.to_owned()));
    assert_eq!(
        offered(&sources, "Planen blev sendt. KKR Midtjylland"),
        Some(" tog sagen til efterretning.".to_owned())
    );
}

#[test]
fn two_words_lead_to_the_end_of_their_clause() {
    let case = [(
        Source::Item,
        "Der er behov for hjælp udefra, som formanden finder (se bilag).\nAnna Krag (formand)",
    )];
    assert_eq!(
        offered(&case, "Der er behov"),
        Some(" for hjælp udefra, som formanden finder (se bilag).".to_owned())
    );
    assert_eq!(offered(&case, "I mødet er behov"), Some(" for hjælp udefra".to_owned()));
    assert_eq!(offered(&case, "Ved Anna Krag "), Some("(formand)".to_owned()));
}

#[test]
fn a_table_is_no_sentence_and_a_common_word_is_whole() {
    let table = [(Source::Item, "Anna Krag\tEngum\nBo Lund   Rugholm")];
    assert_eq!(offered(&table, "Ved Anna Krag"), None);
    let case = [(Source::Item, &*format!("{}medlemmer", "med en med to ".repeat(10)))];
    assert_eq!(offered(&case, "Sagen med"), None);
    assert_eq!(offered(&case, "Sagen medl"), Some("emmer".to_owned()));
}

#[test]
fn what_is_not_likely_is_shown_to_one_who_asks() {
    let completer = Completer::new(
        CASE.iter().copied().chain([(Source::Word, "overblikket"), (Source::Word, "overføres")]),
    );
    let asked =
        |before: &str| completer.others(before).into_iter().map(|offer| offer.text).collect::<Vec<_>>();
    assert_eq!(asked("Vi fik et o")[0], "verblik");
    assert!(asked("Vi fik et ov").len() >= 3, "{:?}", asked("Vi fik et ov"));
    assert_eq!(asked(""), [""; 0]);
    // the last part of a compound, after a known word
    assert_eq!(asked("Et regionsove"), ["rblik", "rføres"]);
    assert_eq!(asked("Et qwertove"), [""; 0]);
}
