//! What is drafted: from real shapes of indstillinger, from every verb, from real pairs, and from nonsense.

mod announced_lists;
mod another_time;
mod asked_for;
mod bound_to;
mod composed;
mod conditions_and_purposes;
mod further_clauses;
mod further_kinds;
mod general;
mod handling;
mod hedged;
mod kinds;
mod left_open;
mod lookalikes;
mod measured;
mod named_acts;
mod nonsense;
mod not_recommended;
mod not_told_as_done;
mod one_object;
mod own_words;
mod passed_on;
mod rows;
mod terms_and_wishes;
mod trade;
mod written_in_haste;

use std::path::PathBuf;

use super::table::{ACTS, CARRIED_OUT, VerbEffect, VerbRow};
use super::verbs::infinitive;
use super::*;

const KKR: &str = "KKR Søhøjland";

fn of_points(body: &str, lead: Option<&str>, points: &[&str]) -> Vec<Draft> {
    let points = points.iter().map(|point| (*point).to_owned()).collect();
    drafts(body, &Indstilling { lead: lead.map(str::to_owned), points })
}

/// Returns the words of one shape.
fn of_shape(shape: Shape, drafts: &[Draft]) -> Vec<&str> {
    drafts.iter().filter(|draft| draft.shape == shape).map(|draft| draft.text.as_str()).collect()
}

#[track_caller]
fn check_first(body: &str, point: &str, expected: &str) {
    let drafts = of_points(body, None, &[point]);
    assert_eq!(drafts.first().map(|draft| draft.text.as_str()), Some(expected), "{point}");
}

#[track_caller]
fn check_all(body: &str, cases: &[(&str, &str)]) {
    for (point, expected) in cases {
        check_first(body, point, expected);
    }
}

#[track_caller]
fn check_list(body: &str, lead: &str, points: &[&str], expected: &[&str]) {
    let drafts = of_points(body, Some(lead), points);
    assert_eq!(of_shape(Shape::Active, &drafts), [expected.join("\n\n")], "{lead}");
}

#[track_caller]
fn check_passive(point: &str, expected: &str) {
    assert_eq!(of_shape(Shape::Passive, &of_points(KKR, None, &[point])).first(), Some(&expected), "{point}");
}

#[test]
fn the_body_does_what_it_was_recommended_in_its_own_name() {
    check_first(
        KKR,
        "Det indstilles, at KKR Søhøjland godkender referatet.",
        "KKR Søhøjland godkendte referatet.",
    );
    check_first(
        KKR,
        "Det indstilles at KKR tager aftalen til orientering",
        "KKR tog aftalen til orientering.",
    );
    check_first("Engum Byråd", "at byrådet bevilger 2 mio. kr.", "Byrådet bevilgede 2 mio. kr.");
    check_first("KD-Net", "Det indstilles, at KD-net godkender referatet.", "KD-Net godkendte referatet.");
    check_first("Netværket i Søhøjland", "At KD-Net godkender planen;", "KD-Net godkendte planen.");
}

#[test]
fn a_proposer_is_not_the_body() {
    check_first("Engum Byråd", "Forvaltningen indstiller, at planen vedtages.", "Engum Byråd vedtog planen.");
    let mayor = "Borgmesteren foreslår, at Lone Hansen udpeges til formand.";
    check_first("Engum Byråd", mayor, "Engum Byråd udpegede Lone Hansen til formand.");
    let committee = "Teknikudvalget anbefaler over for Byrådet at godkende planen.";
    check_first("Engum Byråd", committee, "Engum Byråd godkendte planen.");
    let itself = "Økonomiudvalget anbefaler, at Byrådet godkender planen.";
    check_first("Økonomiudvalget", itself, "Økonomiudvalget anbefalede, at Byrådet godkender planen.");
}

