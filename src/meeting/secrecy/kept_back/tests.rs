//! Every rule says what its examples say, and not what its counterexamples do.

use super::*;

#[test]
fn each_rule_is_said_by_its_examples_alone() {
    for book in [
        RuleBook::new(&[
            not_put::RULES,
            not_sent::RULES,
            one_copy::RULES,
            one_copy::FOR_MEMBERS,
            one_copy::RESTRICTED,
            in_confidence::RULES,
            in_confidence::FORBIDS_ALL,
            who_hears::RULES,
            who_hears::RETURN,
            who_hears::WITHOUT_STAFF,
        ]),
        RuleBook::new(SHORT_ON_PEOPLE),
        RuleBook::new(SHORT_ON_PAPERS),
    ] {
        book.assert_examples();
        book.assert_examples_tell();
    }
}

#[test]
fn a_text_without_full_stops_is_read_in_parts() {
    for before in [0, 1, 149, 190, 777] {
        let text =
            format!("{}det er aftalt, at sagen indgår ikke i referatet, siger rådet", "vej ".repeat(before));
        assert!(is_kept_back(&super::super::words::words(&text)), "behind {before} words");
    }
    let many = "vej ".repeat(700);
    assert!(!is_kept_back(&super::super::words::words(&format!("{many} bliver i mappen {many}"))));
}
