//! Every rule says what its examples say, and not what its counterexamples do.

use super::*;

#[test]
fn each_rule_is_said_by_its_examples_alone() {
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
    ])
    .assert_examples();
}
