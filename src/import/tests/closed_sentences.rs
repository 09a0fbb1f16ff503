//! Agendas that say in a sentence, far from the item, which items are closed; and sentences that merely sound like it.

use super::check_access;
use crate::import::read;
use crate::meeting::Access;

/// The items of the agenda that each sentence is put into.
const ITEMS: [(&str, &str); 6] = [
    ("Valg af ordstyrer", "Ida Krog blev foreslået (sag 26/3001)."),
    ("Lys på Engvej", "Otte nye lamper (sag 26/3002)."),
    ("Ventetid på jolleplads", "Listen er gået i stå (sag 26/3003)."),
    ("Køb af Møllegården", "Sælger er Krogs Cykler (sag 26/3004)."),
    ("Ansættelse af leder", "Der er fem ansøgere (sag 26/3005)."),
    ("Eventuelt", "Kage til næste møde (sag 26/3006)."),
];

/// Sentences before the first item, and which items are withheld for them.
const BEFORE: &[(&str, &str)] = &[
    ("Punkt 4 og 5 behandles for lukkede døre.", "ooowwo"),
    ("Mødet er offentligt. Punkterne 4-5 behandles for lukkede døre.", "ooowwo"),
    ("Bemærk: pkt. 4 + 5 er fortrolige.", "ooowwo"),
    ("Punkt 4, 5 og 6 er ikke åbne for offentligheden.", "ooowww"),
    ("Punkt 4 til 6 er lukkede.", "ooowww"),
    ("Fra punkt 4 behandles sagerne bag lukkede døre.", "ooowww"),
    ("Efter punkt 4 lukkes dørene.", "ooooww"),
    ("Mødet er åbent for tilhørere til og med punkt 3.", "ooowww"),
    ("Kun punkt 1-3 er åbne for offentligheden.", "ooowww"),
    ("Alle punkter er åbne undtagen punkt 5.", "oooowo"),
    ("Åbne punkter: 1, 2 og 3", "ooowww"),
    ("Offentligheden har ikke adgang til punkt 5.", "oooowo"),
    ("Tilhørere har adgang til punkt 1-4.", "ooooww"),
    ("Femte punkt er lukket.", "oooowo"),
    ("De to sidste punkter er lukkede.", "ooooww"),
    ("Næstsidste punkt holdes for lukkede døre.", "oooowo"),
    ("Sagen om køb af Møllegården er fortrolig.", "ooowoo"),
    ("Et punkt på dagsordenen er lukket.", "wwwwww"),
    ("Sager til lukket møde: 26/3004, 26/3005", "ooowwo"),
    ("Punkt 5 er undtaget fra offentlighed, jf. styrelseslovens § 10.", "oooowo"),
    ("Punkt 5 drøftes uden tilhørere.", "oooowo"),
    ("Under punkt 5 forlader tilhørerne salen.", "oooowo"),
    ("Mødet holdes for lukkede døre.", "wwwwww"),
    // what closes nothing
    ("Mødet er offentligt.", "oooooo"),
    ("Tilhørere er velkomne.", "oooooo"),
    ("Lukkede punkter: Ingen", "oooooo"),
    ("Der er ingen lukkede punkter.", "oooooo"),
    ("Rådets møder er offentlige, men enkelte sager kan behandles for lukkede døre.", "oooooo"),
    ("Alle punkter er åbne.", "oooooo"),
    ("Biblioteket er lukket fra kl. 16.", "oooooo"),
    ("Døren til Engvej er låst; brug porten.", "oooooo"),
    ("Bilag til punkt 4 ligger i mappen.", "oooooo"),
];

/// Sentences after the text of the second item, or behind all items.
const AFTER: &[(usize, &str, &str)] = &[
    (5, "Note: Punkt 4 er et lukket punkt.", "ooowoo"),
    (5, "Pkt. 4 og 5 er ikke til offentliggørelse.", "ooowwo"),
    (5, "Ad 4: Punktet er lukket.", "ooowoo"),
    (5, "Sager til lukket møde: 26/3004 og 26/3005", "ooowwo"),
    (0, "Beslutning: Godkendt, dog således at punkt 5 behandles for lukkede døre.", "oooowo"),
    (0, "Beslutning: Godkendt. Punkt 4 og 5 flyttes til den lukkede dagsorden.", "ooowwo"),
    (2, "Kl. 18.20 forlod tilhørerne salen, og mødet blev lukket for offentligheden.", "ooowww"),
    (2, "Mødet fortsatte herefter for lukkede døre.", "ooowww"),
    (2, "Herefter blev mødet lukket for tilhørere.", "ooowww"),
    (1, "Lågen til haven lukkes kl. 21, og døren er låst om natten.", "oooooo"),
    (1, "Foreningen spiller »Bag de lukkede døre« i maj.", "oooooo"),
    (1, "Udvalget talte fortroligt med beboerne.", "oooooo"),
    (1, "Det blev drøftet, hvornår rådet kan behandle sager for lukkede døre.", "oooooo"),
    (1, "Sagen, der tidligere var lukket, er nu åben. Punktet blev behandlet for åbne døre.", "oooooo"),
    (1, "Der er 14 pladser på de lukkede afsnit.", "oooooo"),
    (1, "Punktet er ikke lukket.", "oooooo"),
    (1, "Punkt 3 udgår.", "oooooo"),
];

