//! Secrecy that is asked about and answered, told of two items on one line, explained over a table, or borne by a sign that
//! Markdown reads as its own: each kind with agendas that merely look like it.

use super::check_access;
use crate::export::{Edition, markdown};
use crate::import::read;

/// Sentences under titles.
const SENTENCES: &[(&str, &str)] = &[
    // of its own item beside another
    ("1. Valg\nBehandles for lukkede døre. Punkt 2 er udsat.\nKrog.\n\n2. Plan\nTo.\n", "co"),
    ("1. Valg\nPunkt 2 er lukket. Punktet her er udsat.\n\n2. Klage\nKrog.\n", "oc"),
    ("1. Klage\nLukket punkt, se punkt 2 i referatet.\nKrog.\n\n2. Plan\nTo.\n", "co"),
    ("Lukkede punkter, se punkt 2.\n\n1. Valg\nIda.\n\n2. Klage\nKrog.\n", "oc"),
    // what stands behind a comma is not what is closed
    (
        "1. Klage\nSagen var lukket, men byrådet besluttede at afvise at behandle den for åbne døre.\nKrog.\n\n2. Plan\nTo.\n",
        "co",
    ),
    (
        "1. Aftale\nSagen var lukket, men byrådet besluttede at behandle den for åbne døre.\nTo.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    ("1. Sti\nVejen var lukket, da sneen faldt.\n\n2. Plan\nTo.\n", "oo"),
    // a question, and what was decided
    ("1. Klage\nIda spurgte, om punktet skulle behandles for lukkede døre.\nKrog.\n\n2. Plan\nTo.\n", "?o"),
    (
        "1. Havn\nIda spurgte, om punktet burde behandles for lukkede døre.\nRådet besluttede, at punktet behandles for åbne døre.\n\n2. Plan\nTo.\n",
        "oo",
    ),
    (
        "1. Klage\nIda spurgte, om punktet burde behandles for lukkede døre.\nRådet besluttede, at punktet behandles for lukkede døre.\n\n2. Plan\nTo.\n",
        "co",
    ),
    (
        "1. Klage\nIda spurgte, om punktet burde behandles for lukkede døre.\nRådet besluttede ikke, at punktet behandles for åbne døre.\n\n2. Plan\nTo.\n",
        "?o",
    ),
    ("1. Havn\nDer blev spurgt, om sagen er lukket. Det er den ikke.\n\n2. Plan\nTo.\n", "oo"),
    ("1. Klage\nDer blev spurgt, om sagen er lukket. Det er den.\n\n2. Plan\nTo.\n", "?o"),
    ("1. Klage\nIda spurgte, om punktet er åbent. Det er det ikke.\nKrog.\n\n2. Plan\nTo.\n", "?o"),
    // what another body decided, and what else was asked, open nothing
    (
        "1. Klage\nPunktet er fortroligt indtil videre.\nRetten besluttede, at sagen behandles for åbne døre.\nKrog.\n\n2. Plan\nTo.\n",
        "?o",
    ),
    ("1. Klage\nIda spurgte, om punktet ikke længere var fortroligt. Nej.\nKrog.\n\n2. Plan\nTo.\n", "?o"),
    ("1. Klage\nIda spurgte, om sagen, der er lukket, måtte omtales. Nej.\nKrog.\n\n2. Plan\nTo.\n", "?o"),
    (
        "1. Klage\nIda spurgte, om sagen kunne tages af den lukkede dagsorden. Nej.\nKrog.\n\n2. Plan\nTo.\n",
        "?o",
    ),
    ("1. Sti\nDer er ét lukket punkt, se punkt 2.\n\n2. Klage\nKrog.\n", "o?"),
    ("1. Klage\nIngen offentlig omtale.\nKrog.\n\n2. Gave (ingen offentlig gengivelse)\nKrog.\n", "??"),
    ("Sager, som ikke omdeles, men læses op\n\n1. Klage\nKrog.\n\n2. Gave\nKrog.\n", "cc"),
    (
        "1. Klage\nPunktet udsendes ikke til beboerne, før budgettet er vedtaget.\nKrog.\n\n2. Plan\nTo.\n",
        "?o",
    ),
    ("1. Lukketmødepunkt: Krog\nKrog.\n\n2. Krog (lukketmødesag)\nKrog.\n", "cc"),
    // that there is nothing
    ("1. Valg\nLukkede punkter (ingen)\n\n2. Lukkede punkter (ingen)\n\n3. Lukkede punkter – ingen\n", "ooo"),
    ("1. Valg\nLukkede punkter (to)\nKrog.\n\n2. Lukkede punkter (Krog)\nKrog.\n", "cc"),
    ("1. Lukket punkt: –\nKrog.\n\n2. Lukkede punkter (ingen presse)\nKrog.\n", "cc"),
    // what stays here, and is not told
    (
        "1. Klage\nIntet fra dette punkt må refereres.\nKrog.\n\n2. Gave\nIntet må siges videre.\nKrog.\n",
        "??",
    ),
    (
        "1. Klage\nDet her holder vi for os selv.\nKrog.\n\n2. Gave\nHerunder må intet refereres.\nKrog.\n",
        "??",
    ),
    ("1. Hytte\nVi spiser for os selv.\n\n2. Plan\nIntet nyt om busserne.\n", "oo"),
    ("1. Vej\nSagen fremgår ikke af kortet.\n\n2. Plan\nPunktet læses ikke højt.\n", "oo"),
    // cut short, glued, and a thing
    ("1. Klage (fort.)\nKrog.\n\n2. Gave [konf.]\nKrog.\n\n3. Møde (lukektmøde)\nKrog.\n", "??c"),
    ("1. Luketsag om Krog\nKrog.\n\n2. Orientering i lukket kreds\nKrog.\n", "?c"),
    ("1. Broen er lukket, fordi isen bryder\nTo.\n\n2. Wc\nIntet offentligt toilet på pladsen.\n", "oo"),
    ("1. Fortet (forts.)\nTo.\n\n2. Fortov\nTo.\n\n3. Lukket kreds\nPumpen skiftes.\n", "ooo"),
    // a lock within a text
    ("1. Klage\n▣ Krog får en advarsel.\n\n2. Plan\nTo.\n", "?o"),
];

/// Signs and parts.
const SIGNS: &[(&str, &str)] = &[
    // a label that nothing answers explains signs
    (
        "Tegnforklaring: Å = åbent punkt, L = lukket punkt\n\n1 Å Valg\nIda.\n\n2 L Klage\nKrog.\n\n3 Å Plan\nTo.\n",
        "oco",
    ),
    // one that no item has is not lost where others are borne
    ("B = beslutning, F = fortrolig\n\n1. Valg (B)\nIda.\n\n2. Plan (B)\nTo.\n", "oo"),
    // letters behind all titles
    ("Tegn: Å = åben, L = lukket\n\n1. Valg Å\nIda.\n\n2. Klage L\nKrog.\n\n3. Løn L\nKrog.\n", "occ"),
    ("L = Lillehallen, B = Bryggen\n\n1. Lys B\nIda.\n\n2. Lys L\nTo.\n\n3. Tag B\nTo.\n", "ooo"),
    ("Punkter, hvis nummer har en *, er lukkede.\n\n1. Valg\nIda.\n\n2.* Klage\nKrog.\n", "oc"),
    // over a table
    ("* = lukket punkt\n\nNr.\tEmne\tBem.\n1\tValg\t\n2\tKlage\t*\n3\tPlan\t\n", "oco"),
    ("F: fortroligt punkt\n\nNr.\tEmne\tType\n1\tValg\tO\n2\tKlage\tF\n3\tPlan\tO\n", "oco"),
    // stars that Markdown reads as italics
    ("1. Valg\nIda.\n\n2. *Klage*\nKrog.\n\n3. Plan\nTo.\n\n* = lukket punkt\n", "oco"),
    ("1. *Valg*\nIda.\n\n2. *Klage* *\nKrog.\n\n3. *Plan*\nTo.\n\n* = lukket punkt\n", "oco"),
    ("1. Valg\nIda.\n\n2. *Klage*\nTo.\n\n3. Plan\nTo.\n", "ooo"),
    ("1. **Valg**\nIda.\n\n2. ***Klage***\nKrog.\n\n3. **Plan**\nTo.\n\n* = lukket punkt\n", "oco"),
    // the parts of more than one committee
    ("Lukkede punkter\n\n1. Klage\nKrog.\nByrådet – åben dagsorden\n\n2. Gave\nKrog.\n", "cc"),
    (
        "TEKNISK UDVALG – ÅBNE SAGER\n1. Sti\nTo.\n\nTEKNISK UDVALG – LUKKEDE SAGER\n2. Klage\nKrog.\n\nSKOLEUDVALGET – ÅBNE SAGER\n3. Tag\nTo.\n\nSKOLEUDVALGET – LUKKEDE SAGER\n4. Løn\nKrog.\n",
        "ococ",
    ),
];

#[test]
fn questions_answers_and_asides_are_read_by_what_they_say() {
    check_access("dagsorden.txt", SENTENCES);
}

#[test]
fn signs_are_known_where_they_are_borne() {
    check_access("dagsorden.txt", SIGNS);
}

#[test]
fn an_overview_under_other_titles_tells_nothing_of_closed_items() {
    for (titles, below) in [
        (["Lys på havnen", "Opsigelse af kioskens lejemål", "Maling af molen"], ["Lys", "Kiosk", "Maling"]),
        (["Lys på havnen", "Kiosk: opsigelse af lejemål", "Maling af molen"], ["Lys", "Kiosk", "Maling"]),
    ] {
        let rows =
            |at: usize| format!("| {} | {} | {} |\n", at + 1, titles[at], if at == 1 { "x" } else { "" });
        let item = |at: usize| format!("## {}. {}\nTekst {at}.\n\n", at + 1, below[at]);
        let file = format!(
            "# Dagsorden for Engum Havneråd\n3. marts 2027\n\n| Nr. | Punkt | Lukket |\n|---|---|---|\n{}\n{}",
            (0..3).map(rows).collect::<String>(),
            (0..3).map(item).collect::<String>()
        );
        let meeting = read(file.as_bytes(), "dagsorden.md").unwrap().meeting;
        let open = markdown(&meeting, Edition::Open);
        assert!(!open.contains("lejemål") && !open.contains("Tekst 1"), "{open}");
        assert!(open.contains("Tekst 0") && open.contains("Tekst 2"), "{open}");
    }
}

#[test]
fn closed_rows_of_an_overview_go_with_what_is_wrapped_and_where_nothing_is_below() {
    let file = "Engum Havneråd\nDagsorden den 3. marts 2027\n\nNr.\tTitel\tLukket\n1.\tLys på havnen\tnej\n2.\tKrogs lejemål\tja\n\tmed rester af husleje\n9.\tKrogs løn\tja\n3.\tMaling\tnej\n\n1. Lygter gennemgås\nTekst et.\n\n2. En personsag\nTekst to.\n\n3. Molen efter vinteren\nTekst tre.\n";
    let open = markdown(&read(file.as_bytes(), "dagsorden.txt").unwrap().meeting, Edition::Open);
    assert!(!["Krog", "husleje", "Tekst to"].iter().any(|words| open.contains(words)), "{open}");
    assert!(open.contains("Tekst et") && open.contains("Tekst tre"), "{open}");
}
