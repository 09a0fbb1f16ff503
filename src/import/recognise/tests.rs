//! For each small recogniser lines that are what it looks for, and lines that are not.

use super::{bilag, body, closed, contents, indstilling, name, noise, people, place, text};

/// Says for which of the lines a recogniser is wrong.
#[track_caller]
fn table(is: impl Fn(&str) -> bool, yes: &[&str], no: &[&str]) {
    let missed: Vec<&&str> = yes.iter().filter(|line| !is(line)).collect();
    let wrong: Vec<&&str> = no.iter().filter(|line| is(line)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed: {missed:?}, wrongly found: {wrong:?}");
}

#[test]
fn attachments_are_known_by_name_mark_and_margin() {
    table(
        |line| bilag::named(line).is_some(),
        &["Bilag 1. Plan for havnen", "plan.pdf", "plan.pdf noter.docx"],
        &["Bilag", "Planen ligger på havnen", "Se bilag 1"],
    );
    table(
        |line| bilag::mark(line).is_some(),
        &["./. Plan", "./ Plan", "Punkt 44, Bilag 4: Plan"],
        &["Punkt 44: Plan", "Punkt x, Bilag 4: Plan", "Plan ./."],
    );
    table(
        |line| bilag::in_margin(line).is_some(),
        &["Planen er vedlagt. ./. Bilag 1: Plan"],
        &["Planen er vedlagt.", "Planen ./. er vedlagt"],
    );
    for (text, plain) in [
        ("./. Der er i 2027 en plan.", "Der er i 2027 en plan."),
        ("- ./. Der er i 2027 en plan.", "- Der er i 2027 en plan."),
        ("til alle. ./. Der er i 2027 en plan.", "til alle. Der er i 2027 en plan."),
    ] {
        assert_eq!(bilag::without_mark(text).as_deref(), Some(plain));
    }
    table(
        |line| bilag::without_mark(line).is_some(),
        &["./ Der er en plan."],
        &["- Der er en plan", "Kør ./start.sh", "./.", "  - to ord", "1./2. kvartal", ""],
    );
    table(bilag::is_none, &["", "Ingen", "ingen bilag.", "-"], &["Ingen plan", "Bilag 1"]);
}

#[test]
fn marks_of_closed_items() {
    table(
        closed::is_of_one,
        &["FORTROLIGT", "Lukket punkt", "Lukket sag:", "L u k k e t"],
        &["Lukkede sager"],
    );
    table(|line| closed::group(line).is_some(), &["LUKKEDE SAGER", "Åbne punkter"], &["Sager om skoler"]);
    table(|line| closed::mark(line).is_some(), &["Lukket punkt"], &["Lukket skole i Engum"]);
}

#[test]
fn tables_of_contents() {
    table(
        contents::is_heading,
        &["Indhold", "DAGSORDEN:", "Pkt. Tekst", "Indhold Side"],
        &["Indholdet af planen", "Punkt 3"],
    );
    table(
        |line| contents::without_page(line).is_some(),
        &["Budget ..... 4", "Budget\t12", "Budget   7", "Forord…… iv"],
        &["Budget 2026", "Budget", "Budget. 4"],
    );
}

#[test]
fn points_and_leads_of_an_indstilling_are_known_by_their_words() {
    table(
        |line| indstilling::mark(line).is_some(),
        &[
            "- at planen godkendes",
            "1. at planen godkendes",
            "At 1) planen godkendes",
            "a) planen",
            "at planen godkendes",
        ],
        &["Planen godkendes", "2. maj er fristen", "2026. Planen"],
    );
    table(indstilling::is_lead, &["Det indstilles, at", "Direktionen indstiller:"], &["Planen godkendes."]);
    table(
        indstilling::is_proposal,
        &["Direktionen indstiller, at planen godkendes", "Byrådet anmodes om at godkende planen"],
        &["direktionen indstiller, at", "Planen er god", "Direktionen har set, at planen er god"],
    );
}

#[test]
fn what_pages_and_sites_add() {
    table(
        noise::is_page_number,
        &["Side 3 af 12", "Side | 3", "side 3/12", "- 3 -", "3 af 12"],
        &["3", "3/12", "Side", "Sidste 3"],
    );
    table(noise::is_drawn_line, &["-----", "* * *", "____"], &["--", "- a -"]);
    table(
        noise::is_web,
        &[
            "Sidst opdateret 3. maj",
            "Siden er opdateret i går",
            "Senest opdateret: for 2 dage siden",
            "Sidst opdateret d. 14.06.2027",
            "Senest opdateret: torsdag den 3. juni 2027 kl. 9.05",
            "Siden er opdateret juni 2027",
            "Sidst opdateret 3/6 af Bo Birk",
        ],
        &[
            "Planen er opdateret",
            "Siden er opdateret med billeder",
            "Senest opdateret i dagligstuen",
            "Siden er opdateret 3 gange i maj.",
            "Senest opdateret 12 skilte på stien",
            "Opdateret den 3. maj blev planen sendt ud",
        ],
    );
}

#[test]
fn names_roles_and_places_are_known_by_their_form() {
    table(
        name::is_name,
        &["Ane Ask", "Bo van Dal", "Finn O. Bech"],
        &["Ane", "planen for Engum", "Ane Ask 2"],
    );
    table(name::begins, &["Ane Ask (A) ankom kl. 15.20"], &["ankom kl. 15.20"]);
    table(name::is_role, &["Formand", "Referent"], &["Planen", "Engum"]);
    table(people::is_nobody, &["Ingen", "Ingen."], &["Ane Ask", "Ingen plan"]);
    table(
        place::is_place,
        &["Byrådssalen", "Virtuelt møde", "Lokale 3", "Engum Rådhus"],
        &["Ane Ask", "Budget 2026"],
    );
}

#[test]
fn bodies_are_known_by_their_names() {
    table(body::is_organ, &["Engum Byråd", "Kulturudvalget"], &["Ane Ask", "Budget 2026"]);
    table(body::is_bare, &["Bestyrelsen"], &["Engum Byråd"]);
    table(body::is_company, &["Engum Forsyning A/S"], &["Engum Forsyning"]);
    table(body::is_institution, &["Engum Skole"], &["Ane Ask"]);
}

#[test]
fn ends_of_sentences_bullets_and_misread_letters_are_known() {
    table(text::ends_sentence, &["Planen blev vedtaget"], &["Finn O", "konst", "hr"]);
    table(|line| text::bullet(line).is_some(), &["- Planen", "• Planen"], &["-5 pct.", "Planen - den nye"]);
    assert_eq!(text::capitalised("BAGGRUND"), "Baggrund");
    assert_eq!(text::collapse("to  ord\t her"), "to ord\ther");
    assert_eq!(text::repaired("M0de"), "Møde");
    assert_eq!(text::after("Mødested: Engum", "mødested"), Some(": Engum"));
}

#[test]
fn why_somebody_is_away_is_a_remark_and_no_role() {
    for (entry, why) in [
        ("Ane Ask (pga. sygdom)", "pga. sygdom"),
        ("Ane Ask (på grund af ferie)", "på grund af ferie"),
        ("Ane Ask (grundet barsel)", "grundet barsel"),
        ("Ane Ask (barn syg)", "barn syg"),
        ("Ane Ask, sygemeldt", "sygemeldt"),
        ("Ane Ask - pga. sygdom", "pga. sygdom"),
    ] {
        let listed = name::listed(entry).unwrap();
        let person = &listed.person;
        assert_eq!((person.name.as_str(), listed.note.as_deref()), ("Ane Ask", Some(why)), "{entry}");
        assert!([&person.role, &person.org, &person.title].iter().all(|field| field.is_none()), "{entry}");
    }
}

#[test]
fn what_stands_beside_a_name() {
    table(
        name::beside::is_remark,
        &["fra kl. 18", "under punkt 4", "syg", "deltog i punkt 2", "p.g.a. ferie"],
        &["sygeplejerske", "kommunaldirektør", "punktskriftslærer", "ferielaug", "kim"],
    );
    table(
        |part| name::beside::elected(part).is_some(),
        &["AMR", "FTR FOA", "TR Skoven"],
        &["TRAFIK", "tr", "Ane"],
    );
    table(
        name::beside::names_group,
        &["byrådet", "aftenskolerne"],
        &["skoleleder", "formand for byrådet i engum kommune", "sport"],
    );
    table(
        name::beside::is_department,
        &["Teknik og Miljø", "afd. 2", "hus 4"],
        &["teknik og miljø", "Ane", "afd. tolv", "Formand og kasserer"],
    );
    table(name::beside::is_party, &["A", "Ø", "SF"], &["AB", "Engum"]);
    table(
        name::beside::names_post,
        &["elevrepræsentant", "forældrevalgt", "souschef"],
        &["engum", "grønne toner"],
    );
}

#[test]
fn sentences_of_who_was_there() {
    let counted = |line: &str| people::prose(line).map(|found| (found.group, found.people.len()));
    for (line, told_of) in [
        ("Ane Ask og Bo Dam var fraværende.", ("Fraværende", 2)),
        ("I mødet deltog Ane Ask, Bo Dam og Ib Holm.", ("Deltagere", 3)),
        ("Der var afbud fra Ane Ask.", ("Afbud", 1)),
        ("Som stedfortræder for Ane Ask mødte Bo Dam.", ("Stedfortrædere", 1)),
        ("Medlemmerne var mødt, bortset fra Ane Ask, der havde meldt afbud.", ("Afbud", 1)),
    ] {
        assert_eq!(counted(line), Some(told_of), "{line}");
    }
    table(
        |line| people::prose(line).is_some(),
        &["Fraværende var Ane Ask."],
        &[
            "Ane Ask orienterede om stien.",
            "Mødet holdes den 1/3 kl. 17 i Kulturhuset Engum.",
            "Afbud meldes til kontoret.",
        ],
    );
}
