//! Sentences that name items, and those that merely hold a number.

use super::*;
use Access::{Closed, Doubtful, Open};

fn only(sentence: &str) -> Option<SaidOfItems> {
    all_said_of_items(sentence).into_iter().next()
}

fn numbers_of(sentence: &str) -> Option<(Vec<String>, Access)> {
    match only(sentence)? {
        SaidOfItems { items: NamedItems::Numbers(numbers), access, .. } => Some((numbers, access)),
        _ => None,
    }
}

#[test]
fn numbers_letters_and_ranges_are_named() {
    for (sentence, numbers) in [
        ("Punkt 3 og 4 behandles for lukkede døre.", &["3", "4"][..]),
        ("Punkterne 2-4 er lukkede.", &["2", "3", "4"]),
        ("Bemærk: Punkt B og D er fortrolige.", &["B", "D"]),
        ("Pkt. VI er ikke åbent for offentligheden.", &["VI"]),
        ("Note: Punkt 8 er et lukket punkt.", &["8"]),
        ("Punkt 2 til 4 er lukkede", &["2", "3", "4"]),
        ("Lukkede punkter: 7, 9 og 12", &["7", "9", "12"]),
        ("Godkendt, dog således at punkt 6 behandles for lukkede døre.", &["6"]),
        ("Ad 7: Punktet er lukket.", &["7"]),
        ("Offentligheden har ikke adgang til punkt 5.", &["5"]),
        ("Alle punkter er åbne undtagen punkt 4.", &["4"]),
        ("Under punkt 9 lukkes dørene.", &["9"]),
    ] {
        let wanted: Vec<String> = numbers.iter().map(|&number| number.to_owned()).collect();
        assert_eq!(numbers_of(sentence), Some((wanted, Closed)), "{sentence}");
    }
    for other in [
        "Lukkede punkter: Ingen",
        "Punkt 3 blev udsat",
        "Vi ses kl. 19",
        "Sagen behandles i forlængelse af punkt 3 for lukkede døre.",
        "Punktet behandles for lukkede døre.",
        "Vejen er lukket fra nr. 3 til nr. 9.",
        "Svømmehallen er lukket i uge 29.",
    ] {
        assert_eq!(only(other), None, "{other}");
    }
}

#[test]
fn what_is_not_named_may_be_the_closed_one() {
    let statement = |sentence: &str| {
        only(sentence).map(|statement| (statement.items, statement.access, statement.others))
    };
    let all = |numbers: &[&str]| NamedItems::Numbers(numbers.iter().map(|&n| n.to_owned()).collect());
    assert_eq!(statement("Kun punkt 1-2 er åbne."), Some((all(&["1", "2"]), Open, Closed)));
    assert_eq!(statement("Åbne punkter: 1-3"), Some((all(&["1", "2", "3"]), Open, Doubtful)));
    let up_to = NamedItems::UpTo("4".to_owned());
    assert_eq!(statement("Mødet er åbent for tilhørere til og med punkt 4."), Some((up_to, Open, Closed)));
    let from = |inclusive| NamedItems::From { number: "5".to_owned(), inclusive };
    assert_eq!(statement("Fra punkt 5 er mødet lukket."), Some((from(true), Closed, Open)));
    assert_eq!(statement("Efter punkt 5 lukkes dørene."), Some((from(false), Closed, Open)));
    assert_eq!(statement("Punkt 5 og frem behandles for lukkede døre."), Some((from(true), Closed, Open)));
}

#[test]
fn places_and_cases_name_items_too() {
    let statement = |sentence: &str| only(sentence).map(|statement| (statement.items, statement.access));
    assert_eq!(
        statement("Sidste punkt på dagsordenen er lukket."),
        Some((NamedItems::Places(vec![-1]), Closed))
    );
    assert_eq!(
        statement("De to sidste punkter er lukkede."),
        Some((NamedItems::Places(vec![-1, -2]), Closed))
    );
    assert_eq!(
        statement("Andet punkt holdes bag lukkede døre."),
        Some((NamedItems::Places(vec![2]), Closed))
    );
    assert_eq!(statement("Der er et andet punkt, som er lukket."), None);
    let cases = NamedItems::Cases(vec!["26/1041".to_owned(), "26/2077".to_owned()]);
    assert_eq!(statement("Sager til lukket møde: 26/1041 og 26/2077"), Some((cases, Closed)));
    assert_eq!(statement("Lukket møde den 14-05-2026"), None);
}
