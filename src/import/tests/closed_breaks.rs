//! Whole documents that are closed, pauses that open nothing, and marks that touch the item that they are said of.

use super::check_access;

/// Agendas, and which of their items are withheld.
const BREAKS: &[(&str, &str)] = &[
    (
        "FORTROLIGT\n\nMøde i salen kl. 17\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "wwww",
    ),
    (
        "Dagsorden (lukket) til mødet kl. 17\n\n1. Valg\nIda.\n\n2. Grund\nKrog.\n\n3. Plan\nTo.\n\n4. Lys\nOtte.\n",
        "wwww",
    ),
    (
        "1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\n\nMødet blev genoptaget kl. 18.30 efter pausen.\n\n3. Løn\nTo.\n",
        "occ",
    ),
    (
        "1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\n\nMødet blev genoptaget for åbne døre kl. 18.30.\n\n3. Plan\nTo.\n",
        "oco",
    ),
    ("1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\nÅben drøftelse\n\n3. Løn\nTo.\n", "occ"),
    ("1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\n\nÅbne punkter\n\n3. Plan\nTo.\n", "oco"),
    ("1. Valg\nBeslutning\n\n2. Klage\nLukket beslutning\n\n3. Plan\nBeslutning\n", "oco"),
    (
        "1. Valg\nIda.\nBeslutning\nGodkendt.\n\n2. Klage\nKrog.\nBeslutning\nLukket punkt\n\n3. Plan\nTo.\nBeslutning\nGodkendt.\n",
        "oco",
    ),
    ("1. Valg\nÅbent møde\n2. Klage\nLukket møde\n3. Plan\nÅbent møde\n4. Lys\nÅbent møde\n", "ocoo"),
    ("Åbent møde\n1. Valg\n2. Plan\nLukket møde\n3. Klage\n4. Køb\n", "oocc"),
    ("1. Valg\nIda.\n\n2. Klage\nKrog.\nLukket sag\n\n3. Plan\nTo.\n", "oco"),
    ("1. Valg\nÅ\n2. Klage\nL\n3. Plan\nÅ\n", "oco"),
    ("1. Valg\nIda.\n\nII Lukket møde\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\nHerefter lukket\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\nLukket bestyrelsesmøde\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\nLukkede sager om ejendomme\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\nByrådet gik i lukket møde\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\nPunkter omfattet af tavshedspligt\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Valg\nIda.\n\nPersonalet forlader mødet\n\n2. Klage\nKrog.\n", "o?"),
    (
        "4\nTitel: Café\nÅben: Ja\nResumé\n120 gæster.\n\n5\nTitel: Bolig\nÅben: Nej\nResumé\nKrog.\n\n6\nTitel: Skole\nÅben: Ja\nResumé\nTo.\n",
        "oco",
    ),
];

#[test]
fn marks_between_items_are_said_of_the_right_ones() {
    check_access("dagsorden.txt", BREAKS);
}
