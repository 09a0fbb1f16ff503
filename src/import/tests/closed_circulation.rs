//! What a text says of where it goes itself.

use super::check_access;

/// Lines under a title that withhold their item.
const KEPT: &[&str] = &[
    "(Dette stykke er taget ud af den version, der hænges op i vaskeriet.)",
    "Notatet kommer ikke med i beboerbladet.",
    "Læses ikke op på årsmødet.",
    "Ikke til opslagstavlen.",
    "Heller ikke til hjemmesiden.",
    "Gengivelsen lægges ikke frem i foyeren, men sendes alene til medlemmerne i kuvert.",
    "Her forlod tilhørerne salen, og hvad der blev sagt, bliver mellem medlemmerne.",
    "Under punktet venter gæsterne i køkkenet.",
    "Tilhørerne blev bedt om at gå ud i forhallen.",
    "Bliver i mappen på formandens kontor.",
    "Drøftet sub rosa.",
    "Vi tier alle om denne sag.",
    "Ingen uden for rådet får ordlyden at se.",
];

/// Lines that keep nothing back.
const OPEN: &[&str] = &[
    "Skiltet står ikke ved broen.",
    "Folderen lægges ikke på hjemmesiden i år.",
    "Det er ikke afgjort, hvem der skriver i bladet.",
    "Bogen kommer ikke i biblioteket før maj.",
    "Opslagstavlen flyttes ikke.",
    "Gæsterne gik en tur i haven.",
    "Kun medlemmer kan låne kanoen.",
    "Avisen skrev ikke om festen.",
    "Bøgerne bliver i skabet på biblioteket.",
    "Ingen uden for byen kender stien.",
    "Tilhørerne sang med på sangen.",
];

#[test]
fn what_goes_to_no_reader_is_not_for_everybody() {
    let agenda = |line: &str| format!("1. Valg\nIda.\n\n2. Plan\n{line}\nTo.\n\n3. Fest\nMaj.\n");
    for (lines, levels) in [(KEPT, "owo"), (OPEN, "ooo")] {
        let agendas: Vec<String> = lines.iter().map(|line| agenda(line)).collect();
        let pairs: Vec<(&str, &str)> = agendas.iter().map(|agenda| (agenda.as_str(), levels)).collect();
        check_access("dagsorden.txt", &pairs);
    }
}

#[test]
fn a_part_that_goes_to_no_reader_withholds_its_items() {
    check_access(
        "dagsorden.txt",
        &[
            (
                "FØRSTE DEL – alle er velkomne\n\n1. Valg\nIda.\n\nANDEN DEL – nu går gæsterne hjem; denne del kommer ikke i bladet\n\n2. Salg\nTo.\n\n3. Løn\nMaj.\n\nTREDJE DEL – gæsterne kommer ind igen\n\n4. Fest\nJuni.\n",
                "owwo",
            ),
            (
                "1. Valg\nIda.\n\nHerfra står teksten kun i protokollen, ikke i den udgave, der kommer på hjemmesiden.\n\n2. Salg\nTo.\n\n3. Løn\nMaj.\n",
                "oww",
            ),
        ],
    );
}

#[test]
fn a_sign_whose_texts_go_to_no_reader_withholds_its_items() {
    check_access(
        "dagsorden.txt",
        &[(
            "Tegn:\n▲ til formandens skab, ikke til opslagstavlen\n● til opslagstavlen\n\n● 1 Valg\nIda.\n\n▲ 2 Løn\nTo.\n\n● 3 Fest\nMaj.\n",
            "owo",
        )],
    );
}

#[test]
fn a_mark_in_a_frame_between_a_number_and_its_title_is_the_items() {
    check_access(
        "dagsorden.txt",
        &[(
            "Dagsordenspunkt 1\nVALG\nIda.\n\nDagsordenspunkt 2\n*** FORTROLIGT ***\nSALG\nTo.\n\nDagsordenspunkt 3\nFEST\nMaj.\n\nDagsordenspunkt 4\n*** FORTROLIGT ***\nLØN\nFire.\n",
            "owow",
        )],
    );
}