#[test]
fn what_others_are_to_do_is_decided_and_not_done() {
    let paid = "Det indstilles, at kommunerne betaler 2 kr. pr. indbygger.";
    check_first(KKR, paid, "KKR Søhøjland besluttede, at kommunerne betaler 2 kr. pr. indbygger.");
    let above = "Forvaltningen indstiller, at Byrådet godkender budgettet.";
    check_first("Økonomiudvalget", above, "Økonomiudvalget anbefalede, at Byrådet godkender budgettet.");
    let office = "Det indstilles, at planen udarbejdes af sekretariatet.";
    check_first(KKR, office, "KKR Søhøjland besluttede, at planen udarbejdes af sekretariatet.");
    check_first(KKR, "at der afsættes 5 kr.", "KKR Søhøjland besluttede, at der afsættes 5 kr.");
    check_passive("at der afsættes 5 kr.", "Der blev afsat 5 kr.");
}

#[test]
fn a_main_clause_has_its_verb_before_ikke() {
    check_first(KKR, "Det indstilles, at KKR ikke godkender forslaget.", "KKR godkendte ikke forslaget.");
    check_first(KKR, "at forslaget ikke godkendes", "KKR Søhøjland godkendte ikke forslaget.");
    check_passive("at forslaget ikke godkendes", "Forslaget blev ikke godkendt.");
    let refusal = of_points(KKR, None, &["at KKR ikke godkender forslaget"]);
    assert!(of_shape(Shape::OneWord, &refusal).is_empty() && of_shape(Shape::Rejected, &refusal).is_empty());
}

#[test]
fn only_main_verbs_become_past() {
    check_first(
        KKR,
        "at KKR godkender planen, bemyndiger formandskabet til at svare og sender sagen videre",
        "KKR godkendte planen, bemyndigede formandskabet til at svare og sendte sagen videre.",
    );
    check_first(
        KKR,
        "at KKR godkender, at der afsættes 5 kr., og samtidig bemyndiger formandskabet",
        "KKR godkendte, at der afsættes 5 kr., og bemyndigede samtidig formandskabet.",
    );
    let link = "at KKR behandler sagen og på den baggrund godkender planen";
    check_first(KKR, link, "KKR behandlede sagen og godkendte på den baggrund planen.");
    check_first(KKR, "at KKR godkender at der afsættes 5 kr.", "KKR godkendte at der afsættes 5 kr.");
    let sale = "at aftalen mellem køber og sælger, som er vedlagt, godkendes";
    check_first(KKR, sale, "KKR Søhøjland godkendte aftalen mellem køber og sælger, som er vedlagt.");
    let inner = "at forslaget om, at kommunen køber gården, godkendes";
    check_passive(inner, "Forslaget om, at kommunen køber gården, blev godkendt.");
    check_passive("at planen godkendes og sendes i høring", "Planen blev godkendt og sendt i høring.");
}

#[test]
fn a_discussion_is_left_open() {
    let drafts = of_points(KKR, None, &["Det indstilles, at KKR drøfter, hvordan vi hjælper."]);
    assert_eq!(drafts[0].shape, Shape::Discussion);
    assert_eq!(drafts[0].text, "KKR drøftede, hvordan vi hjælper. I drøftelsen var der bl.a. fokus på ");
    assert_eq!(of_shape(Shape::Passive, &drafts), ["Det blev drøftet, hvordan vi hjælper."]);
    assert_eq!(of_shape(Shape::OneWord, &drafts), ["Drøftet."]);
    assert!(
        of_shape(Shape::Indstilling, &drafts).is_empty() && of_shape(Shape::Rejected, &drafts).is_empty()
    );
    check_first(
        KKR,
        "at sagen drøftes",
        "KKR Søhøjland drøftede sagen. I drøftelsen var der bl.a. fokus på ",
    );
}

#[test]
fn to_be_informed_happens_to_the_body() {
    check_first(KKR, "at KKR orienteres om status", "KKR blev orienteret om status.");
    check_first(KKR, "at borgerne orienteres", "KKR Søhøjland besluttede, at borgerne orienteres.");
    check_first(KKR, "at punktet udgår", "Punktet udgik.");
}

#[test]
fn the_body_may_be_asked_in_many_ways() {
    let done = "KKR godkendte planen.";
    let asked = [
        "at KKR anmodes om at godkende planen",
        "KKR bedes godkende planen",
        "Indstillingen er, at KKR godkender planen",
    ];
    asked.iter().for_each(|point| check_first(KKR, point, done));
    check_first(KKR, "Til efterretning.", "KKR Søhøjland tog sagen til efterretning.");
    check_first(KKR, "at der vælges formand", "KKR Søhøjland valgte formand: ");
}

