//! Parts that end, notes at the foot and signs that a legend explains, with agendas that merely look like them.

use super::check_access;

/// Agendas, and which of their items are withheld: `w`, or not: `o`.
const AGENDAS: &[(&str, &str)] = &[
    // what was closed ends
    (
        "1. Valg\nIda.\n\n- Mødet lukkes for tilhørere -\n\n2. Klage\nKrog.\n\n- Mødet genåbnes for tilhørere -\n\n3. Plan\nTo.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\nMødet lukkes.\n\n2. Klage\nKrog.\n\nMødet genåbnes.\n\n3. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\nTilhørerne går ud.\n\n2. Klage\nKrog.\n\nTilhørerne er atter velkomne.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nIda.\n\nTilhørerne forlader mødet.\n\n2. Klage\nKrog.\n\nTilhørerne forlader igen salen.\n\n3. Køb\nEn gård.\n",
        "oww",
    ),
    (
        "1. Valg\nIda.\n\nMødet lukkes for tilhørere\n\n2. Klage\nKrog.\n\nMødet lukkes igen for tilhørere\n\n3. Køb\nEn gård.\n",
        "oww",
    ),
    // a part of the programme ends with its hour; a group without one does not
    (
        "Kl. 17.00-17.10\n1. Valg\nIda.\n\nKl. 17.10-17.30 Lukket møde\n2. Klage\nKrog.\n\n3. Køb\nEn gård.\n\nKl. 17.30-17.40\n4. Plan\nTo.\n",
        "owwo",
    ),
    ("1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\n\nKl. 17.30-17.40\n3. Køb\nEn gård.\n", "oww"),
    // headings of parts
    ("Åben afdeling\n\n1. Valg\nIda.\n\nLukket afdeling\n\n2. Klage\nKrog.\n", "ow"),
    ("1. Valg\nIda.\n\n2. Lukket afdeling på sygehuset\nTal.\n\n3. Plan\nTo.\n", "ooo"),
    ("o Åbne punkter\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n\no Lukkede punkter\n\n3. Klage\nKrog.\n", "oow"),
    (
        "Åbne sager\n\nÅ1. Valg\nIda.\n\nÅ2. Plan\nTo.\n\nLukkede sager\n\nL1. Klage\nKrog.\n\nL2. Køb\nEn gård.\n",
        "ooww",
    ),
    // a table of contents without pages, with a group in it
    (
        "Indhold\nÅbne punkter\n1. Valg af næstformand\n2. Plan for lys\nLukkede punkter\n3. Klage over hegn\n\n1. Valg af næstformand\nIda.\n\n2. Plan for lys\nTo.\n\n3. Klage over hegn\nKrog.\n",
        "oow",
    ),
    // a table before the items
    (
        "Nr. | Emne | Åben/lukket\n1 | Valg | Åben\n2 | Klage | Lukket\n3 | Plan | Åben\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    // notes at the foot, and a bracket that is none
    (
        "1. Valg\nIda.\n\n2. Klage 1)\nKrog.\n\n3. Plan (jf. pkt. 1)\nTo.\n\n1) Punktet behandles for lukkede døre.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Klage2)\nKrog.\n\n3. Plan\nTo.\n\n2) Lukket punkt\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage (1)\nKrog.\n\n3. Plan\nTo.\n\n(1) Lukket sag\n", "owo"),
    (
        "Nr.\tEmne\tOffentlig (J/N)\n1\tValg\tJ\n2\tKlage\tN\n3\tPlan\tJ\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    // legends
    ("1. Valg (Åb.)\nIda.\n\n2. Klage (Lk.)\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    (
        "(u.o. = undtaget fra offentlighed)\n\n1. Valg\nIda kom, dvs. u.o.\n\n2. Klage, u.o.\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "⛔ = lukket punkt\n\n1. Valg\nIda.\n\n2. Klage ⛔\nKrog.\n\n⛔ 3. Køb\nEn gård.\n\n4. Plan\nTo.\n",
        "owwo",
    ),
    ("1. Valg\nIda.\n\n# 2. Klage\nKrog.\n\n3. Plan\nTo.\n\n# = lukket punkt\n", "owo"),
    ("1. Valg\nIda.\n\n2. # Klage\nKrog.\n\n#3. Køb\nEn gård.\n\n4. Plan\nTo.\n\n# = lukket punkt\n", "owwo"),
    ("1. Valg\nIda.\n\n2. Klage #\nKrog.\n\n3. Plan\nTo.\n\n# lukket punkt\n", "owo"),
    ("1. Valg\nIda.\n\n2. Klage – kun for medlemmer\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("# 1. Valg\nIda.\n\n# 2. Klage\nKrog.\n\n# 3. Plan\nTo.\n", "ooo"),
    (
        "1. Valg *\nIda.\n\n2. Klage **\nKrog.\n\n3. Plan\nTo.\n\n*  Et eller flere bilag til punktet er fortrolige.\n** Hele punktet er lukket.\n",
        "owo",
    ),
    (
        "Punkter markeret (Å) behandles åbent. Alle øvrige punkter er lukkede.\n\n1. Valg (Å)\nIda.\n\n2. Klage\nKrog.\n\n3. Plan (Å)\nTo.\n",
        "owo",
    ),
    (
        "1 Valg\nIda.\n\n2 Klage\nKrog.\n\n3 Plan\nTo.\n\nOversigt over punkterne\nPkt.\tStatus\n1\tåben\n2\tlukket\n3\tåben\n",
        "owo",
    ),
    ("Lukkede sager\n\n1. Klage\nKrog.\n\n2. Plan (åbent punkt, behandles efter de lukkede)\nTo.\n", "wo"),
    ("1. Valg\nUden direktion. Rådet evaluerer sig selv.\n\n2. Plan\nTo.\n", "wo"),
    // what was closed, and is not
    (
        "1. Køb\nÅbent punkt\nSagen var på lukket dagsorden i maj, men lukningen er ophævet.\n\n2. Referat, herunder punkt 9 på lukket dagsorden\nÅbent punkt\nTo.\n",
        "oo",
    ),
    // items about rules, and a doubt that is answered
    (
        "1. Forretningsorden: Behandling af sager for lukkede døre\nSager kan behandles for lukkede døre.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    ("1. Redegørelse om brug af lukkede punkter\nVi havde i alt 44 lukkede punkter.\n\n2. Plan\nTo.\n", "oo"),
    (
        "1. Sikker mail og fortrolig post\nFortrolige breve sendes krypteret.\n\n2. Lukket-uger på rådhuset\nTo.\n",
        "oo",
    ),
    ("1. Confidentiality policy\nNy politik.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Personsager – statistik\nDer er behandlet 41 personsager.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Fortrolighedspolitik\nPolitikken for fortrolige oplysninger er ny.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Fortrolighedspolitik\nPunktet behandles for lukkede døre.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Politik\nDen omtaler sager, der er fortrolige. Punktet er åbent.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Politik\nPunktet er lukket. Punktet er åbent.\n\n2. Plan\nTo.\n", "wo"),
];

#[test]
fn parts_notes_and_legends_close_their_items_and_no_others() {
    check_access("dagsorden.txt", AGENDAS);
}
