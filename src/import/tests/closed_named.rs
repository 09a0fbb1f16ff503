//! Sentences that name items by numbers, sentences whose subject stands late, and titles with rarer marks.

use super::check_access;

/// Agendas, and which of their items are withheld.
const SENTENCES: &[(&str, &str)] = &[
    ("1. Valg\nIda.\n\n2. Klage\nÅbenhed: Ingen\n\n3. Plan\nTo.\n", "owo"),
    (
        "Åbne punkter: 1-2 og 4 | Lukkede punkter: 3\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "ooco",
    ),
    (
        "Åbne punkter: 1, 2 og 4 / Lukkede punkter: 3\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "ooco",
    ),
    (
        "Bemærk venligst, at punkt 3 er lukket.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "ooco",
    ),
    (
        "1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n\nDagsordenen blev godkendt med den bemærkning, at pkt. 3 er lukket.\n",
        "oowo",
    ),
    (
        "Mødet er åbent (dog ikke punkt 3).\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oowo",
    ),
    (
        "Alle er velkomne undtagen under punkt 3.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oowo",
    ),
    (
        "Punkt 3 vil ikke blive offentliggjort.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oo?o",
    ),
    (
        "Punkt 3 er udeladt af den offentlige dagsorden.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oowo",
    ),
    (
        "Offentligheden kan overvære punkt 1, 2 og 4.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oowo",
    ),
    ("Punkt III er lukket.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n", "ooco"),
    ("Punkt 03 er lukket.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n", "ooco"),
    (
        "Sagen under punkt 3 er lukket.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oowo",
    ),
    (
        "Bilagene til punkt 3 er fortrolige.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oowo",
    ),
    (
        "Antal lukkede punkter: 3\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "wwww",
    ),
    (
        "Bilag til punkt 3 ligger i mappen.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oooo",
    ),
    (
        "Vi gør opmærksom på, at punkt 3 er flyttet.\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "oooo",
    ),
    ("1. Valg\nIda.\n\n2. Klage\nEfter aftale med formanden er punktet lukket.\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\n2. Klage\nFormanden har besluttet, at sagen behandles lukket.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Klage\nSagen skal ikke være offentlig.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nPunktet er ikke egnet til offentliggørelse.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nLukkes for offentligheden\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nLukket indtil videre.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nAdgang: Ingen\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nLukket: J\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nEr punktet åbent? Nej\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nVises ikke på hjemmesiden\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nPunktet protokolleres ikke.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nTilhørere er ikke tilladt.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\nDer tages ikke referat af dette punkt.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage\n- LUKKET: Krog har klaget igen\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Skole\nVi må lukke den gamle skole.\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\n\n2. Skole\nMidlerne deles ikke ligeligt mellem skolerne.\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\n\n2. Skole\nÅben: mandag-fredag\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\n\n2. Skole\nGæster: Ingen\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\n\n2. Leje\nAfgørelsen er truffet efter § 10 i lov om leje.\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\n\n2. L: Køb af mølle\nTal og fakta.\n\n3. Plan\nTo.\n", "oco"),
    ("1. Valg\nIda.\n\n2. Køb af mølle – L\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb af mølle (L, 10 min.)\nTal og fakta.\n\n3. Plan\nTo.\n", "oco"),
    ("1. Valg\nIda.\n\n2. Køb af mølle (begrænset adgang)\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb af mølle (kun valgte medlemmer)\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb af mølle (uden elevrepræsentanter)\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb af mølle (lukket indtil 1. maj)\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Køb af mølle (skjult punkt)\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Fortroligt valg af ny leder\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Fortrolig afstemning om Krogs løn\nTal og fakta.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. Hemmelig afstemning om formand\nTal og fakta.\n\n3. Plan\nTo.\n", "ooo"),
    ("1. Valg\nIda.\n\n2. Skjulte el-kabler på Engvej\nTal og fakta.\n\n3. Plan\nTo.\n", "ooo"),
];

#[test]
fn sentences_and_titles_withhold_what_they_mean() {
    check_access("dagsorden.txt", SENTENCES);
}