#[test]
fn lists_give_their_lead_to_each_point() {
    let verbs = ["- Godkender planen,", "- Bemyndiger formandskabet til at svare."];
    let decided =
        ["KKR Søhøjland godkendte planen.", "KKR Søhøjland bemyndigede formandskabet til at svare."];
    check_list(KKR, "Det indstilles, at KKR Søhøjland:", &verbs, &decided);
    let at = ["At KKR tager planen til orientering", "At KKR giver retning."];
    check_list(KKR, "Det indstilles:", &at, &["KKR tog planen til orientering.", "KKR gav retning."]);
    let infinitives = ["1. Godkende planen", "2. Frigive 5 kr."];
    let lead = "Det indstilles, at udvalget anbefaler over for Byrådet at:";
    let decided = [
        "Udvalget anbefalede over for Byrådet at godkende planen.",
        "Udvalget anbefalede over for Byrådet at frigive 5 kr.",
    ];
    check_list("Teknikudvalget", lead, &infinitives, &decided);
    let decided = ["Engum Byråd godkendte planen.", "Engum Byråd frigav 5 kr."];
    check_list("Engum Byråd", "Udvalget anbefaler over for Byrådet at:", &infinitives, &decided);
    let lines = of_points(KKR, None, &["Det indstilles, at KKR:\n- Godkender A\n- Vedtager B"]);
    assert_eq!(lines[0].text, "KKR godkendte A.\n\nKKR vedtog B.");
}

#[test]
fn an_indstilling_is_named_by_how_many_there_are() {
    let decided = |points: &[&str]| of_shape(Shape::Indstilling, &of_points(KKR, None, points)).join("|");
    assert_eq!(decided(&["at KKR godkender A", "at KKR godkender B"]), "KKR godkendte indstillingen.");
    let each = [
        "1) Det indstilles, at KKR godkender A",
        "2) Det indstilles, at KKR godkender B",
        "Det indstilles, at C godkendes",
    ];
    assert_eq!(decided(&each[..2]), "KKR godkendte begge indstillinger.");
    assert_eq!(decided(&each), "KKR godkendte indstillingerne.");
}

#[test]
fn typography_is_kept() {
    check_first(
        KKR,
        "Det indstilles at godkende »Plan for bl.a. skole« (se [her](#)), jf. bilag d. 14. april, mv.",
        "KKR Søhøjland godkendte »Plan for bl.a. skole« (se [her](#)), jf. bilag d. 14. april, mv.",
    );
    check_passive("at KKR vedtager plan 4.17 endeligt", "Plan 4.17 blev vedtaget endeligt.");
    check_passive("at KKR bevilger 1,8 mio. kr.", "1,8 mio. kr. blev bevilget.");
    check_first(KKR, "**at KKR godkender \"A.\"**", "KKR godkendte \"A.\"");
    check_first(KKR, "At KKR godkender planen. Den er vedlagt.", "KKR godkendte planen.");
    check_first(KKR, "at KKR's svar godkendes og", "KKR Søhøjland godkendte KKR's svar.");
}

#[test]
fn what_cannot_be_read_becomes_no_sentence() {
    let unknown = of_points(KKR, None, &["Det indstilles, at KKR Søhøjland glæder sig."]);
    assert!(of_shape(Shape::Active, &unknown).is_empty() && of_shape(Shape::Passive, &unknown).is_empty());
    assert_eq!(unknown[0].text, "KKR Søhøjland godkendte indstillingen.");
    assert!(of_points(KKR, None, &[" ", "-", "Ingen indstilling."]).is_empty());
    assert!(drafts(KKR, &Indstilling::default()).is_empty());
}

/// Verbs whose reading hangs on their object.
const WITH_OBJECT: [&str; 7] = ["tager", "lader", "lægger", "ser", "genoptager", "orienterer", "beslutter"];

