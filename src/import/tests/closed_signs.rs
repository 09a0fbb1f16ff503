//! Agendas that say with signs, columns and parts which items are closed, and those that merely bear such signs.

use super::check_access;
use crate::import::read;

/// An agenda, and what is read of its items in order: `o` open, `c` closed, `?` doubtful.
const AGENDAS: &[(&str, &str)] = &[
    // a star and its legend, above and below
    ("Punkter mærket med * er lukkede.\n\n1. Valg\n\n2.* Lejemål\nKrogs Cykler flytter.\n\n3. Evt.\n", "oco"),
    (
        "1. Valg\n\n2. Takster\n\n3.* Lejemål\nKrogs Cykler flytter.\n\n4. Evt.\n\n* Punktet behandles for lukkede døre.\n",
        "ooco",
    ),
    // without a legend a star is a star
    ("1. Valg\n\n2.* Lejemål\n\n3. Evt.\n", "ooo"),
    // letters in brackets
    (
        "1. Valg [Å]\n2. Grundkøb [LD]\nPrisen er 3 mio.\n3. Pris [Å]\n\n[Å] = åbne døre   [LD] = lukkede døre\n",
        "oco",
    ),
    // a column
    (
        "Nr.\tÅ/L\tEmne\n1\tÅ\tValg af formand\n2\tL\tErstatning til Krogs Cykler\n3\tÅ\tCykelparkering\n",
        "oco",
    ),
    // a column of words in a table of blanks over the items, which bear no mark themselves
    (
        "Nr.   Emne                       Åben/Lukket\n1     Valg                       Åben\n\
         2     Klage over lejemål         Lukket\n3     Cykler                     Åben\n\n\
         1. Valg\nBo er valgt.\n\n2. Klage over lejemål\nKrogs Cykler klager.\n\n3. Cykler\nDe er talt.\n",
        "oco",
    ),
    // a table of contents alone
    (
        "Indholdsfortegnelse\n1. Valg ..................... 2\n2. Takster .................. 3\n\
         3. Lejemål (lukket punkt) ... 4\n\n1. Valg\nBeslutning\nGodkendt.\n\n2. Takster\nBeslutning\n\
         Godkendt.\n\n3. Lejemål\nSagsfremstilling\nKrogs Cykler flytter.\n",
        "ooc",
    ),
    // the meeting closes and opens again
    (
        "1. Valg\nBo er valgt.\n\nMødet lukket kl. 18.10\n\n2. Ansættelse\nIda er ansat.\n\n\
         Mødet åbnet igen kl. 18.40\n\n3. Udbud\nDet er udsat.\n",
        "o?o",
    ),
    // boxes
    (
        "Forklaring: ■ lukket sag  □ åben sag\n\n□ 1. Valg\n■ 2. Lejemål\nKrogs Cykler flytter.\n□ 3. Evt.\n",
        "oco",
    ),
    // a word before the number
    ("Åbne punkter\n1 Valg\n2 Takster\n\nLP 3 Lejemål\nKrogs Cykler flytter.\nLP 4 Retssag\n", "oocc"),
    // numbers in the head
    (
        "Bemærk: Punkt 2 og 3 behandles for lukkede døre.\n\n1. Valg\n\n2. Ansættelse\n\n3. Klage\n\n4. Evt.\n",
        "occo",
    ),
    ("Lukkede punkter: Ingen\n\n1. Valg\n\n2. Budget\n", "oo"),
    // parts
    (
        "DEL I – offentligt møde\n1. Valg\n2. Plan\n\nDEL II – møde for lukkede døre\n3. Udbud\n4. Lejemål\n",
        "oocc",
    ),
    ("Kl. 17.00 Åbent møde\n\n1. Valg\n\n2. Plan\n\nKl. 19.30 Lukket møde\n\n3. Klage\n\n4. Salg\n", "oocc"),
    ("1. Valg\n2. Plan\nDørene lukkes.\n3. Klage\nDørene åbnes.\n4. Mødeplan\n5. Evt.\n", "oocoo"),
    ("1. Valg\n2. Plan\n--- Herefter lukkes dørene ---\n3. Klage\n4. Salg\n", "oocc"),
    (
        "Hvide sider (åben dagsorden)\n1. Valg\n2. Plan\n\nGule sider (lukket dagsorden)\n3. Klage\n4. Salg\n",
        "oocc",
    ),
    // a word over one title, and a line under one
    ("1. Valg\n\nFORTROLIGT\n2. Klage\nKrogs Cykler klager.\n\n3. Plan\n", "oco"),
    (
        "Punkt 1: Valg\nÅben sag\nPunkt 2: Klage\nLukket sag\nKrogs Cykler klager.\nPunkt 3: Plan\nÅben sag\n",
        "oco",
    ),
    // a column without a heading, and a sign that Markdown takes for a heading
    (
        "1. Valg\tåben\n2. Bonus\tlukket\nKrogs Cykler får 2.000 kr.\n3. Brønd\tåben\nDen er lukket siden 2019.\n",
        "oco",
    ),
    (
        "1. Valg\nBo.\n2. Erstatning #\nKrogs Cykler.\n3. Lukket jagt\nTil 2030.\n\n# Sagen er lukket for offentligheden.\n",
        "oco",
    ),
    // a list of attachments at the end of an item says nothing of the next one
    ("1. Valg\nBo er valgt.\n\n**Bilag:**\n\n- Tilbud (lukket)\n\n2. Plan\nTo.\n\n3. Lys\nOtte.\n", "ooo"),
    (
        "1. Valg\nBo er valgt.\n\n**Bilag:**\n\n- Tilbud (lukket punkt)\n\n2. Plan\nTo.\n\n3. Lys\nOtte.\n",
        "?oo",
    ),
    ("1. Valg\nBo.\n\nBeslutning:\n\nEjendomme (lukket)\n\n2. Køb\nEn gård.\n", "oc"),
    // of its own item, not of one whose title shares words with it
    (
        "1. Godkendelse af dagsorden\nIda.\n\n2. Plan\nTo.\n\n3. Køb\nSagen optages på lukket dagsorden til godkendelse.\n",
        "ooc",
    ),
    (
        "1. Ansættelse af skoleleder\nIda.\n\n2. Plan\nSagen om ansættelse af skoleleder behandles for lukkede døre.\n",
        "cc",
    ),
    (
        "1. Ansættelse af skoleleder\nIda.\n\n2. Plan\nSagen »Ansættelse af skoleleder« behandles for lukkede døre.\n",
        "cc",
    ),
    // a table of items behind rules that are numbered as well
    (
        "Husk:\n1. Kom til tiden\n2. Tag nøglen med\n\nNr. | Emne | Åben/lukket\n1 | Valg | Åben\n2 | Pris | Lukket\n3 | Plan | Åben\n",
        "oco",
    ),
    // a table within an item, and one of the items below a heading
    ("1. Valg\nBo.\n\n2. Plan\nNr. | Bilag | Åben/lukket\n1 | Tilbud | Lukket\n\n3. Køb\nEn gård.\n", "o?o"),
    (
        "1. Valg\nBo.\n\n2. Plan\nTo.\n\nNr.\tForhold\tÅben/lukket\n1\tTilbud\tLukket\n\n3. Køb\nEn gård.\n",
        "o?o",
    ),
    (
        "1. Valg\nBo.\n\n2. Plan\nTo.\n\nNr. | Forhold | Åben/lukket\n1 | Tilbud | Lukket\n2 | Pris | Åben\n\n3. Køb\nEn gård.\n",
        "o?o",
    ),
    (
        "1. Valg\nBo.\n\n2. Køb af gård\nTo.\n\nNr. | Emne | Åben/lukket\n1 | Valg | Åben\n2 | Køb af gård | Lukket\n",
        "oc",
    ),
    // bills of parliament
    (
        "1. Valg\nBo.\n\n2. Nye love\nL 42 Forslag til lov om hegn\nL 43 Forslag til lov om veje\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    ("1. Valg\nBo.\n\nL 2 Klage\nKrog.\n\nL 3 Køb\nEn gård.\n", "occ"),
    // what merely looks like it
    ("1. LP 21 – Lokalplan for havnen\n\n2. L 42 om planloven\n\n3. Lukkede rabatter\n", "ooo"),
];

#[test]
fn signs_columns_and_parts_close_their_items_and_no_others() {
    check_access("dagsorden.txt", AGENDAS);
}

#[test]
fn an_item_that_was_not_found_closes_the_one_that_holds_its_words() {
    let text = "Engum Råd\nDagsorden 3. marts 2027\n\n1. Valg\n\n2. Plan\nx. Lederens forhold (lukket)\nHun flytter.\n";
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let held = meeting.items.iter().position(|item| format!("{item:?}").contains("Hun flytter")).unwrap();
    assert!(meeting.access_at(held).is_withheld());
}
