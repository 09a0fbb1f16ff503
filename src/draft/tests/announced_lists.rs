//! A list that its lead announces is told as a list, in one sentence with its lead.

use super::*;

#[track_caller]
fn check_in_one(body: &str, lead: &str, points: &[&str], head: &str) {
    let drafts = of_points(body, Some(lead), points);
    let lines: Vec<String> = points.iter().map(|point| format!("- {point}")).collect();
    assert_eq!(drafts[0].text, format!("{head}\n{}", lines.join("\n")), "{lead}");
}

#[test]
fn the_manner_of_what_is_done_stands_in_its_list() {
    check_in_one(
        "Havneudvalget",
        "Det indstilles, at bådpladserne fordeles således:",
        &["Jens Mols: plads 4", "Sejlklubben: plads 5 og 6", "Roklubben: afslag"],
        "Havneudvalget besluttede, at bådpladserne fordeles således:",
    );
    check_in_one(
        "Havneudvalget",
        "Formanden foreslår, at vagtplanen ser således ud:",
        &["mandag den 4. maj: Bo Krag", "tirsdag den 5. maj: Lone Lyng"],
        "Havneudvalget besluttede, at vagtplanen ser således ud:",
    );
    check_in_one(
        "Engum Byråd",
        "Det indstilles, at byrådet udpeger følgende til Havnerådet:",
        &["Bo Krag (A)", "Lone Lyng (V)"],
        "Byrådet udpegede følgende til Havnerådet:",
    );
}

#[test]
fn terms_are_terms_of_one_act() {
    check_in_one(
        "Havneudvalget",
        "Det indstilles, at udvalget giver tilladelse til et skur på kajen på vilkår om,",
        &["at skuret males sort", "at det fjernes inden den 1. maj 2031"],
        "Udvalget gav tilladelse til et skur på kajen på vilkår om:",
    );
    check_in_one(
        "Engum Byråd",
        "Det indstilles, at byrådet godkender planen med følgende ændringer:",
        &["Afsnit 3 udgår", "Molen sænkes til 2 m"],
        "Byrådet godkendte planen med følgende ændringer:",
    );
}

#[test]
fn acts_are_no_list_of_things() {
    let acts = of_points(
        "Engum Byråd",
        Some("Det indstilles, at byrådet:"),
        &["godkender planen", "sender den i høring"],
    );
    assert_eq!(acts[0].text, "Byrådet godkendte planen.\n\nByrådet sendte den i høring.");
    let choice = "Det indstilles, at udvalget vælger ét af følgende forslag:";
    let drafts = of_points("Havneudvalget", Some(choice), &["Broen lukkes.", "Broen bevares."]);
    assert!(drafts[0].shape != Shape::Active, "{drafts:?}");
}

#[test]
fn what_a_point_includes_is_told_with_it() {
    let drafts = of_points(
        "Engum Byråd",
        Some("Det indstilles, at"),
        &["havneplanen godkendes.", "herunder at den sendes i høring i 6 uger."],
    );
    assert_eq!(
        drafts[0].text,
        "Engum Byråd godkendte havneplanen, herunder at den sendes i høring i 6 uger."
    );
}

#[test]
fn a_list_with_dashes_within_a_point_has_lines_of_its_own() {
    let point =
        "beslutter at bygge en mole, hvori det forudsættes, at - den er 40 m lang, - den males hvert år,";
    let drafts = of_points("Engum Byråd", Some("Det indstilles, at Byrådet"), &[point, "nedlægger broen."]);
    assert_eq!(
        drafts[0].text,
        "Byrådet besluttede at bygge en mole, hvori det forudsættes, at:\n- den er 40 m lang\n- den males hvert \
         år\n\nByrådet nedlagde broen."
    );
}