/// Every verb, in every shape that it can stand in.
#[test]
fn every_verb_has_its_forms() {
    for row in ACTS.iter().chain(CARRIED_OUT).filter(|row| !WITH_OBJECT.contains(&row.present)) {
        let VerbRow { present, past, participle, passive, object: _, effect } = *row;
        let performs = effect == VerbEffect::Performs;
        let decided = if performs { past.to_owned() } else { format!("besluttede at {}", infinitive(row)) };
        let active = |lead: Option<&str>, point: &str, expected: &str| {
            let drafts = of_points(KKR, lead, &[point]);
            assert!(of_shape(Shape::Active, &drafts).contains(&expected), "{point}: {drafts:?}");
        };
        let done = format!("KKR Søhøjland {decided} sagen.");
        active(None, &format!("Det indstilles, at KKR Søhøjland {present} sagen."), &done);
        active(None, &format!("At KKR Søhøjland {present} sagen"), &done);
        active(None, &format!("Forvaltningen foreslår, at KKR Søhøjland {present} sagen."), &done);
        active(
            Some("Det indstilles, at KKR Søhøjland:"),
            &format!("- {}", words::capital(&format!("{present} sagen,"))),
            &done,
        );
        active(
            Some("Det anbefales KKR Søhøjland at:"),
            &format!("1. {}", words::capital(&format!("{} sagen", infinitive(row)))),
            &done,
        );
        let not =
            if performs { format!("{past} ikke") } else { format!("besluttede ikke at {}", infinitive(row)) };
        let not = format!("KKR Søhøjland {not} sagen.");
        active(None, &format!("Det indstilles, at KKR Søhøjland ikke {present} sagen."), &not);
        let both = format!("KKR Søhøjland vedtog planen og {decided} sagen.");
        active(None, &format!("Det indstilles, at KKR Søhøjland vedtager planen og {present} sagen."), &both);
        if !performs {
            let later = format!("KKR Søhøjland besluttede, at sagen {passive}.");
            active(None, &format!("Det indstilles, at sagen {passive}"), &later);
        }
        if performs && !["indstiller", "anbefaler", "foreslår", "orienterer", "enes"].contains(&present) {
            check_passive(
                &format!("Det indstilles, at sagen {passive}"),
                &format!("Sagen blev {participle}."),
            );
        }
    }
}

#[test]
fn a_correction_is_left_open_in_the_shortest_words() {
    let asked = "at KKR godkender kommissoriet for styregruppen for 2 mio. kr.";
    let changed = |asked: &str| of_shape(Shape::Changed, &of_points(KKR, None, &[asked])).join("|");
    assert_eq!(changed(asked), "KKR godkendte kommissoriet med den rettelse, at ");
    assert_eq!(changed("at KKR bevilger 2 mio. kr."), "KKR bevilgede 2 mio. kr. med den rettelse, at ");
    let note = "at KKR tager orienteringen til efterretning";
    assert_eq!(changed(note), "KKR tog orienteringen til efterretning med den bemærkning, at ");
    assert_eq!(of_shape(Shape::Matter, &of_points(KKR, None, &[note])), ["KKR tog sagen til efterretning."]);
    assert_eq!(changed("at KKR drøfter sagen"), "");
}

#[test]
fn points_are_told_one_by_one_where_their_outcomes_differ() {
    use crate::meeting::PointOutcome::{Followed, Postponed, Rejected};
    let points = ["Godkender A", "Vedtager B"].map(str::to_owned).to_vec();
    let asked = Indstilling { lead: Some("Det indstilles, at KKR Søhøjland:".to_owned()), points };
    let item = Item { indstilling: Some(asked), ..Item::default() };
    let mut preferences = Preferences::default();
    let decided = |marks: [crate::meeting::PointOutcome; 2]| {
        outcomes(KKR, &item, &Preferences::default(), &marks.map(Some))
    };
    assert_eq!(decided([Followed, Followed]), "KKR Søhøjland godkendte A.\n\nKKR Søhøjland vedtog B.");
    assert_eq!(
        decided([Rejected, Postponed]),
        "Ad 1: KKR Søhøjland godkendte ikke A.\n\nAd 2: Punktet blev udsat."
    );
    let points = vec!["at KKR Søhøjland godkender A".to_owned()];
    let only = Item { indstilling: Some(Indstilling { lead: None, points }), ..Item::default() };
    let refused = outcomes(KKR, &only, &Preferences::default(), &[Some(Rejected)]);
    assert_eq!(refused, "KKR Søhøjland godkendte ikke A.");
    let asked = item.indstilling.as_ref().expect("it has one");
    preferences.learn(KKR, asked, "KKR Søhøjland godkendte indstillingen.");
    let all = outcomes(KKR, &item, &preferences, &[Some(Followed), Some(Followed)]);
    assert_eq!(all, "KKR Søhøjland godkendte indstillingen.");
}

