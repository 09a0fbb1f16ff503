//! Short statements under titles, in brackets and over items that keep something back in other words than the usual; each kind
//! with agendas that merely look like it.

use super::check_access;

/// Statements of one item.
const ITEMS: &[(&str, &str)] = &[
    // behind what, and in what circle
    ("1. Valg\nIda.\n\n2. Klage\nDrøftes i snæver kreds.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage (under fire øjne)\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage – bag låste døre\nKrog.\n", "ow"),
    ("1. Valg\nEn snæver kreds af naboer maler hegnet.\n\n2. Plan\nCyklerne står bag låste døre.\n", "oo"),
    // what is not written or recorded
    ("1. Valg\nIda.\n\n2. Klage\nIngen notater under dette punkt.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nProtokolleres særskilt.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nTelefonerne slukkes under punktet.\nKrog.\n", "ow"),
    ("1. Valg\nKameraet på broen er slukket.\n\n2. Plan\nIngen optagelse af elever i år.\n", "oo"),
    // papers that go another way
    ("1. Valg\nIda.\n\n2. Klage\nPapirerne afleveres efter mødet.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage (tilgår medlemmerne direkte)\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nKræver login.\nKrog.\n", "ow"),
    ("1. Valg\nNøglerne afleveres efter mødet.\n\n2. Plan\nBilag udsendes særskilt.\n", "oo"),
    // words for what is secret
    ("1. Valg\nIda.\n\n2. Klage\nMørkelagt\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage (ømtåligt)\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nEyes only\nKrog.\n", "ow"),
    ("1. Gaden er mørklagt\nIda.\n\n2. Sensitive arealer ved åen\nTo.\n", "oo"),
    ("1. Private veje\nIda.\n\n2. Midlerne frigives senere\nTo.\n", "oo"),
    // who goes and who stays
    ("1. Valg\nIda.\n\n2. Klage\nKun de folkevalgte.\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Klage\nSalen ryddes.\nKrog.\n", "ow"),
    ("1. Valg\nBorgerne går i vandet.\n\n2. Plan\nFesten er kun for inviterede.\n", "oo"),
];

/// Lines over several items.
const PARTS: &[(&str, &str)] = &[
    ("1. Valg\nIda.\n\nKun for jeres øjne:\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nFortrolig blok\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nSager, der kræver tavshed\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nHer stopper streamingen\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nKl. 19.00 Bestyrelsen alene\n\n2. Klage\nKrog.\n\n3. Gave\nKrog.\n", "oww"),
    ("1. Valg\nIda.\n\nDen åbne del er slut\n\n2. Klage\nKrog.\n", "ow"),
    // the open part goes on
    ("1. Valg\nIda.\n\nLukket del\n\n2. Klage\nKrog.\n\nDen åbne del genoptages:\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\nLukket del\n\n2. Klage\nKrog.\n\nTilbage til den åbne dagsorden\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\nLukket del\n\n2. Klage\nKrog.\n\nDen åbne del genoptages ikke\n\n3. Gave\nKrog.\n",
        "oww",
    ),
    (
        "1. Valg\nIda.\n\nLukket del\n\n2. Klage\nKrog.\n\nDen åbne del genoptages på torsdag\n\n3. Gave\nKrog.\n",
        "oww",
    ),
];

#[test]
fn short_statements_keep_their_item_back() {
    check_access("dagsorden.txt", ITEMS);
}

#[test]
fn lines_turn_a_meeting_in_other_words() {
    check_access("dagsorden.txt", PARTS);
}