fn levels(front: &str, after: Option<(usize, &str)>) -> String {
    let mut text = format!("Havnerådet i Engum\nDagsorden den 3. marts 2027\n{front}\n\n");
    for (at, (title, words)) in ITEMS.iter().enumerate() {
        text += &format!("{}. {title}\n{words}\n\n", at + 1);
        if let Some((_, sentence)) = after.filter(|(place, _)| *place == at) {
            text += &format!("{sentence}\n\n");
        }
    }
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let sign = |access: &Access| if access.is_withheld() { 'w' } else { 'o' };
    meeting.access_levels().iter().map(sign).collect()
}

#[test]
fn a_sentence_before_the_items_withholds_those_that_it_means_and_no_others() {
    let wrong = BEFORE.iter().filter_map(|(sentence, expected)| {
        let read = levels(sentence, None);
        (read != *expected).then(|| format!("{expected} was read as {read}: {sentence}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sentence_behind_an_item_withholds_those_that_it_means_and_no_others() {
    let wrong = AFTER.iter().filter_map(|(at, sentence, expected)| {
        let read = levels("", Some((*at, sentence)));
        (read != *expected).then(|| format!("{expected} was read as {read}: {sentence}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Agendas with marks of other kinds, and which of their items are withheld.
const MARKED: &[(&str, &str)] = &[
    // a column of a table of contents alone
    (
        "Indhold\nNr.  Emne                  Å/L   Side\n1    Valg                  Å     1\n2    Klage over hegn       L     2\n\
             3    Mødeplan              Å     3\n\n1  Valg\nIda Krog.\n\n2  Klage over hegn\nKrogs Cykler.\n\n3  Mødeplan\nTorsdage.\n",
        "owo",
    ),
    (
        "1. Valg\nOffentlig: ☒ Ja  ☐ Nej\nIda.\n\n2. Klage\nOffentlig: ☐ Ja  ☒ Nej\nKrog.\n\n3. Plan\nOffentlig: ☒ Ja  ☐ Nej\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nAdgang: Fri\nIda.\n\n2. Klage\nAdgang: Begrænset\nKrog.\n\n3. Plan\nAdgang: Fri\nTo.\n",
        "owo",
    ),
    (
        "1. Valg\nKlasse: A\nIda.\n\n2. Klage\nKlasse: C\nKrog.\n\n3. Plan\nKlasse: A\nTo.\n\nKlasse: A = offentlig, B = intern, C = fortrolig\n",
        "owo",
    ),
    (
        "Kun punkter mærket (O) er offentlige.\n\n1. Valg (O)\nIda.\n\n2. Klage\nKrog.\n\n3. Plan (O)\nTo.\n",
        "owo",
    ),
    ("1Å. Valg\nIda.\n\n2L. Klage\nKrog.\n\n3Å. Plan\nTo.\n", "owo"),
    (
        "1. Valg\nIda.\n\n2. Klage ²⁾\nKrog.\n\n3. Plan\nTo.\n\n²⁾ Undtaget fra offentlighed, jf. offentlighedslovens § 30.\n",
        "owo",
    ),
    ("1. Valg\nIda.\n\n2. Klage (in camera)\nKrog.\n\n3. Plan (ej off.)\nTo.\n", "oww"),
    (
        "A. Åben dagsorden\n1. Valg\nIda.\n2. Plan\nTo.\n\nB. Lukket dagsorden\n1. Klage\nKrog.\n2. Køb\nEn gård.\n",
        "ooww",
    ),
    (
        "Pkt. II er ikke åbent for offentligheden.\n\nI. Valg\nIda.\n\nII. Klage\nKrog.\n\nIII. Plan\nTo.\n",
        "owo",
    ),
    // innocent
    (
        "1. Hemmelig afstemning om formand\nIda.\n\n2. Lukket licitation om lys\nTre bud.\n\n3. Lukkede afsnit\nTal.\n",
        "ooo",
    ),
    (
        "1. Høring om ændring af offentlighedslovens § 30\nSvar.\n\n2. Plan\nTo.\n\n3. Lukkede punkter\nDer var ingen lukkede punkter.\n",
        "ooo",
    ),
];

#[test]
fn marks_in_words_fields_and_numbers_are_understood() {
    check_access("dagsorden.txt", MARKED);
}