#[test]
fn the_name_of_the_body_keeps_its_letters_and_minutes_their_date() {
    let asked = "Det indstilles, at KD-net godkender referatet fra KD-net mødet d. 3. marts.";
    check_first("KD-Net", asked, "KD-Net godkendte referatet fra KD-Net mødet d. 3. marts.");
    let indstilling = Indstilling { lead: None, points: vec!["at KKR godkender referatet".to_owned()] };
    let title = "Godkendelse af referat fra møde i KKR den 2. december 2025".to_owned();
    let item = Item { title, indstilling: Some(indstilling), ..Item::default() };
    let drafts = drafts_for(KKR, &item, &Preferences::default());
    assert_eq!(drafts[1].text, "KKR godkendte referatet fra mødet den 2. december 2025.");
}

#[test]
fn verbs_stand_once_in_the_table() {
    let rows: Vec<&VerbRow> = ACTS.iter().chain(CARRIED_OUT).collect();
    for (i, row) in rows.iter().enumerate() {
        assert!(rows[i + 1..].iter().all(|other| other.present != row.present), "{}", row.present);
        assert!(row.passive.ends_with('s'), "{}", row.passive);
    }
}

#[test]
fn every_indstilling_of_the_sample_council_can_be_told() {
    let file = include_str!("../../sample-data/engum-byraad-2026-02-25.json");
    let meeting: crate::meeting::Meeting = serde_json::from_str(file).expect("the sample is a meeting");
    let meeting = meeting.normalised().expect("the sample is valid");
    for item in &meeting.items {
        let Some(indstilling) = &item.indstilling else { continue };
        let drafts = drafts(&meeting.body, indstilling);
        assert!(!of_shape(Shape::Active, &drafts).is_empty(), "{}: {drafts:?}", item.name());
    }
}

/// The pairs of indstilling and beslutning that the drafts were made after. They are not a part of this package.
#[test]
fn decisions_that_follow_the_indstilling_are_among_the_drafts() {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/pairs.json");
    let path = std::env::var_os("REFERENT_PAIRS").map_or_else(beside, PathBuf::from);
    let Ok(file) = std::fs::read(&path) else {
        println!("springer over: {} findes ikke", path.display());
        return;
    };
    let pairs: Vec<serde_json::Value> = serde_json::from_slice(&file).expect("the pairs are a list");
    let mut count = std::collections::BTreeMap::<&str, [usize; 3]>::new();
    for pair in &pairs {
        let [whole, sentence] = hits(pair);
        let row = count.entry(pair["cls"].as_str().unwrap_or_default()).or_default();
        *row = [row[0] + 1, row[1] + usize::from(whole), row[2] + usize::from(sentence)];
    }
    println!("class: pairs, equal to a draft, with a sentence equal to a draft: {count:?}");
    let [_, whole, sentences] = std::array::from_fn(|i| count.get("a").map_or(0, |row| row[i]));
    let partly = count.get("b").map_or(0, |row| row[2]);
    assert_eq!([whole, sentences, partly], [9, 9, 9], "{count:?}");
}

/// Returns whether a pair's decision is one of the drafts, and whether a whole sentence of it is.
fn hits(pair: &serde_json::Value) -> [bool; 2] {
    let text = |key: &str| pair[key].as_str().unwrap_or_default();
    let body = if text("doc").starts_with("kkr") { "KKR Midtjylland" } else { "KD-Net" };
    let points =
        pair["indstilling"].as_array().into_iter().flatten().filter_map(|p| p.as_str().map(str::to_owned));
    let indstilling =
        Indstilling { lead: pair["lead"].as_str().map(str::to_owned), points: points.collect() };
    let drafts = drafts(body, &indstilling);
    let is_draft = |words: &str| drafts.iter().any(|draft| draft.text == words);
    let decision = text("beslutning");
    let sentence = words::sentences(decision).iter().any(|sentence| is_draft(sentence));
    [is_draft(decision), sentence]
}
