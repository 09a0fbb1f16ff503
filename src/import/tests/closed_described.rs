//! Signs and parts that are described in other words than usual, what was closed and is not any more, and words near secrecy
//! in open items: each kind with agendas that merely look like it.

use super::check_access;

/// What a legend or a table says with signs.
const SIGNS: &[(&str, &str)] = &[
    // for whom it is not
    (
        "Tegnforklaring: (#) = ikke til medlemmernes indsigt.\n\n1 Valg\nIda.\n\n2 Klage (#)\nKrog.\n\n3 Plan\nTo.\n",
        "owo",
    ),
    ("(¤) = kun til bestyrelsens brug\n\n1. Valg\nIda.\n\n2. Klage (¤)\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("[K] = ikke for lejerne\n\n1. Valg\nIda.\n\n2. Klage [K]\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("(#) = kun til orientering\n\n1. Valg\nIda.\n\n2. Sti (#)\nBo.\n\n3. Plan\nTo.\n", "ooo"),
    ("(S) = ikke til stede\n\n1. Valg\nIda.\n\n2. Sti (S)\nBo.\n\n3. Plan\nTo.\n", "ooo"),
    ("(#) = haster\n\n1. Valg\nIda.\n\n2. Sti (#)\nBo.\n\n3. Plan\nTo.\n", "ooo"),
    // where the sign stands, in a clause
    (
        "Punkter, hvis nummer efterfølges af bogstavet F, er fortrolige.\n\n41 Valg\nIda.\n\n42 F Klage\nKrog.\n\n43 Plan\nTo.\n",
        "owo",
    ),
    (
        "Sager, der er påført tegnet ¤, behandles for lukkede døre.\n\n1. Valg\nIda.\n\n2. Klage ¤\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "Punkter med nummer og bogstavet K er ikke offentlige.\n\n1. Valg\nIda.\n\n2. Klage (K)\nKrog.\n\n3. Plan\nTo.\n",
        "owo",
    ),
    (
        "Punkter, hvis nummer efterfølges af bogstavet B, er til beslutning.\n\n41 Valg\nIda.\n\n42 B Sti\nBo.\n\n43 Plan\nTo.\n",
        "ooo",
    ),
    (
        "Sager, der er påført tegnet ¤, behandles i maj.\n\n1. Valg\nIda.\n\n2. Sti ¤\nBo.\n\n3. Plan\nTo.\n",
        "ooo",
    ),
    ("Punkter mærket med bogstavet K er åbne.\n\n1. Valg\nIda.\n\n2. Sti (K)\nBo.\n\n3. Plan\nTo.\n", "ooo"),
    // a column of letters that a line explains, and a rule below its head
    (
        "Punkt | O/F | Titel\n------+-----+------\n1 | O | Valg\n2 | F | Klage\n3 | O | Plan\n\nO: offentligt punkt F: fortroligt punkt\n\nPUNKT 1 Valg\nIda.\n\nPUNKT 2 Klage\nKrog.\n\nPUNKT 3 Plan\nTo.\n",
        "owo",
    ),
    ("Nr. | O/I | Emne\n1 | O | Valg\n2 | I | Klage\n3 | O | Plan\n\nO = åben, I = lukket\n", "owo"),
    ("Nr. | Lukket | Emne\n----|--------|-----\n1 | nej | Valg\n2 | ja | Klage\n3 | nej | Plan\n", "owo"),
    (
        "Punkt | O/B | Titel\n------+-----+------\n1 | O | Valg\n2 | B | Sti\n3 | O | Plan\n\nO: orientering B: beslutning\n\nPUNKT 1 Valg\nIda.\n\nPUNKT 2 Sti\nBo.\n\nPUNKT 3 Plan\nTo.\n",
        "ooo",
    ),
    ("Nr. | Hal | Emne\n1 | O | Valg\n2 | F | Lys\n3 | O | Plan\n\nO: åben hal F: lukket hal\n", "ooo"),
    ("Nr. | Ansvar | Emne\n----|--------|-----\n1 | FL | Valg\n2 | LF | Lys\n3 | OB | Plan\n", "ooo"),
    // letters for numbers behind a word
    (
        "Sag A. Vask\nStatus: offentlig\nIda.\n\nSag B. Klage\nStatus: fortrolig\nKrog.\n\nSag C. Sti\nStatus: offentlig\nBo.\n",
        "owo",
    ),
];

/// What is closed and opened again, and what only seems so.
const OPENED: &[(&str, &str)] = &[
    (
        "1. Aftale\nSagen var udsendt som lukket. Byrådet overførte den til den åbne dagsorden, og den blev behandlet i tilhørernes påhør.\nLauget betaler.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Aftale\nPunktet var sat på lukket dagsorden, men blev flyttet til den åbne dagsorden.\nLauget betaler.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Aftale\nSagen var udsendt som lukket. Udvalget flyttede sagen til åben behandling.\nLauget betaler.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Aftale\nSagen var udsendt som lukket. Byrådet overførte den ikke til den åbne dagsorden.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Aftale\nSagen var udsendt som lukket. Byrådet flyttede bilaget til den åbne dagsorden.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Aftale\nSagen er lukket. Byrådet overførte en anden til den åbne dagsorden.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    (
        "1. Aftale\nSagen var udsendt som åben. Byrådet overførte den til den lukkede dagsorden.\nKrog.\n\n2. Plan\nTo.\n",
        "wo",
    ),
    // a part may say what is done with its items
    (
        "A. Offentlige sager\n\n1. Valg\nIda.\n\nB. Lukkede sager til efterretning\n\n2. Klage\nKrog.\n\nC. Offentlige sager til efterretning\n\n3. Lys\nSeks.\n",
        "owo",
    ),
    ("Lukkede punkter\n\n1. Klage\nKrog.\n\nÅbne punkter til godkendelse\n\n2. Lys\nSeks.\n", "wo"),
    ("Lukkede punkter\n\n1. Klage\nKrog.\n\nÅbne punkter til efterretning:\n\n2. Lys\nSeks.\n", "wo"),
    ("1. Valg\nIda.\n\nLukkede punkter til godkendelse\n\n2. Klage\nKrog.\n", "ow"),
    (
        "1. Valg\nIda.\n\nLukkede punkter\n\n2. Klage\nKrog.\n\nOffentlige sager til efterretning i lukket møde\n\n3. Gave\nKrog.\n",
        "oww",
    ),
    ("Lukkede punkter\n\n1. Klage\nKrog.\n\nTal til efterretning\n\n2. Gave\nKrog.\n", "ww"),
    // nothing is closed
    ("Der er ikke noget lukket punkt denne gang.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("Der er ikke behandlet noget for lukkede døre.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("Der er ikke nogen lukkede punkter i dag.\n\n1. Valg\nIda.\n\n2. Plan\nTo.\n", "oo"),
    ("Der er ikke nogen lukkede punkter ud over punkt 2.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n", "ow"),
    ("Der er ikke andet end lukkede punkter.\n\n1. Klage\nKrog.\n\n2. Gave\nKrog.\n", "ww"),
    ("Der skrives ikke noget om lukkede punkter.\n\n1. Klage\nKrog.\n\n2. Gave\nKrog.\n", "ww"),
];

/// Words near secrecy, and misspelt ones.
const WORDS: &[(&str, &str)] = &[
    ("1. Valg\nIda.\n\n2. For lukkede dørre: kassen\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Valg\nIda.\n\n2. For lukede dører: klage\nKrog.\n\n3. Plan\nTo.\n", "owo"),
    ("1. Klage\nPunktet blev behandlet for luukkede dørre.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Dørre blev malet\nTo dørrer.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Fisk for lukkede dørslag\nTo.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Vi lukker døgnet rundt\nTo.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Garanti\nLeverandøren lukkede sagen uden krav.\n\n2. Plan\nKommunen lukkede sagen i maj.\n", "oo"),
    ("1. Sag\nPolitiet lukkede sagen.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Garanti\nFormanden lukkede sagen for tilhørere.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Garanti\nUdvalget lukkede sagen, jf. § 10.\n\n2. Den lukkede sag\nKrog.\n", "ww"),
    ("1. Garanti\nFormanden lukkede punktet for offentligheden.\n\n2. Plan\nTo.\n", "wo"),
    ("1. Lukkede døre under barnedåb\nTo.\n\n2. Lukkede døre under gudstjeneste\nTo.\n", "oo"),
    ("1. Lukkede døre under koncert\nTo.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Lukkede døre under mødet\nKrog.\n\n2. Lukkede døre under afstemning\nKrog.\n", "ww"),
    ("1. Lukkede døre under jobsamtaler\nKrog.\n\n2. Møde for lukkede døre under påsken\nKrog.\n", "ww"),
    ("1. Lukket forening med stor interesse\nTo.\n\n2. Lukket for venteliste i 0. klasse\nTo.\n", "oo"),
    ("1. Lukket foreningsmøde\nKrog.\n\n2. Lukket for forældrene i 0. klasse\nKrog.\n", "ww"),
];

#[test]
fn signs_are_described_in_many_ways() {
    check_access("dagsorden.txt", SIGNS);
}

#[test]
fn what_was_closed_may_be_opened_and_what_is_not_there_closes_nothing() {
    check_access("dagsorden.txt", OPENED);
}

#[test]
fn misspelt_words_close_and_words_near_secrecy_do_not() {
    check_access("dagsorden.txt", WORDS);
}

#[test]
fn a_table_with_a_text_beside_its_titles_keeps_the_texts() {
    let row = |number: u8, sign: &str, title: &str, text: &str| {
        format!("<tr><td>{number}</td><td>{sign}</td><td>{title}</td><td>{text}</td></tr>")
    };
    let rows =
        [row(1, "", "Valg", "Ida stiller op."), row(2, "X", "Klage", "Krog."), row(3, "", "Sti", "To.")];
    let page = format!(
        "<html><body><h1>Engum Brandvæsen</h1><p>Møde den 3. marts 2027</p><table><tr><th>Sag</th><th>Adgang</th><th>Titel</th><th>Beskrivelse</th></tr>{}</table></body></html>",
        rows.concat()
    );
    let meeting = crate::import::read(page.as_bytes(), "dagsorden.html").unwrap().meeting;
    assert_eq!(meeting.items[0].sections[0].text, "Ida stiller op.");
    let withheld: Vec<bool> = meeting.access_levels().iter().map(|access| access.is_withheld()).collect();
    assert_eq!(withheld, [false, true, false]);
}
