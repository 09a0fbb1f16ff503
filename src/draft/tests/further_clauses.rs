//! Clauses that go on behind the first: with a subject of their own, against a "no", or with a proviso.

use super::*;

const COUNCIL: &str = "Engum Byråd";

#[test]
fn a_clause_with_its_own_subject_is_decided_where_its_at_was_left_out() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet godkender planen, og der afsættes 4 mio. kr.",
                "Byrådet godkendte planen og besluttede, at der afsættes 4 mio. kr.",
            ),
            (
                "at planen godkendes, og fogeden bemyndiges til at indgå aftale",
                "Engum Byråd godkendte planen og bemyndigede fogeden til at indgå aftale.",
            ),
            (
                "at byrådet godkender planen, og at der afsættes 4 kr., og sagen genoptages i maj",
                "Byrådet godkendte planen og besluttede, at der afsættes 4 kr., og at sagen genoptages i maj.",
            ),
            (
                "at planen godkendes, men fristen forlænges ikke",
                "Engum Byråd godkendte planen, men besluttede, at fristen ikke forlænges.",
            ),
            (
                "at byrådet godkender salget, og køber betaler 4 kr.",
                "Byrådet godkendte salget og besluttede, at køber betaler 4 kr.",
            ),
            (
                "at byrådet anmoder lauget om at rydde molen, og lauget betaler selv",
                "Byrådet anmodede lauget om at rydde molen og besluttede, at lauget betaler selv.",
            ),
            (
                "at byrådet vælger Bo Krag som fyrmester, og Eva Holm vælges som suppleant",
                "Byrådet valgte Bo Krag som fyrmester og valgte Eva Holm som suppleant.",
            ),
        ],
    );
    // within a clause it may go on there
    let within = "at byrådet godkender planen med de rettelser, der er aftalt, og de vilkår, der gælder";
    let drafts = of_points(COUNCIL, None, &[within]);
    assert!(drafts.iter().all(|draft| !draft.text.contains("besluttede")), "{drafts:#?}");
}

#[test]
fn what_the_body_does_itself_is_no_part_of_what_it_approves() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet godkender planen, at byrådet tager status til efterretning",
                "Byrådet godkendte planen og tog status til efterretning.",
            ),
            (
                "at taksterne godkendes og gælder fra maj",
                "Engum Byråd besluttede, at taksterne godkendes og gælder fra maj.",
            ),
            (
                "at molen lukkes, og at byrådet får en status i maj, og at lauget høres",
                "Byrådet besluttede, at molen lukkes, at få en status i maj, og at lauget høres.",
            ),
            (
                "at ansøgningen afslås og foreningen kan søge igen",
                "Engum Byråd besluttede, at ansøgningen afslås og foreningen kan søge igen.",
            ),
            ("at byrådet afslår ansøgningen og foreningen kan søge igen", "Byrådet godkendte indstillingen."),
            (
                "at byrådet hverken genoptager sagen eller ændrer lejen",
                "Byrådet besluttede hverken at genoptage sagen eller ændre lejen.",
            ),
            ("at stien forlægges", "Engum Byråd besluttede, at stien forlægges."),
            ("Planen til godkendelse.", "Engum Byråd godkendte planen."),
        ],
    );
}

#[test]
fn the_first_half_of_a_name_is_no_verb() {
    check_all(
        "Bygge- og Havneudvalget",
        &[
            (
                "at Bygge- og Havneudvalget godkender planen, samt at molen males",
                "Bygge- og Havneudvalget godkendte planen og besluttede, at molen males.",
            ),
            ("at leje- og købsaftalen godkendes", "Bygge- og Havneudvalget godkendte leje- og købsaftalen."),
        ],
    );
    // where a case is decided is told of it
    let drafts = of_points(COUNCIL, Some("Det indstilles"), &["at molen males", "Sagen afgøres i: Byrådet."]);
    assert_eq!(drafts[0].text, "Engum Byråd besluttede, at molen males.");
}

#[test]
fn what_somebody_does_instead_stays_in_their_clause() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet meddeler lauget, at man ikke har indvendinger, men ønsker molen undersøgt",
                "Byrådet meddelte lauget, at man ikke har indvendinger, men ønsker molen undersøgt.",
            ),
            (
                "at byrådet meddeler lauget, at planen ikke kan støttes, men afsætter 4 kr. til molen",
                "Byrådet meddelte lauget, at planen ikke kan støttes, men afsatte 4 kr. til molen.",
            ),
            // whose act it is cannot be told
            (
                "at byrådet noterer, at udvalget ikke har udtalt sig, men udsætter sagen",
                "Engum Byråd godkendte indstillingen.",
            ),
        ],
    );
}

#[test]
fn a_proviso_stands_before_an_act_that_is_only_decided() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet opsiger lejen og om nødvendigt genudbyder molen",
                "Byrådet besluttede at opsige lejen og om nødvendigt genudbyde molen.",
            ),
            (
                "at byrådet godkender planen og i fornødent omfang afsætter 4 kr.",
                "Byrådet godkendte indstillingen.",
            ),
            (
                "at byrådet bygger en mole samt nedlægger møllen",
                "Byrådet besluttede at bygge en mole samt nedlægge møllen.",
            ),
            (
                "at planen dels godkendes, dels forelægges lauget",
                "Engum Byråd besluttede, at planen dels godkendes, dels forelægges lauget.",
            ),
        ],
    );
}

#[test]
fn what_something_is_given_for_stays_with_it() {
    check_first(
        COUNCIL,
        "at grunden overdrages mod betaling, at skellet afsættes, og at skødet tinglyses",
        "Engum Byråd besluttede, at grunden overdrages mod betaling, at skellet afsættes, og at skødet tinglyses.",
    );
}

#[test]
fn what_stands_behind_a_thing_stays_behind_its_passive() {
    check_passive("at KKR vedtager planen, men ikke budgettet", "Planen, men ikke budgettet, blev vedtaget.");
    check_passive("at KKR ansætter Bo Krag på prøve i 3 uger", "Bo Krag blev ansat på prøve i 3 uger.");
    let drafts = of_points(KKR, None, &["at KKR bevilger lauget 60.000 kr."]);
    assert!(of_shape(Shape::Passive, &drafts).is_empty(), "{drafts:#?}");
    let drafts =
        of_points(KKR, None, &["at KKR, efter at fristen er udløbet, vedtager planen uden ændringer"]);
    let last = "Planen uden ændringer blev vedtaget, efter at fristen er udløbet.";
    assert_eq!(of_shape(Shape::Passive, &drafts), [last]);
    let drafts = of_points(COUNCIL, None, &["at molen nedrives, eller at den renoveres"]);
    assert!(drafts.iter().all(|draft| !draft.text.contains("at den renoveres")), "{drafts:#?}");
}
